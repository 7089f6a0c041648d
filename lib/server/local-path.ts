/**
 * The path to go to after signing in: `wanted` when it is a path of ours, else `/`.
 * `//host`, `/\host` and addresses with control characters are other sites to a browser; an absolute address of ours is cut to its path.
 */
export function localPath(wanted: string | null | undefined, publicUrl: string): string {
  if (typeof wanted !== "string" || wanted.length > 2_048) return "/";
  const path = wanted.startsWith(`${publicUrl}/`) ? wanted.slice(publicUrl.length) : wanted;
  return /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path) ? path : "/";
}
