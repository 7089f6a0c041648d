import { isPlaceUncertain, type PlaceWords } from "../anchor/target";
import type { ArticleStatus, ClaimStatus } from "./claim-status";
import { type ConsensusPolicy, findConsensus } from "./consensus";
import type { DecisionOutcome } from "./decision";
import type { Role } from "./role";

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

/** What a desk asks of its reviews and decisions. */
export type ReviewPolicy = Omit<ConsensusPolicy, "steps"> & {
  reviewsNeeded: number;
  blind: boolean;
  sourcesNeeded: number;
  /** The weakest role that may decide a claim. */
  deciderRole: Role;
  /** Whether somebody who reviewed a claim may decide it. */
  reviewersMayDecide: boolean;
};

/** What a claim's state is derived by: the desk's policy, and the steps of its scale. */
export type DeskRules = ReviewPolicy & Pick<ConsensusPolicy, "steps">;

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

/** Whether the desk keeps submitted reviews from anybody; where one is enough, it is out as soon as it is in. */
export const hidesReviews = ({ blind, reviewsNeeded }: Pick<ReviewPolicy, "blind" | "reviewsNeeded">): boolean =>
  blind && reviewsNeeded > 1;

/**
 * Whether `viewerId` may know of the reviews of a claim on which `authorIds` have a standing submission. While a blind desk's
 * number of reviews is not in, somebody who has not submitted may not, whoever they are, so that nothing they see changes because
 * of others (DESIGN.md §5).
 */
export function knowsOfReviews(
  authorIds: readonly (string | null)[],
  policy: Pick<ReviewPolicy, "blind" | "reviewsNeeded">,
  viewerId: string | null,
): boolean {
  if (!policy.blind || new Set(authorIds).size >= policy.reviewsNeeded) return true;
  return viewerId !== null && authorIds.includes(viewerId);
}

/** The submissions that `viewerId` may know of: all, or none. */
export function visibleSubmissions<S extends Pick<Submission, "authorId">>(
  submissions: S[],
  policy: Pick<ReviewPolicy, "blind" | "reviewsNeeded">,
  viewerId: string | null,
): S[] {
  const authorIds = submissions.map(({ authorId }) => authorId);
  return knowsOfReviews(authorIds, policy, viewerId) ? submissions : [];
}

/** The newest decision on a claim, as deriving its state takes it. */
export type NewestDecision = RatedWords & {
  outcome: DecisionOutcome;
  /** Of a `verdict`. */
  ratingCode: string | null;
  decidedAt: Date;
  /** Of `sent_back`: whether its question still waits for an answer. */
  isQuestionOpen: boolean;
};

/** The rating a claim stands at, by whom, and whether it still speaks of the present words. */
export type Standing<S extends Submission> = {
  ratingCode: string;
  how: "consensus" | "decision";
  /** The submissions with this rating, and those with another, as far as they speak of the same words. */
  agreeing: S[];
  dissenting: S[];
  reachedAt: Date;
  stale: boolean;
};

/**
 * A claim's state and standing verdict: its newest decision, else the consensus of the submissions the viewer may know of.
 * Fresh submissions make a consensus when there are enough of them; else all do, and the verdict is marked stale and does not
 * stand. A decision on other words is shown as stale too, until it is confirmed or superseded; a rejection of other words, and
 * a question that was answered, leave the claim to its reviews.
 */
export function deriveClaim<S extends Submission>(
  claim: ClaimWords & { withdrawn: boolean; decision: NewestDecision | null },
  visible: S[],
  rules: DeskRules,
): { status: ClaimStatus; verdict: Standing<S> | null } {
  if (claim.withdrawn) return { status: "withdrawn", verdict: null };
  const { decision } = claim;
  if (decision?.ratingCode != null) return decided(claim, { ...decision, ratingCode: decision.ratingCode }, visible);
  if (decision?.outcome === "rejected" && !isStale(decision, claim)) return { status: "decided", verdict: null };
  if (decision?.outcome === "sent_back" && decision.isQuestionOpen) return { status: "in_review", verdict: null };
  return fromReviews(claim, visible, rules);
}

function decided<S extends Submission>(
  claim: ClaimWords,
  decision: NewestDecision & { ratingCode: string },
  visible: S[],
): { status: ClaimStatus; verdict: Standing<S> } {
  const stale = isStale(decision, claim);
  const { ratingCode, decidedAt } = decision;
  const [agreeing, dissenting] = splitByRating(visible, ratingCode);
  return {
    status: stale ? "in_review" : "decided",
    verdict: { ratingCode, how: "decision", agreeing, dissenting, reachedAt: decidedAt, stale },
  };
}

function fromReviews<S extends Submission>(
  claim: ClaimWords,
  visible: S[],
  rules: DeskRules,
): { status: ClaimStatus; verdict: Standing<S> | null } {
  if (visible.length === 0) return { status: "open", verdict: null };
  if (visible.length < rules.reviewsNeeded) return { status: "in_review", verdict: null };
  const fresh = freshSubmissions(visible, claim);
  const enough = fresh.length >= rules.reviewsNeeded;
  const counted = enough ? fresh : visible;
  const consensus = findConsensus(counted, rules);
  if (consensus === null) return { status: enough ? "disputed" : "in_review", verdict: null };
  const { ratingCode } = consensus;
  const [agreeing, dissenting] = splitByRating(counted, ratingCode);
  const reachedAt = new Date(Math.max(...counted.map(({ submittedAt }) => submittedAt.getTime())));
  return {
    status: enough ? "agreed" : "in_review",
    verdict: { ratingCode, how: "consensus", agreeing, dissenting, reachedAt, stale: !enough },
  };
}

/** The submissions that speak of the claim's present words. */
export const freshSubmissions = <S extends Submission>(submissions: readonly S[], claim: ClaimWords): S[] =>
  submissions.filter((submission) => !isStale(submission, claim));

const splitByRating = <S extends Submission>(submissions: readonly S[], code: string): [S[], S[]] => [
  submissions.filter(({ ratingCode }) => ratingCode === code),
  submissions.filter(({ ratingCode }) => ratingCode !== code),
];

/** An article's state from its claims' (withdrawn ones do not count). */
export function deriveArticleStatus(statuses: ClaimStatus[]): ArticleStatus {
  const live = statuses.filter((status) => status !== "withdrawn");
  if (live.length === 0) return "draft";
  return live.every((status) => status === "agreed" || status === "decided") ? "decided" : "in_review";
}
