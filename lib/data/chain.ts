import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What of an event goes into its hash; ids only. Times are ISO 8601 in UTC with milliseconds. */
export type ChainedEvent = {
  id: string;
  chain: string;
  seq: number;
  at: string;
  type: string;
  actorId: string | null;
  articleId: string | null;
  claimId: string | null;
  subjectId: string | null;
  payloadHash: string;
};

/** What the first event of a chain has in place of a previous hash: 32 zero bytes, in hex. */
export const GENESIS_HASH = "0".repeat(64);

/** RFC 8785 JSON of `value`. @throws when `value` is not JSON (a bug of the caller). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** Hex SHA-256 of `salt` followed by the RFC 8785 JSON of `payload`. */
export function hashPayload(salt: string, payload: unknown): string {
  return createHash("sha256").update(salt).update(canonicalJson(payload)).digest("hex");
}

/** Hex SHA-256 of the previous hash's 32 bytes followed by the UTF-8 of the event's RFC 8785 JSON (DESIGN.md §6). */
export function hashEvent(previousHash: string, event: ChainedEvent): string {
  return createHash("sha256").update(Buffer.from(previousHash, "hex")).update(canonicalJson(event)).digest("hex");
}

/** The event's RFC 8785 JSON cut around the value of `seq`, which only the database knows when it appends. Keys sort as: … payloadHash, seq, subjectId, type. */
export function canonicalAroundSeq(event: Omit<ChainedEvent, "seq">): { before: string; after: string } {
  const { subjectId, type, ...first } = event;
  return {
    before: `${canonicalJson(first).slice(0, -1)},"seq":`,
    after: `,${canonicalJson({ subjectId, type }).slice(1)}`,
  };
}
