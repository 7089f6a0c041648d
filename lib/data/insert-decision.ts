import type { DecisionOutcome } from "@/lib/core/review/decision";
import type { RatedWords } from "@/lib/core/review/standing";
import type { Transaction } from "@/lib/database/client";
import { type ArticleHead, findArticleHead } from "./article-head";
import { canonicalJson } from "./chain";
import { appendEvent, type EventStamp } from "./events";
import { insertNotifications } from "./notifications";

export type NewDecision = {
  head: ArticleHead;
  claimId: string;
  /** The claim's revision that the person saw. */
  revision: number;
  outcome: DecisionOutcome;
  /** Of a `verdict`. */
  rating: { id: string; code: string } | null;
  summary: string;
  words: RatedWords;
  /** The submissions that stand, oldest first, as far as the person may know of them. */
  submissions: readonly { id: string; authorId: string }[];
  /** Ids of all that stood when it was checked whether the person may decide. */
  standing: readonly string[];
  decidedById: string;
};

const EVENT_TYPES = {
  verdict: "claim.decided",
  rejected: "claim.rejected",
  sent_back: "claim.sent_back",
} satisfies Record<DecisionOutcome, string>;

/** Reviews came in, or the desk's rules changed, since it was checked whether the person may decide: everything is to be taken back. */
export class GroundsMoved extends Error {}

/**
 * Puts a decision on a claim, with the thread of its question when the claim is sent back, tells those who reviewed or are to
 * review it, and leaves the event. Returns the decision's id, or `null` when the claim was withdrawn or is at another revision:
 * then nothing was written.
 * @throws GroundsMoved
 */
export async function insertDecision(
  tx: Transaction,
  stamp: EventStamp,
  decision: NewDecision,
): Promise<string | null> {
  const { head, claimId, revision, outcome, rating, summary, words, submissions, decidedById } = decision;
  const { count } = await tx.claim.updateMany({
    where: { id: claimId, revision, withdrawnAt: null },
    data: { revision: { increment: 1 }, updatedAt: stamp.now },
  });
  if (count === 0) return null;
  await expectSameGrounds(tx, decision);
  const threadId = outcome === "sent_back" ? await insertQuestion(tx, stamp, { claimId, summary, decidedById }) : null;
  const id = await writeDecision(tx, stamp, { ...decision, ratingId: rating?.id ?? null, threadId });
  const assignees = outcome === "sent_back" ? await activeAssignees(tx, head.id, claimId) : [];
  await insertNotifications(tx, stamp, {
    userIds: [...submissions.map(({ authorId }) => authorId), ...assignees],
    kind: outcome === "sent_back" ? "sent_back" : "decided",
    deskId: head.desk.id,
    articleId: head.id,
    claimId,
    ...(threadId === null ? {} : { commentId: threadId }),
  });
  const { statement, quotes } = words;
  await appendEvent(tx, stamp, {
    chain: head.desk.id,
    type: EVENT_TYPES[outcome],
    articleId: head.id,
    claimId,
    subjectId: id,
    payload: {
      ...(rating === null ? {} : { verdict: rating.code }),
      summary,
      statement,
      quotes,
      submissions: submissions.map((submission) => submission.id),
    },
  });
  return id;
}

/** The claim's row is locked: a submission that comes now waits for this to end, and finds another revision then. */
async function expectSameGrounds(tx: Transaction, { head, claimId, standing }: NewDecision): Promise<void> {
  const now = await findArticleHead(tx, head.id);
  const newest = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON ("authorId") id FROM "ReviewRevision"
    WHERE "claimId" = ${claimId} AND "withdrawnAt" IS NULL ORDER BY "authorId", number DESC`;
  const isSame = newest.length === standing.length && newest.every(({ id }) => standing.includes(id));
  const isSameRules = canonicalJson(now?.desk.policy ?? null) === canonicalJson(head.desk.policy);
  if (!isSame || !isSameRules) throw new GroundsMoved();
}

/** Writes the next decision of a claim whose row is locked; no event. */
export async function writeDecision(
  tx: Transaction,
  stamp: EventStamp,
  decision: Pick<NewDecision, "claimId" | "outcome" | "summary" | "words" | "submissions" | "decidedById"> & {
    ratingId: string | null;
    threadId: string | null;
  },
): Promise<string> {
  const { claimId, words, submissions, ...rest } = decision;
  const id = stamp.ids();
  const last = await tx.decision.aggregate({ where: { claimId }, _max: { number: true } });
  await tx.decision.create({
    data: {
      id,
      claimId,
      number: (last._max.number ?? 0) + 1,
      outcome: rest.outcome,
      ratingId: rest.ratingId,
      summary: rest.summary,
      statement: words.statement,
      quotes: words.quotes,
      submissionIds: submissions.map((submission) => submission.id),
      threadId: rest.threadId,
      decidedById: rest.decidedById,
      decidedAt: stamp.now,
    },
  });
  return id;
}

async function insertQuestion(
  tx: Transaction,
  stamp: EventStamp,
  { claimId, summary, decidedById }: { claimId: string; summary: string; decidedById: string },
): Promise<string> {
  const id = stamp.ids();
  await tx.comment.create({
    data: {
      id,
      claimId,
      threadId: id,
      authorId: decidedById,
      body: summary,
      isQuestion: true,
      mentions: [],
      createdAt: stamp.now,
    },
  });
  return id;
}

async function activeAssignees(tx: Transaction, articleId: string, claimId: string): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { scopeId: { in: [articleId, claimId] }, status: "active" },
    select: { assigneeId: true },
  });
  return rows.map(({ assigneeId }) => assigneeId);
}
