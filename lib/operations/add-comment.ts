import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { listCommentRows, listDeskReaders } from "@/lib/data/comments";
import { insertComment } from "@/lib/data/write-comment";
import { AddCommentInput, type CommentView } from "@/lib/schemas/comment";
import { LIMITS } from "@/lib/schemas/limits";
import { commentRefusal } from "./comment-refusal";
import type { Context } from "./context";
import { mentionsIn } from "./mentionable";
import { openClaim } from "./open-article";
import { noSuchComment } from "./open-comment";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";
import { viewComment } from "./thread-view";

/**
 * Begins a thread on a claim, or replies in one; tells who is mentioned and who wrote in the thread. Errors: `claim_withdrawn`,
 * `thread_resolved` with the thread, `not_found` for a thread of another claim, `too_large` past the claim's limit,
 * `invalid_input` for a mention that is not clear or a reply that would be a question.
 */
export async function addComment(
  context: Context,
  input: z.input<typeof AddCommentInput>,
): Promise<Result<CommentView>> {
  const parsed = parseInput(AddCommentInput, input);
  if (!parsed.ok) return parsed;
  const { claimId, body, threadId, isQuestion, mentions: chosen } = parsed.value;
  if (isQuestion && threadId !== undefined) return noQuestionInThread();
  const opened = await openClaim(context, claimId, "comment.write");
  if (!opened.ok) return opened;
  const head = opened.value;
  const { actor } = context;
  if (actor.kind === "system") return refuse("forbidden", "A comment is a person's. Name one with --as.");
  const readers = await listDeskReaders(context.db, head.desk.id);
  const mentions = mentionsIn(readers, { field: "body", text: body, chosen });
  if (!mentions.ok) return mentions;
  const comment = { id: context.ids(), authorId: actor.id, body, mentions: mentions.value };
  const refusal = await context.db.$transaction((tx) =>
    insertComment(tx, stampOf(context), {
      head,
      claimId,
      readers: new Set(readers.map(({ id }) => id)),
      mostComments: LIMITS.commentsPerClaim,
      comment,
      threadId,
      isQuestion,
    }),
  );
  if (refusal !== null) return commentRefusal(context, refusal, { claimId, threadId, deskId: head.desk.id });
  const row = (await listCommentRows(context.db, claimId)).find(({ id }) => id === comment.id);
  return row === undefined ? noSuchComment() : done(viewComment(row));
}

function noQuestionInThread() {
  const message = "A reply is no question of its own. Begin a new thread for it.";
  return refuse("invalid_input", message, { errors: [{ path: "isQuestion", message }] });
}
