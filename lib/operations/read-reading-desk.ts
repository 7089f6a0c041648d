import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { claimOrder } from "@/lib/core/review/claim-order";
import { can } from "@/lib/core/review/policy";
import { deriveArticleStatus } from "@/lib/core/review/standing";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ArticleHead } from "@/lib/data/article-head";
import { getArticleText } from "@/lib/data/article-text";
import { countCitations } from "@/lib/data/citation-counts";
import { listClaimRows } from "@/lib/data/claims";
import { listOwnAssignments } from "@/lib/data/own-assignments";
import { getScale } from "@/lib/data/scales";
import { ArticleInVersion, type ArticleWithProgress } from "@/lib/schemas/article";
import type { ClaimView } from "@/lib/schemas/claim";
import { viewArticle } from "./article-view";
import { createClaimListCache } from "./claim-list-cache";
import { claimState, ownStanding } from "./claim-state";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { countProgress } from "./progress";
import { viewerId } from "./viewer-id";
import { waitingFor } from "./waiting-for";

/** A claim with what its line beside the text says. `mine`: the viewer has submitted a review; `waits`: they are to; `toConfirm`: it speaks of other words than the claim has now; `sources`: cited by the reviews they may know of. */
export type ReadingClaim = ClaimView & { mine: boolean; waits: boolean; toConfirm: boolean; sources: number };

/** All that the reading desk shows around a claim: the article, its live claims in reading order, the scale they are rated on. */
export type ReadingDesk = {
  article: z.infer<typeof ArticleWithProgress>;
  deskName: string;
  claims: ReadingClaim[];
  scale: RatingScale;
  newestVersion: number;
  may: { addClaims: boolean; review: boolean; correct: boolean; addVersion: boolean };
};

/** Whom a claim waits for changes with who is on the desk: it is not kept. */
type KeptClaim = Omit<ReadingClaim, "waits">;

const keepClaims = createClaimListCache<KeptClaim>();

/** The reading desk of an article in a version as the actor may see it; only the newest can be worked on. At most six queries, however many claims. */
export async function readReadingDesk(
  context: Context,
  input: z.input<typeof ArticleInVersion>,
): Promise<Result<ReadingDesk>> {
  const parsed = parseInput(ArticleInVersion, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "article.read", parsed.value.version);
  if (!opened.ok) return opened;
  const head = opened.value;
  const viewer = viewerId(context);
  const [text, { items }, scale, [assignments]] = await Promise.all([
    getArticleText(context.db, head.version.id),
    keepClaims(context.db, head, viewer, () => readClaims(context, head, viewer)),
    getScale(context.db, head.desk.id),
    listOwnAssignments(context.db, [head.id], viewer),
  ]);
  const { waits, isRecused } = waitingFor(assignments);
  const claims = items.map((claim) => ({
    ...claim,
    waits: waits(claim),
    toConfirm: claim.toConfirm && !isRecused(claim.id),
  }));
  const status = deriveArticleStatus(claims.map((claim) => claim.status));
  const { actor } = context;
  const isNewest = head.version.number === head.newestVersion;
  return done({
    article: { ...viewArticle(head, text, status), progress: countProgress(claims) },
    deskName: head.desk.name,
    claims,
    scale,
    newestVersion: head.newestVersion,
    may: {
      addClaims: isNewest && can(actor, "claim.add", head.desk.id),
      review: isNewest && actor.kind === "user" && can(actor, "review.write", head.desk.id),
      correct: isNewest && can(actor, "article.edit", head.desk.id),
      addVersion: can(actor, "version.add", head.desk.id),
    },
  });
}

async function readClaims(context: Context, head: ArticleHead, viewer: string | null) {
  const [rows, citations] = await Promise.all([
    listClaimRows(context.db, head.id, head.version.id),
    countCitations(context.db, head.id),
  ]);
  const items = rows
    .filter((row) => !row.withdrawn)
    .map((row): KeptClaim => {
      const { visible } = claimState(row, head.desk.policy, viewer);
      return {
        ...viewClaim(row, head.desk.policy, viewer),
        ...ownStanding(row, viewer),
        sources: visible.reduce((sum, { id }) => sum + (citations.get(id) ?? 0), 0),
      };
    })
    .sort(claimOrder);
  return { items };
}
