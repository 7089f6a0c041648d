import { knownCaptures } from "@/lib/core/review/known-captures";
import { sourceViewer } from "@/lib/core/review/source-viewer";
import { hidesReviews } from "@/lib/core/review/standing";
import { type CaptureRow, listCaptureRows } from "@/lib/data/captures";
import type { SourceHead } from "@/lib/data/cited-sources";
import { listKnownCitations } from "@/lib/data/known-sources";
import type { Context } from "./context";
import { viewerId } from "./viewer-id";

/** What a viewer may know of a source's captures. */
export type SourceCaptures = {
  /** Newest first. */
  captures: CaptureRow[];
  /** Whether one is on its way. */
  isWaiting: boolean;
};

/** A capture that is not there by then does not come. */
const PATIENCE_MS = 15 * 60_000;

/** The captures of sources that the actor may know of, by the source's id; two statements for all. */
export async function listKnownCaptures(
  context: Context,
  sources: readonly SourceHead[],
): Promise<Map<string, SourceCaptures>> {
  const ids = sources.map(({ id }) => id);
  const [rows, cited] = await Promise.all([
    listCaptureRows(context.db, ids),
    listKnownCitations(context.db, sourceViewer(context.actor), ids),
  ]);
  const viewer = viewerId(context);
  return new Map(
    sources.map((source) => {
      const known = cited.find(({ sourceId }) => sourceId === source.id);
      const hides = hidesReviews(source);
      const citedAt = (known?.citedAt ?? []).map((at) => new Date(at));
      const people = new Set([...(known?.people ?? []), ...(viewer === null ? [] : [viewer])]);
      const own = rows.filter(({ sourceId }) => sourceId === source.id);
      const captures = knownCaptures(own, { hides, citedAt, people });
      // Where reviews are hidden, when it was asked for last may be somebody else's doing.
      const latest = Math.max(...citedAt.map((at) => at.getTime()));
      const asked = hides ? (citedAt.length === 0 ? null : new Date(latest)) : (known?.captureAskedAt ?? null);
      const isLate = asked !== null && context.now.getTime() - asked.getTime() > PATIENCE_MS;
      const isThere = captures.some(({ capturedAt }) => asked !== null && capturedAt >= asked);
      const isWaiting = source.url !== null && source.withheldReason === null && asked !== null && !isLate && !isThere;
      return [source.id, { captures, isWaiting }];
    }),
  );
}

/** The capture that counts: the newest good one, else the newest. */
export const evidenceOf = (captures: readonly CaptureRow[]): CaptureRow | null =>
  captures.find(({ fault }) => fault === null) ?? captures[0] ?? null;
