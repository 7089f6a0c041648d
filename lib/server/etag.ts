import { createHash } from "node:crypto";

/** A strong entity tag: the SHA-256 of exactly these bytes. */
export function entityTag(bytes: Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url")}"`;
}

/** Whether `If-None-Match` names `tag` (RFC 9110 §13.1.2: compared weakly, for proxies weaken a tag when they compress). */
export function isKnownTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((known) => known.trim().replace(/^W\//, "") === tag);
}
