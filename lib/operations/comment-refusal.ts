import { type Problem, refuse } from "@/lib/core/result";
import type { CommentRefusal } from "@/lib/data/write-comment";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import { noSuchComment } from "./open-comment";
import { readThreads } from "./thread-view";

/** Why a comment was not written or a thread not settled, with the thread as it is now where somebody was first. */
export async function commentRefusal(
  context: Context,
  refusal: CommentRefusal,
  { claimId, threadId, deskId }: { claimId: string; threadId: string | undefined; deskId: string },
): Promise<Problem> {
  if (refusal === "thread_gone") return noSuchComment();
  if (refusal === "full") {
    const most = LIMITS.commentsPerClaim.toLocaleString("en");
    return refuse("too_large", `A claim may have ${most} comments, and this one has them all.`);
  }
  if (refusal === "claim_withdrawn") {
    return refuse(
      "claim_withdrawn",
      "This claim was withdrawn: what was said can be read. Restore the claim to go on.",
    );
  }
  const threads = await readThreads(context, claimId, deskId);
  const current = threads.find(({ id }) => id === threadId);
  const by = current?.resolved?.by?.name;
  return refusal === "thread_open"
    ? refuse("conflict", "This thread is open again already.", { current })
    : refuse(
        "thread_resolved",
        `${by === undefined ? "This thread is resolved" : `${by} has resolved this thread`}. Reopen it to write on, or begin a new one.`,
        { current },
      );
}
