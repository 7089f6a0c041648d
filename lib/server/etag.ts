import { createHash } from "node:crypto";

/** Tags of bytes that are sent again and again. */
const tags = new WeakMap<Uint8Array, string>();

/** A strong entity tag: the SHA-256 of exactly these bytes, which nobody changes afterwards. */
export function entityTag(bytes: Uint8Array): string {
  const tag = tags.get(bytes) ?? `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  tags.set(bytes, tag);
  return tag;
}

/** Whether `If-None-Match` names `tag` (RFC 9110 §13.1.2: compared weakly, for proxies weaken a tag when they compress). */
export function isKnownTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((known) => known.trim().replace(/^W\//, "") === tag);
}
