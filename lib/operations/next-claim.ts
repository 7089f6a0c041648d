import { done, type Result } from "@/lib/core/result";
import { claimOrder } from "@/lib/core/review/claim-order";
import { listClaimRows } from "@/lib/data/claims";
import { ClaimReference } from "@/lib/schemas/claim";
import type { Context } from "./context";
import { noSuchClaim, openClaim } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** The claim that waits for the actor's review after this one, in reading order and then from the article's start; `null` when none does. */
export async function nextClaim(
  context: Context,
  input: { claimId: string },
): Promise<Result<{ articleId: string; number: number; next: { id: string; number: number } | null }>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openClaim(context, parsed.value.claimId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const viewer = viewerId(context);
  const rows = (await listClaimRows(context.db, head.id, head.version.id)).sort(claimOrder);
  const here = rows.findIndex(({ id }) => id === parsed.value.claimId);
  const current = rows[here];
  if (current === undefined) return noSuchClaim();
  const next = [...rows.slice(here + 1), ...rows.slice(0, here)].find(
    (row) => !row.withdrawn && !row.submissions.some(({ authorId }) => authorId === viewer),
  );
  return done({
    articleId: head.id,
    number: current.number,
    next: next === undefined ? null : { id: next.id, number: next.number },
  });
}
