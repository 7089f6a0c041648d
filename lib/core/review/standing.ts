import { isPlaceUncertain, type PlaceWords } from "../anchor/target";
import type { ArticleStatus, ClaimStatus } from "./claim-status";

/** The words a claim is made of now: what is rated, and where it stands. */
export type ClaimWords = { statement: string; targets: TargetWords[] };

/** One place of a claim. */
export type TargetWords = PlaceWords & { id: string };

/** The words a submission rated, frozen with it. */
export type RatedWords = { statement: string; quotes: { targetId: string; exact: string }[] };

/** The places of a claim that are in the text. */
export const liveTargets = <Target extends PlaceWords>(targets: readonly Target[]): Target[] =>
  targets.filter(({ state }) => state !== "gone");

/** What a submission made now rates: the statement, and the words of every live target; of a claim that is gone, the words it had. */
export function wordsToRate({ statement, targets }: ClaimWords): RatedWords {
  const live = liveTargets(targets);
  const rated = live.length === 0 ? targets : live;
  return { statement, quotes: rated.map(({ id, exact }) => ({ targetId: id, exact })) };
}

/** Somebody's newest submission on a claim that was not withdrawn. */
export type Submission = RatedWords & {
  authorId: string;
  /** The rating's code: equal codes agree, whatever version of the scale they are from. */
  ratingCode: string;
  submittedAt: Date;
};

/** What a desk asks of its reviews. */
export type ReviewPolicy = { reviewsNeeded: number; blind: boolean; sourcesNeeded: number };

/** Whether a person must say what becomes of a claim's place: other words took it, or it may be one of several. */
export const needsConfirming = (words: Pick<ClaimWords, "targets">): boolean =>
  words.targets.some(({ state }) => state === "changed");

/**
 * Whether a verdict given on `rated` no longer speaks of the claim's present words (DESIGN.md §5): the statement differs, a
 * live target has other words than were rated or no certain place, or no target is left. One of several targets that is gone
 * does not matter; words that come back revive.
 */
export function isStale(rated: RatedWords, words: ClaimWords): boolean {
  if (rated.statement !== words.statement) return true;
  const live = liveTargets(words.targets);
  if (live.length === 0) return true;
  const ratedById = new Map(rated.quotes.map((quote) => [quote.targetId, quote.exact]));
  const ratedQuotes = new Set(ratedById.values());
  return live.some((target) => {
    if (isPlaceUncertain(target)) return true;
    const exact = ratedById.get(target.id);
    return exact === undefined ? !ratedQuotes.has(target.exact) : exact !== target.exact;
  });
}

/**
 * The submissions that `viewerId` may know of. While a blind desk's number of reviews is not in, somebody who has not
 * submitted sees none, whoever they are, so that nothing they see changes because of others (DESIGN.md §5).
 */
export function visibleSubmissions<S extends Submission>(
  submissions: S[],
  policy: ReviewPolicy,
  viewerId: string | null,
): S[] {
  if (!policy.blind || submissions.length >= policy.reviewsNeeded) return submissions;
  return submissions.some((submission) => submission.authorId === viewerId) ? submissions : [];
}

/** The rating a claim stands at, by whom, and whether it still speaks of the present words. */
export type Standing<S extends Submission> = {
  ratingCode: string;
  how: "consensus";
  agreeing: S[];
  reachedAt: Date;
  stale: boolean;
};

/**
 * A claim's state and standing verdict, from the submissions the viewer may know of (default consensus rule: all agree).
 * Fresh submissions decide when there are enough of them; else all do, and the verdict is marked stale and does not stand.
 */
export function deriveClaim<S extends Submission>(
  claim: ClaimWords & { withdrawn: boolean },
  visible: S[],
  policy: ReviewPolicy,
): { status: ClaimStatus; verdict: Standing<S> | null } {
  if (claim.withdrawn) return { status: "withdrawn", verdict: null };
  if (visible.length === 0) return { status: "open", verdict: null };
  if (visible.length < policy.reviewsNeeded) return { status: "in_review", verdict: null };
  const fresh = visible.filter((submission) => !isStale(submission, claim));
  const enough = fresh.length >= policy.reviewsNeeded;
  const agreeing = enough ? fresh : visible;
  const codes = new Set(agreeing.map((submission) => submission.ratingCode));
  const [ratingCode] = codes;
  if (codes.size !== 1 || ratingCode === undefined) return { status: enough ? "disputed" : "in_review", verdict: null };
  const reachedAt = new Date(Math.max(...agreeing.map(({ submittedAt }) => submittedAt.getTime())));
  return {
    status: enough ? "agreed" : "in_review",
    verdict: { ratingCode, how: "consensus", agreeing, reachedAt, stale: !enough },
  };
}

/** An article's state from its claims' (withdrawn ones do not count). */
export function deriveArticleStatus(statuses: ClaimStatus[]): ArticleStatus {
  const live = statuses.filter((status) => status !== "withdrawn");
  if (live.length === 0) return "draft";
  return live.every((status) => status === "agreed" || status === "decided") ? "decided" : "in_review";
}
