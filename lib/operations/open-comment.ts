import { done, type Result, refuse } from "@/lib/core/result";
import type { DeskAction } from "@/lib/core/review/policy";
import type { ArticleHead } from "@/lib/data/article-head";
import { findCommentPlace } from "@/lib/data/comments";
import type { Context } from "./context";
import { openClaim } from "./open-article";

/** The article of a comment, and its claim and thread, if the actor may do `action` there. Errors: `not_found`, `forbidden`. */
export async function openComment(
  context: Context,
  commentId: string,
  action: DeskAction,
): Promise<Result<{ head: ArticleHead; claimId: string; threadId: string }>> {
  const place = await findCommentPlace(context.db, commentId);
  const opened = place === null ? null : await openClaim(context, place.claimId, action);
  if (place === null || opened === null || (!opened.ok && opened.code === "not_found")) return noSuchComment();
  return opened.ok ? done({ head: opened.value, ...place }) : opened;
}

export const noSuchComment = () =>
  refuse(
    "not_found",
    "There is no such comment on a desk of yours. It may have been deleted with its article, or the address is mistyped.",
  );
