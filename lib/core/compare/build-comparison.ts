import type { Block, BlockKind } from "../text/block";
import { detectDirection } from "../text/detect-direction";
import type { DiffPart } from "../text/diff-part";
import type { Direction } from "../text/direction";
import type { VersionRow, VersionRowKind } from "../text/version-row";
import { type ClaimInVersion, claimFates, type FatedPlace } from "./claim-fate";
import { claimsInRows, type RowClaim } from "./claims-in-rows";
import { foldRows } from "./fold-rows";
import { isChangeShown, type RowFilter } from "./row-filter";

/** One paragraph of the comparison, with the words of both sides. */
export type ComparedRow = {
  /** Its place among all rows, from 0. */
  index: number;
  kind: VersionRowKind;
  blockKind: BlockKind;
  direction: Direction;
  before: string | null;
  after: string | null;
  diff: DiffPart[] | null;
  claims: RowClaim[];
  /** Whether it is a change that the filter asks for; else it stands there as context. */
  isShown: boolean;
};

export type Comparison = {
  stretches: { folded: boolean; rows: ComparedRow[] }[];
  places: FatedPlace[];
  /** How many changes the filter lets through. */
  changes: number;
};

type Side = { text: string; blocks: readonly Block[]; claims: readonly ClaimInVersion[] };

type Asked = { direction: Direction; only: RowFilter; isReviewed: (claimId: string) => boolean };

/** Unchanged paragraphs that stay beside a change of the whole text, so that one sees where it stands. */
const CONTEXT = 1;

/** Two versions as the comparison shows them: rows with their claims, what was not asked for folded. */
export function buildComparison(
  from: Side,
  to: Side,
  rows: readonly VersionRow[],
  { direction, only, isReviewed }: Asked,
): Comparison {
  const places = claimFates(from.claims, to.claims);
  const claims = claimsInRows(rows, places);
  const kindOf = blockKinds(from, to);
  const compared = rows.map((row, index): ComparedRow => {
    const before = row.before === null ? null : from.text.slice(row.before.start, row.before.end);
    const after = row.after === null ? null : to.text.slice(row.after.start, row.after.end);
    const inRow = claims[index] ?? [];
    return {
      ...{ index, kind: row.kind, diff: row.diff, before, after, claims: inRow },
      blockKind: kindOf(row),
      direction: detectDirection(after ?? before ?? "", direction),
      isShown: isChangeShown(row, inRow, only, isReviewed),
    };
  });
  const stretches = foldRows(
    compared.map(({ isShown }) => isShown),
    only === "all" ? CONTEXT : 0,
  );
  return {
    stretches: stretches.map(({ start, end, folded }) => ({ folded, rows: compared.slice(start, end) })),
    places,
    changes: compared.filter(({ isShown }) => isShown).length,
  };
}

function blockKinds(from: Side, to: Side): (row: VersionRow) => BlockKind {
  const old = new Map(from.blocks.map(({ start, kind }) => [start, kind]));
  const present = new Map(to.blocks.map(({ start, kind }) => [start, kind]));
  return ({ before, after }) =>
    (after === null ? old.get(before?.start ?? -1) : present.get(after.start)) ?? "paragraph";
}
