/** Where what a notification tells of is to be seen. */
export function notificationPath(about: {
  articleId: string;
  claimId: string | null;
  commentId: string | null;
}): string {
  const article = `/articles/${about.articleId}`;
  if (about.claimId === null) return article;
  return `${article}/claims/${about.claimId}${about.commentId === null ? "" : `#comment-${about.commentId}`}`;
}
