import { done, type Result, refuse } from "@/lib/core/result";
import { can, type DeskAction } from "@/lib/core/review/policy";
import { type ArticleHead, findArticleHead } from "@/lib/data/article-head";
import { findArticleIdOfClaim } from "@/lib/data/claims";
import type { Context } from "./context";

/**
 * The article in one of its versions (absent: the newest), just read, if the actor may do `action` on it: `not_found` when it
 * is on no desk of theirs or has no such version, `forbidden` when their role is too weak.
 */
export async function openArticle(
  context: Context,
  articleId: string,
  action: DeskAction,
  version?: number | undefined,
): Promise<Result<ArticleHead>> {
  const head = await findArticleHead(context.db, articleId, version);
  if (head === null || !can(context.actor, "article.read", head.desk.id)) {
    return version === undefined ? noSuchArticle() : noSuchVersion(version);
  }
  if (!can(context.actor, action, head.desk.id)) return forbidden(context);
  return done(head);
}

/** As `openArticle`, for the article of a claim. */
export async function openClaim(context: Context, claimId: string, action: DeskAction): Promise<Result<ArticleHead>> {
  const articleId = await findArticleIdOfClaim(context.db, claimId);
  const opened = articleId === null ? null : await openArticle(context, articleId, action);
  if (opened === null || (!opened.ok && opened.code === "not_found")) return noSuchClaim();
  return opened;
}

/** The refusal for places that were marked in a version that is not the newest any more. */
export function versionConflict(head: ArticleHead) {
  return refuse(
    "conflict",
    `The article's text has changed since: version ${head.newestVersion} is the newest. Read it, and mark the words there.`,
    { errors: [{ path: "version", message: `The newest version is ${head.newestVersion}.` }] },
  );
}

export const noSuchArticle = () =>
  refuse(
    "not_found",
    "There is no such article on a desk of yours. It may have been deleted, or the address is mistyped.",
  );

export const noSuchVersion = (version: number) =>
  refuse(
    "not_found",
    `There is no version ${version} of such an article on a desk of yours. See the list of its versions.`,
  );

export const noSuchClaim = () =>
  refuse(
    "not_found",
    "There is no such claim on a desk of yours. It may have been deleted, or the address is mistyped.",
  );

/** Whether the actor comes with a token that may only read. */
export const isReadOnly = ({ actor }: Context): boolean => actor.kind === "user" && actor.readOnly;

/** The refusal for a role that is too weak, or a token that may only read. */
export function forbidden(context: Context) {
  return refuse(
    "forbidden",
    isReadOnly(context)
      ? "This token may only read. Make a read-write token on the account page."
      : "Your role on this desk does not allow that. An admin can change it under People.",
  );
}
