import type { Span } from "../text/span";
import type { VersionRow } from "../text/version-row";
import { type ClaimFate, type FatedPlace, worseFate } from "./claim-fate";

/** A claim beside the paragraph in which it stands. */
export type RowClaim = { claimId: string; number: number; fate: ClaimFate };

/** The claims that stand in each row, in either version, by their number; one with several places in a row by the worst of them. Linear but for sorting. */
export function claimsInRows(rows: readonly VersionRow[], places: readonly FatedPlace[]): RowClaim[][] {
  const found = rows.map(() => new Map<string, RowClaim>());
  for (const side of ["before", "after"] as const) {
    const blocks = rows
      .flatMap((row, index) => (row[side] === null ? [] : [{ index, span: row[side] }]))
      .sort((a, b) => a.span.start - b.span.start);
    for (const { claimId, number, fate, [side]: span } of places) {
      if (span === null) continue;
      for (const { index } of overlapping(blocks, span)) {
        const there = found[index]?.get(claimId);
        found[index]?.set(claimId, { claimId, number, fate: there === undefined ? fate : worseFate(there.fate, fate) });
      }
    }
  }
  return found.map((claims) => [...claims.values()].sort((a, b) => a.number - b.number));
}

/** The blocks, sorted and apart from each other, that share a character with the span. */
function overlapping<Item extends { span: Span }>(blocks: readonly Item[], { start, end }: Span): Item[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((blocks[last]?.span.start ?? end) < end) last += 1;
  return blocks.slice(low, last);
}
