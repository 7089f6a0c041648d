import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { howMayResolve } from "@/lib/core/review/thread-rules";
import { type DeskReader, listDeskReaders } from "@/lib/data/comments";
import { type CommentRefusal, reopenComment, resolveComment } from "@/lib/data/write-comment";
import { ReopenThreadInput, ResolveThreadInput, type ThreadView } from "@/lib/schemas/comment";
import { LIMITS } from "@/lib/schemas/limits";
import { commentRefusal } from "./comment-refusal";
import type { Context } from "./context";
import { mentionsIn } from "./mentionable";
import { noSuchComment, openComment } from "./open-comment";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";
import { readThreads } from "./thread-view";

/**
 * Resolves a thread, with its answer when one is given. A question is resolved by who asked it, by an editor, or with an answer.
 * Errors: `invalid_input` on `answer` where one is needed, `thread_resolved` with the thread when somebody was first, `claim_withdrawn`.
 */
export async function resolveThread(
  context: Context,
  input: z.input<typeof ResolveThreadInput>,
): Promise<Result<ThreadView>> {
  const parsed = parseInput(ResolveThreadInput, input);
  if (!parsed.ok) return parsed;
  const { commentId, answer, mentions: chosen } = parsed.value;
  const opened = await openComment(context, commentId, "comment.write");
  if (!opened.ok) return opened;
  const { head, claimId, threadId } = opened.value;
  const { actor } = context;
  if (actor.kind === "system") return refuse("forbidden", "A thread is a person's to resolve. Name one with --as.");
  const [readers, threads] = await Promise.all([
    listDeskReaders(context.db, head.desk.id),
    readThreads(context, claimId, head.desk.id),
  ]);
  const thread = threads.find(({ id }) => id === threadId);
  if (thread === undefined) return noSuchComment();
  // Who asked never changes, so that this holds in the transaction too; whether it is resolved is asked there again.
  const asked = { askedById: thread.comments[0]?.author.id ?? "", isQuestion: thread.isQuestion, isResolved: false };
  if (answer === undefined && thread.resolved === null && howMayResolve(actor, head.desk.id, asked) === "with_answer") {
    return noAnswer();
  }
  const written = answer === undefined ? done(null) : answerOf(context, readers, { text: answer, chosen });
  if (!written.ok) return written;
  const refusal = await context.db.$transaction((tx) =>
    resolveComment(tx, stampOf(context), {
      head,
      claimId,
      readers: new Set(readers.map(({ id }) => id)),
      mostComments: LIMITS.commentsPerClaim,
      threadId,
      resolvedById: actor.id,
      answer: written.value && { ...written.value, authorId: actor.id },
    }),
  );
  return answerThread(context, refusal, { claimId, threadId, deskId: head.desk.id });
}

/** Opens a resolved thread again; a question then keeps the article from being published as before. Errors: `conflict` when it is open, `claim_withdrawn`. */
export async function reopenThread(
  context: Context,
  input: z.input<typeof ReopenThreadInput>,
): Promise<Result<ThreadView>> {
  const parsed = parseInput(ReopenThreadInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openComment(context, parsed.value.commentId, "comment.write");
  if (!opened.ok) return opened;
  const { head, claimId, threadId } = opened.value;
  if (context.actor.kind === "system")
    return refuse("forbidden", "A thread is a person's to reopen. Name one with --as.");
  const refusal = await context.db.$transaction((tx) =>
    reopenComment(tx, stampOf(context), { head, claimId, threadId }),
  );
  return answerThread(context, refusal, { claimId, threadId, deskId: head.desk.id });
}

function answerOf(context: Context, readers: DeskReader[], { text, chosen }: { text: string; chosen: string[] }) {
  const mentions = mentionsIn(readers, { field: "answer", text, chosen });
  return mentions.ok ? done({ id: context.ids(), body: text, mentions: mentions.value }) : mentions;
}

async function answerThread(
  context: Context,
  refusal: CommentRefusal | null,
  where: { claimId: string; threadId: string; deskId: string },
): Promise<Result<ThreadView>> {
  if (refusal !== null) return commentRefusal(context, refusal, where);
  const thread = (await readThreads(context, where.claimId, where.deskId)).find(({ id }) => id === where.threadId);
  return thread === undefined ? noSuchComment() : done(thread);
}

function noAnswer() {
  const message = "Write the answer: a question is resolved by who asked it, by an editor, or with an answer.";
  return refuse("invalid_input", message, { errors: [{ path: "answer", message }] });
}
