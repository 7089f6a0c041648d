import type { z } from "zod";
import { sentenceContexts } from "@/lib/core/desk/sentence-context";
import { done, type Result } from "@/lib/core/result";
import {
  type ComparisonPlace,
  comparisonGroup,
  comparisonOrder,
  readComparisonCursor,
  spreadOf,
  writeComparisonCursor,
} from "@/lib/core/review/comparison-order";
import { canDecide } from "@/lib/core/review/policy";
import { freshSubmissions, liveTargets } from "@/lib/core/review/standing";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ArticleHead } from "@/lib/data/article-head";
import { getArticleText } from "@/lib/data/article-text";
import { type ClaimRow, type FullClaimRow, listClaimRows, listFullClaimRowsById } from "@/lib/data/claims";
import { type FirstVerdict, listFirstVerdicts } from "@/lib/data/first-verdicts";
import { getScale } from "@/lib/data/scales";
import {
  COMPARISON_FILTERS,
  type ComparedClaim,
  type ComparisonFilter,
  type ComparisonView,
  ReadComparisonInput,
} from "@/lib/schemas/comparison";
import { badCursor } from "./bad-cursor";
import { claimState } from "./claim-state";
import { viewClaim } from "./claim-view";
import type { Context } from "./context";
import { viewDecision } from "./decision-view";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewPolicy } from "./policy-view";
import { viewSubmission } from "./review-view";
import { viewerId } from "./viewer-id";

/** Reviews on one page at most, but for one claim that has more. */
const MOST_REVIEWS = 500;

/** A claim before it is known whether its page is wanted. */
type Placed = ComparisonPlace & { id: string; reviewers: { id: string; name: string }[] };

/**
 * The reviews of an article's live claims side by side, as the actor may know of them, differences first, one page of them. Six
 * statements, however many claims and reviews. A claim whose reviews they may not know of yet shows nothing that another's
 * submission changes. Errors: `invalid_input` for a cursor that is not ours.
 */
