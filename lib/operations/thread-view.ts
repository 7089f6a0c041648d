import type { Actor } from "@/lib/core/review/policy";
import { howMayResolve } from "@/lib/core/review/thread-rules";
import { type CommentRow, listCommentRows } from "@/lib/data/comments";
import type { CommentView, ThreadView } from "@/lib/schemas/comment";
import type { Context } from "./context";

/** A comment as the desk sees it. */
export function viewComment(row: CommentRow): CommentView {
  const { id, claimId, threadId, authorId, authorName, body, mentions, createdAt } = row;
  return { id, claimId, threadId, author: { id: authorId, name: authorName }, body, mentions, createdAt };
}

/** Rows in the order of their threads, the first of each first, as threads. What may be done with each is the actor's. */
function viewThreads(rows: readonly CommentRow[], actor: Actor, deskId: string): ThreadView[] {
  const threads = new Map<string, ThreadView>();
  for (const row of rows) {
    const known = threads.get(row.threadId);
    if (known === undefined) threads.set(row.threadId, beginThread(row, actor, deskId));
    else known.comments.push(viewComment(row));
  }
  return [...threads.values()];
}

function beginThread(row: CommentRow, actor: Actor, deskId: string): ThreadView {
  const { id, claimId, isQuestion, resolvedAt, resolvedBy, authorId } = row;
  return {
    id,
    claimId,
    isQuestion,
    resolved: resolvedAt === null ? null : { at: resolvedAt, by: resolvedBy },
    comments: [viewComment(row)],
    mayResolve: howMayResolve(actor, deskId, { askedById: authorId, isQuestion, isResolved: resolvedAt !== null }),
  };
}

/** A claim's threads as they are now. */
export async function readThreads(context: Context, claimId: string, deskId: string): Promise<ThreadView[]> {
  return viewThreads(await listCommentRows(context.db, claimId), context.actor, deskId);
}
