import type { z } from "zod";
import { findQuote } from "@/lib/core/intake/find-quote";
import { done, type Result } from "@/lib/core/result";
import type { Citation } from "@/lib/core/review/evidence";
import { sourceName } from "@/lib/core/review/source-name";
import { type CaptureRow, listCapturePages, listCaptureTexts } from "@/lib/data/captures";
import { listSourceHeads, listSourcesByKey } from "@/lib/data/cited-sources";
import { findFullClaimRow } from "@/lib/data/claims";
import { listQuoteChecks, quoteKey } from "@/lib/data/quote-checks";
import { findReviewDesk } from "@/lib/data/review-desk";
import { sourceKey } from "@/lib/data/source-key";
import type { CitationCaptureList, QuoteFindingView } from "@/lib/schemas/capture";
import { ClaimReference } from "@/lib/schemas/claim";
import { viewCapture } from "./capture-view";
import { claimState } from "./claim-state";
import type { Context } from "./context";
import { evidenceOf, listKnownCaptures } from "./known-captures";
import { noSuchClaim, openClaim } from "./open-article";
import { mayKnowSource } from "./open-source";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/**
 * Whether the sources of a claim were captured, and whether their quotes are there: for the citations of every review that the
 * actor may see, and of their own working copy as far as they may know of its sources already. A fixed number of statements.
 */
export async function listClaimCaptures(
  context: Context,
  input: z.input<typeof ClaimReference>,
): Promise<Result<CitationCaptureList>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const { claimId } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const { desk, version } = opened.value;
  const viewer = viewerId(context);
  const [row, own] = await Promise.all([
    findFullClaimRow(context.db, claimId, version.id),
    findReviewDesk(context.db, claimId, viewer),
  ]);
  if (row === null || own === null) return noSuchClaim();
  const { visible } = claimState(row, desk.policy, viewer);
  const cited = distinct([...visible.flatMap(({ citations }) => citations), ...(own.mine?.sources ?? [])]);
  const ids = await listSourcesByKey(context.db, desk.id, [...new Set(cited.map(({ key }) => key))]);
  const heads = await listSourceHeads(
    context.db,
    ids.map(({ id }) => id),
  );
  const known = heads.filter((head) => mayKnowSource(context, head));
  const captures = await listKnownCaptures(context, known);
  const idOf = new Map(ids.map(({ id, key }) => [key, id]));
  const placed = cited.flatMap(({ key, source, quote }) => {
    const sourceId = idOf.get(key);
    const found = sourceId === undefined ? undefined : captures.get(sourceId);
    if (sourceId === undefined || found === undefined) return [];
    return [{ sourceId, source, quote, row: evidenceOf(found.captures), isWaiting: found.isWaiting }];
  });
  const findings = await findQuotes(context, placed);
  return done({
    items: placed.map(({ row: shown, ...item }, index) => ({
      ...item,
      capture: shown === null ? null : viewCapture(shown),
      finding: findings[index] ?? null,
    })),
  });
}

type Cited = { key: string; source: string; quote: string | null };

function distinct(citations: readonly Pick<Citation, "url" | "citation" | "title" | "quote">[]): Cited[] {
  const byName = new Map<string, Cited>();
  for (const citation of citations) {
    const source = sourceName(citation);
    const quote = citation.quote;
    if (source !== "") byName.set(JSON.stringify([source, quote]), { key: sourceKey(citation), source, quote });
  }
  return [...byName.values()];
}

type Asked = { quote: string; captureId: string };
type Placed = { sourceId: string; quote: string | null; row: CaptureRow | null };

/** What is known of each quote: as it was found when the capture came, else looked for now (the capture the viewer knows may be an older one). */
async function findQuotes({ db }: Context, placed: readonly Placed[]): Promise<(QuoteFindingView | null)[]> {
  const asked = placed.map(({ quote, row }): Asked | null =>
    quote !== null && row !== null && row.fault === null && row.hasText ? { quote, captureId: row.id } : null,
  );
  const ids = [...new Set(asked.flatMap((one) => (one === null ? [] : [one.captureId])))];
  const [checks, pages] = await Promise.all([listQuoteChecks(db, ids), listCapturePages(db, ids)]);
  const spans = new Map(checks.map(({ snapshotId, quoteKey: key, span }) => [`${snapshotId} ${key}`, span]));
  const nameOf = ({ captureId, quote }: Asked) => `${captureId} ${quoteKey(quote)}`;
  const open = asked.filter((one) => one !== null).filter((one) => !spans.has(nameOf(one)));
  const texts = await listCaptureTexts(db, [...new Set(open.map(({ captureId }) => captureId))]);
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  for (const one of open) spans.set(nameOf(one), findQuote(textOf.get(one.captureId) ?? "", one.quote));
  return asked.map((one) => {
    if (one === null) return null;
    const span = spans.get(nameOf(one)) ?? null;
    const page = span === null ? 0 : (pages.get(one.captureId) ?? []).filter((start) => start <= span.start).length;
    return { found: span !== null, page: page === 0 ? null : page };
  });
}