export async function readComparison(
  context: Context,
  input: z.input<typeof ReadComparisonInput>,
): Promise<Result<ComparisonView>> {
  const parsed = parseInput(ReadComparisonInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, filter, claims, limit, cursor } = parsed.value;
  const after = cursor === undefined ? null : readComparisonCursor(cursor);
  if (cursor !== undefined && after === null) return badCursor("cursor");
  const opened = await openArticle(context, articleId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const viewer = viewerId(context);
  const [rows, scale] = await Promise.all([
    listClaimRows(context.db, head.id, head.version.id),
    getScale(context.db, head.desk.id),
  ]);
  const live = rows.filter((row) => !row.withdrawn).map((row) => placeClaim(row, head, scale, viewer));
  const asked = claims === undefined ? live : live.filter(({ id }) => claims.includes(id));
  const shown = asked.filter(({ group }) => filter === "all" || group === filter).sort(comparisonOrder);
  const rest = after === null ? shown : shown.filter((claim) => comparisonOrder(after, claim) < 0);
  const page = pageOf(rest, limit);
  const last = page.at(-1);
  const reviewers = columnsOf(live);
  return done({
    article: { id: head.id, title: head.title, language: head.language, direction: head.direction },
    reviewers,
    counts: countsOf(asked),
    items: await readRows(context, head, page, { scale, viewer, columns: reviewers.map(({ id }) => id) }),
    nextCursor: last === undefined || page.length === rest.length ? null : writeComparisonCursor(last),
    scale,
    policy: viewPolicy(head.desk.policy),
  });
}

function placeClaim(row: ClaimRow, head: ArticleHead, scale: RatingScale, viewer: string | null): Placed {
  const { status, verdict, visible } = claimState(row, head.desk.policy, viewer);
  const fresh = freshSubmissions(visible, row);
  const counted = fresh.length > 0 ? fresh : visible;
  const hasDissent = (verdict?.dissenting.length ?? 0) > 0;
  return {
    id: row.id,
    number: row.number,
    targets: row.targets,
    group: comparisonGroup({ status, verdict, openQuestions: row.openQuestions, hasDissent }),
    spread: spreadOf(
      counted.map(({ ratingCode }) => ratingCode),
      stepsOf(scale),
    ),
    reviewers: visible.map(({ authorId, authorName }) => ({ id: authorId, name: authorName })),
  };
}

/** Retired labels keep their step: reviews still have them. */
const stepsOf = ({ ratings }: RatingScale) => ratings.flatMap(({ kind, code }) => (kind === "ordinal" ? [code] : []));

/** As many as were asked for, fewer where they have many reviews. */
function pageOf(claims: readonly Placed[], limit: number): Placed[] {
  const page: Placed[] = [];
  let reviews = 0;
  for (const claim of claims) {
    reviews += claim.reviewers.length;
    if (page.length === limit || (page.length > 0 && reviews > MOST_REVIEWS)) break;
    page.push(claim);
  }
  return page;
}

function columnsOf(claims: readonly Placed[]): { id: string; name: string }[] {
  const byId = new Map(claims.flatMap(({ reviewers }) => reviewers.map((person) => [person.id, person] as const)));
  return [...byId.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function countsOf(claims: readonly Placed[]): Record<ComparisonFilter, number> {
  const counts = Object.fromEntries(COMPARISON_FILTERS.map((filter) => [filter, 0])) as Record<
    ComparisonFilter,
    number
  >;
  for (const { group } of claims) counts[group] += 1;
  return { ...counts, all: claims.length };
}

type Looking = { scale: RatingScale; viewer: string | null; columns: string[] };

async function readRows(
  context: Context,
  head: ArticleHead,
  page: readonly Placed[],
  looking: Looking,
): Promise<ComparedClaim[]> {
  const ids = page.map(({ id }) => id);
  const [rows, firsts, text] = await Promise.all([
    listFullClaimRowsById(context.db, ids, head.version.id),
    listFirstVerdicts(context.db, ids),
    getArticleText(context.db, head.version.id),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inContext = sentenceContexts(text.text, text.sentences, text.blocks);
  return page.flatMap(({ id, group, spread }): ComparedClaim[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const compared = viewRow(context, head, row, { ...looking, firsts });
    return [{ ...compared, group, spread, places: liveTargets(row.targets).map(inContext) }];
  });
}

function viewRow(
  { actor }: Context,
  head: ArticleHead,
  row: FullClaimRow,
  { viewer, columns, firsts }: Looking & { firsts: readonly FirstVerdict[] },
): Pick<ComparedClaim, "claim" | "reviews" | "decision" | "may"> {
  const { policy } = head.desk;
  const { visible } = claimState(row, policy, viewer);
  const firstOf = new Map(
    firsts.flatMap(({ claimId, authorId, ratingCode }) =>
      claimId === row.id ? [[authorId, ratingCode] as const] : [],
    ),
  );
  const reviews = visible
    .map((submission) => {
      const first = firstOf.get(submission.authorId) ?? null;
      const firstVerdict = first === submission.ratingCode ? null : first;
      return { ...viewSubmission(submission, row), submissionId: submission.id, firstVerdict };
    })
    .sort((a, b) => columns.indexOf(a.author.id) - columns.indexOf(b.author.id));
  const mayDecide = canDecide(actor, head.desk.id, policy);
  const isOwn = !policy.reviewersMayDecide && row.submissions.some(({ authorId }) => authorId === viewer);
  return {
    claim: viewClaim(row, policy, viewer),
    reviews,
    decision: row.decision && viewDecision(row.decision, row),
    may: {
      decide: mayDecide && !isOwn,
      verdict: freshSubmissions(visible, row).length >= policy.reviewsNeeded,
      ownReview: mayDecide && isOwn,
    },
  };
}
