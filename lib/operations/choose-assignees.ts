import { done, type Result } from "@/lib/core/result";
import { type Candidate, distribute, type OpenSeat, type UnfilledReason } from "@/lib/core/review/distribute";
import { type ReviewPolicy, visibleSubmissions } from "@/lib/core/review/standing";
import type { ArticleHead } from "@/lib/data/article-head";
import { endRound, findRoundEnd, listAssignedClaims, takeRound } from "@/lib/data/desk-loads";
import type { DeskMemberRow } from "@/lib/data/desk-reviewers";
import type { NewAssignment } from "@/lib/data/write-assignments";
import type { Transaction } from "@/lib/database/client";
import type { AssignInput } from "@/lib/schemas/assignment";
import { LIMITS } from "@/lib/schemas/limits";
import { defaultCandidates, mayReview, wrongPairs, wrongPeople } from "./assignees";
import type { AssignmentBoard, BoardClaim } from "./assignment-board";
import { refuseFields } from "./refuse-fields";

/** Whom to ask for what, before it is compared with what is assigned already; and what found nobody. */
export type Choice = {
  pairs: NewAssignment[];
  unfilled: { claimId: string | null; missing: number; reason: UnfilledReason }[];
};

type Given = {
  head: ArticleHead;
  /** As everybody on the desk may know it, so that who is chosen tells nobody of a review that is hidden from them. */
  board: AssignmentBoard;
  members: readonly DeskMemberRow[];
  input: AssignInput;
};

/** Whom an assignment is for. Errors: `invalid_input` naming the people and claims that cannot be taken. */
export async function chooseAssignees(tx: Transaction, given: Given): Promise<Result<Choice>> {
  const claims = scopeOf(given.input) === "article" ? null : claimsOf(given);
  if (claims !== null && !claims.ok) return claims;
  const seats = claims === null ? [articleSeat(given)] : claims.value.map((claim) => claimSeat(claim, given.members));
  const { method, assigneeIds, candidateIds, reviewers = given.head.desk.policy.reviewsNeeded } = given.input;
  const people = assigneeIds ?? candidateIds ?? [];
  const wrong = wrongPeople(assigneeIds ? "assigneeIds" : "candidateIds", people, given.members);
  if (wrong.length > 0) return refuseFields(wrong);
  if (seats.length * (method === "by_hand" ? people.length : reviewers) > LIMITS.assignmentsAtOnce) return tooMany();
  if (method === "by_hand") return byHand(people, seats, given.members);
  const chosen = candidateIds
    ? given.members.filter(({ id }) => candidateIds.includes(id))
    : defaultCandidates(given.members);
  const rotation =
    method === "round_robin" ? await takeRound(tx, given.head.desk.id) : await findRoundEnd(tx, given.head.desk.id);
  const candidates = await withLoads(tx, given.head, chosen);
  const { pairs, unfilled } = distribute({ method, seats, candidates, needed: reviewers, startAfter: rotation });
  const last = pairs.at(-1);
  if (method === "round_robin" && last !== undefined) await endRound(tx, given.head.desk.id, last.assigneeId);
  const claimIdOf = (seatId: string) => (seatId === given.head.id ? null : seatId);
  return done({
    pairs: pairs.map(({ seatId, assigneeId }) => ({ claimId: claimIdOf(seatId), assigneeId })),
    unfilled: unfilled.map(({ seatId, ...rest }) => ({ claimId: claimIdOf(seatId), ...rest })),
  });
}

/** What an assignment is for; absent, naming claims says it. */
export const scopeOf = ({ scope, claimIds }: Pick<AssignInput, "scope" | "claimIds">): "article" | "claims" =>
  scope ?? (claimIds === undefined ? "article" : "claims");

/** The claims that are named, in reading order; without names those that nothing is settled on. */
function claimsOf({ board, input: { claimIds } }: Given): Result<BoardClaim[]> {
  if (claimIds === undefined) return done(board.claims.filter(({ settled }) => !settled));
  const live = new Set(board.claims.map(({ id }) => id));
  const unknown = claimIds.flatMap((id, index) =>
    live.has(id)
      ? []
      : [{ path: `claimIds.${index}`, message: "This claim is not on the article, or was withdrawn. Leave it out." }],
  );
  if (unknown.length > 0) return refuseFields(unknown);
  const named = new Set(claimIds);
  return done(board.claims.filter(({ id }) => named.has(id)));
}

/** A claim, or (`claimId: null`) the article, that people are wanted for. */
type Seat = OpenSeat & { claimId: string | null; words: string };

/** Somebody who cannot review any more takes nobody's place; what they submitted does. */
function claimSeat(claim: BoardClaim, members: readonly DeskMemberRow[]): Seat {
  const able = new Set(members.filter(mayReview).map(({ id }) => id));
  return {
    id: claim.id,
    claimId: claim.id,
    words: `claim ${claim.number}`,
    assigned: [...claim.assigned].filter((id) => able.has(id)),
    submitted: [...claim.submitted],
    recused: [...claim.recused],
    decidedBy: claim.decidedBy,
    weight: 1,
  };
}

function articleSeat({ head, board }: Given): Seat {
  const whole = board.assignments.filter(({ claimId }) => claimId === null);
  const withStatus = (wanted: "active" | "recused") =>
    whole.filter(({ status }) => status === wanted).map(({ assigneeId }) => assigneeId);
  return {
    id: head.id,
    claimId: null,
    words: "this article",
    assigned: whole.filter(({ status, available }) => status === "active" && available).map((row) => row.assigneeId),
    submitted: [],
    recused: withStatus("recused"),
    decidedBy: null,
    weight: board.claims.filter(({ settled }) => !settled).length,
  };
}

function byHand(people: readonly string[], seats: readonly Seat[], members: readonly DeskMemberRow[]): Result<Choice> {
  const wrong = wrongPairs(people, members, seats);
  if (wrong.length > 0) return refuseFields(wrong);
  const unique = [...new Set(people)];
  const pairs = seats.flatMap(({ claimId }) => unique.map((assigneeId) => ({ claimId, assigneeId })));
  return done({ pairs, unfilled: [] });
}

/** Candidates with the claims of the desk that they are asked to review and that nobody in particular knows them to have reviewed. */
async function withLoads(
  tx: Transaction,
  { desk }: ArticleHead,
  members: readonly DeskMemberRow[],
): Promise<Candidate[]> {
  const loads = openClaims(await listAssignedClaims(tx, desk.id), desk.policy);
  return members.map(({ id }) => ({ id, load: loads.get(id) ?? 0 }));
}

/** How many claims everybody has open, as the desk may know. */
export function openClaims(
  claims: readonly { assignees: string[]; submittedBy: string[] }[],
  policy: Pick<ReviewPolicy, "blind" | "reviewsNeeded">,
): Map<string, number> {
  const loads = new Map<string, number>();
  for (const { assignees, submittedBy } of claims) {
    const known = visibleSubmissions(
      submittedBy.map((authorId) => ({ authorId })),
      policy,
      null,
    );
    const done = new Set(known.map(({ authorId }) => authorId));
    for (const id of assignees) if (!done.has(id)) loads.set(id, (loads.get(id) ?? 0) + 1);
  }
  return loads;
}

const tooMany = () =>
  refuseFields([
    {
      path: "claimIds",
      message: `This would make more than ${LIMITS.assignmentsAtOnce.toLocaleString("en")} assignments at once. Choose fewer claims or people.`,
    },
  ]);
