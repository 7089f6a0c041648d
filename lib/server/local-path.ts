const LONGEST = 2_048;

/**
 * The path to go to after signing in: `wanted` when it is a path of ours, else `/`.
 * `//host`, `/\host` and addresses with control characters are other sites to a browser; an absolute address of ours is cut to its path.
 */
export function localPath(wanted: string | null | undefined, publicUrl: string): string {
  return typeof wanted === "string" ? (findLocalPath(wanted, publicUrl) ?? "/") : "/";
}

/** Whether an address may be handed to next-auth as where to go afterwards. */
export function isSafeCallback(address: string, publicUrl: string): boolean {
  return findLocalPath(address, publicUrl) !== null;
}

function findLocalPath(wanted: string, publicUrl: string): string | null {
  if (wanted.length > LONGEST) return null;
  if (wanted === publicUrl) return "/";
  const path = wanted.startsWith(`${publicUrl}/`) ? wanted.slice(publicUrl.length) : wanted;
  return /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path) && path.isWellFormed() ? path : null;
}
