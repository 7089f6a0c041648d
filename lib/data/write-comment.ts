import type { Transaction } from "@/lib/database/client";
import type { ArticleHead } from "./article-head";
import { appendEvent, type EventStamp } from "./events";
import { insertNotifications } from "./notifications";

/** A comment to be written. */
export type NewComment = {
  id: string;
  authorId: string;
  body: string;
  /** Ids of the people it names. */
  mentions: string[];
};

/** Why nothing was written. */
export type CommentRefusal = "claim_withdrawn" | "thread_gone" | "thread_resolved" | "thread_open" | "full";

type Where = {
  head: ArticleHead;
  claimId: string;
  /** Who may read the desk: nobody else is told of anything. */
  readers: ReadonlySet<string>;
  mostComments: number;
};

/** Begins a thread (`threadId` absent) or replies in one, tells whom it concerns, and leaves the event. `null`: it is written. */
export async function insertComment(
  tx: Transaction,
  stamp: EventStamp,
  input: Where & { comment: NewComment; threadId: string | undefined; isQuestion: boolean },
): Promise<CommentRefusal | null> {
  const { claimId, comment, threadId = comment.id, isQuestion } = input;
  const talk = await lockTalk(tx, claimId, threadId);
  if (talk.withdrawn) return "claim_withdrawn";
  if (input.threadId !== undefined && talk.first === null) return "thread_gone";
  if (talk.first?.isResolved) return "thread_resolved";
  if (talk.comments >= input.mostComments) return "full";
  await writeComment(tx, stamp, talk, { claimId, threadId, isQuestion, ...comment });
  await tell(tx, stamp, input, { comment, others: talk.authorIds });
  const { body, mentions } = comment;
  await appendEvent(tx, stamp, {
    chain: input.head.desk.id,
    type: "comment.added",
    articleId: input.head.id,
    claimId,
    subjectId: comment.id,
    payload: { threadId, ...(isQuestion ? { isQuestion } : {}), body, mentions },
  });
  return null;
}

/** Resolves a thread, with its answer when there is one, tells whom it concerns, and leaves the event. `null`: it is resolved. */
export async function resolveComment(
  tx: Transaction,
  stamp: EventStamp,
  input: Where & { threadId: string; resolvedById: string; answer: NewComment | null },
): Promise<CommentRefusal | null> {
  const { claimId, threadId, resolvedById, answer } = input;
  const talk = await lockTalk(tx, claimId, threadId);
  if (talk.withdrawn) return "claim_withdrawn";
  if (talk.first === null) return "thread_gone";
  if (talk.first.isResolved) return "thread_resolved";
  if (answer !== null && talk.comments >= input.mostComments) return "full";
  if (answer !== null) await writeComment(tx, stamp, talk, { claimId, threadId, isQuestion: false, ...answer });
  await tx.comment.update({ where: { id: threadId }, data: { resolvedAt: stamp.now, resolvedById } });
  const asker = talk.first.authorId;
  if (answer !== null) {
    const others = talk.authorIds.filter((id) => id !== asker);
    await tell(tx, stamp, input, { comment: answer, others });
  }
  // Who asked is told once: that it is resolved, unless the answer speaks to them by name.
  if (!answer?.mentions.includes(asker))
    await notify(tx, stamp, input, { ids: [asker], kind: "resolved", commentId: answer?.id ?? threadId });
  await appendEvent(tx, stamp, {
    chain: input.head.desk.id,
    type: "thread.resolved",
    articleId: input.head.id,
    claimId,
    subjectId: threadId,
    payload: answer === null ? {} : { answer: { id: answer.id, body: answer.body, mentions: answer.mentions } },
  });
  return null;
}

/** Opens a resolved thread again, and leaves the event. `null`: it is open. */
export async function reopenComment(
  tx: Transaction,
  stamp: EventStamp,
  { head, claimId, threadId }: { head: ArticleHead; claimId: string; threadId: string },
): Promise<CommentRefusal | null> {
  const talk = await lockTalk(tx, claimId, threadId);
  if (talk.withdrawn) return "claim_withdrawn";
  if (talk.first === null) return "thread_gone";
  if (!talk.first.isResolved) return "thread_open";
  await tx.comment.update({ where: { id: threadId }, data: { resolvedAt: null, resolvedById: null } });
  await appendEvent(tx, stamp, {
    chain: head.desk.id,
    type: "thread.reopened",
    articleId: head.id,
    claimId,
    subjectId: threadId,
    payload: {},
  });
  return null;
}

type Talk = {
  withdrawn: boolean;
  /** The thread's first comment; `null` when this claim has no such thread. */
  first: { authorId: string; isResolved: boolean } | null;
  /** Everybody who wrote in the thread. */
  authorIds: string[];
  /** Comments on the claim. */
  comments: number;
  /** When the newest of them was written. */
  lastAt: Date | null;
};

/** Holds all talk on a claim until the transaction ends (reviews and reading go on), then looks: who comes second sees what the first did. */
async function lockTalk(tx: Transaction, claimId: string, threadId: string): Promise<Talk> {
  const [claim] = await tx.$queryRaw<{ withdrawn: boolean }[]>`
    SELECT "withdrawnAt" IS NOT NULL AS withdrawn FROM "Claim" WHERE id = ${claimId} FOR NO KEY UPDATE`;
  const [talk] = await tx.$queryRaw<Omit<Talk, "withdrawn">[]>`
    SELECT
      (SELECT json_build_object('authorId', "authorId", 'isResolved', "resolvedAt" IS NOT NULL)
        FROM "Comment" WHERE id = ${threadId} AND "threadId" = id AND "claimId" = ${claimId}) AS first,
      ARRAY(SELECT DISTINCT "authorId" FROM "Comment" WHERE "threadId" = ${threadId}) AS "authorIds",
      (SELECT count(*)::int FROM "Comment" WHERE "claimId" = ${claimId}) AS comments,
      (SELECT max("createdAt") FROM "Comment" WHERE "claimId" = ${claimId}) AS "lastAt"`;
  return {
    withdrawn: claim?.withdrawn ?? true,
    ...(talk ?? { first: null, authorIds: [], comments: 0, lastAt: null }),
  };
}

/** Writes a comment, later than all others on the claim: two of one moment, or of two machines whose clocks differ, stay in the order they came. */
async function writeComment(
  tx: Transaction,
  stamp: EventStamp,
  { lastAt }: Talk,
  comment: NewComment & { claimId: string; threadId: string; isQuestion: boolean },
): Promise<void> {
  const createdAt = new Date(Math.max(stamp.now.getTime(), (lastAt?.getTime() ?? 0) + 1));
  await tx.comment.create({ data: { ...comment, createdAt } });
}

/** Each person once: as mentioned, else as somebody who wrote in the thread. */
async function tell(
  tx: Transaction,
  stamp: EventStamp,
  where: Where,
  { comment, others }: { comment: NewComment; others: string[] },
): Promise<void> {
  const { id: commentId, mentions } = comment;
  await notify(tx, stamp, where, { ids: mentions, kind: "mentioned", commentId });
  const replied = others.filter((id) => !mentions.includes(id));
  await notify(tx, stamp, where, { ids: replied, kind: "replied", commentId });
}

async function notify(
  tx: Transaction,
  stamp: EventStamp,
  { head, claimId, readers }: Where,
  { ids, kind, commentId }: { ids: string[]; kind: "mentioned" | "replied" | "resolved"; commentId: string },
): Promise<void> {
  const userIds = ids.filter((id) => readers.has(id));
  await insertNotifications(tx, stamp, { userIds, kind, deskId: head.desk.id, articleId: head.id, claimId, commentId });
}
