import { serverEnv } from "./env";
import { entityTag, isKnownTag } from "./etag";
import { securityHeaders } from "./security-headers";

/** Bytes to send, and what they are. */
export type ApiAnswer = { status: number; bytes: Uint8Array; headers: Record<string, string> };

export const JSON_TYPE = { "Content-Type": "application/json" };

/** The JSON of values that are shared between requests, for as long as they are. */
const written = new WeakMap<object, Uint8Array>();

/** A value as the bytes of its JSON. A frozen value is one that operations share between requests: it is written once. */
export function jsonBytes(value: unknown): Uint8Array {
  const isShared = typeof value === "object" && value !== null && Object.isFrozen(value);
  const known = isShared ? written.get(value) : undefined;
  if (known !== undefined) return known;
  const bytes = Buffer.from(JSON.stringify(value));
  if (isShared) written.set(value, bytes);
  return bytes;
}

/** The answer to `request`; a reading one carries its entity tag, and is 304 without a body when the client has these very bytes. */
export function apiResponse(request: Request, { status, bytes, headers }: ApiAnswer): Response {
  const all: Record<string, string> = {
    ...securityHeaders(serverEnv().publicUrl),
    "Cache-Control": "private, no-cache",
    Vary: "Authorization, Cookie",
    ...headers,
  };
  if (request.method !== "GET" && request.method !== "HEAD") return respond(bytes, status, all);
  const tag = entityTag(bytes);
  all.ETag = tag;
  if (!isKnownTag(request.headers.get("if-none-match"), tag)) return respond(bytes, status, all);
  const { "Content-Type": _, ...kept } = all;
  return new Response(null, { status: 304, headers: kept });
}

const respond = (bytes: Uint8Array, status: number, headers: Record<string, string>) =>
  new Response(Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength), {
    status,
    headers: { ...headers, "Content-Length": String(bytes.byteLength) },
  });
