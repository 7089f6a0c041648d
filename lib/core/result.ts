import type { PageFault } from "./intake/page-fault";

/** Every way an operation can say no. Stable: API clients branch on these. `lib/server/error-table.ts` gives each its HTTP status. */
export const ERROR_CODES = [
  /** The input is not of the shape the schema asks; `errors` names each field. */
  "invalid_input",
  /** The body is not JSON, or not of the declared type. */
  "malformed_body",
  "unauthenticated",
  "forbidden",
  /** It does not exist, or the actor may not know that it does. */
  "not_found",
  /** Somebody saved first: `current` holds the state that is there now. */
  "conflict",
  "too_large",
  "rate_limited",
  /** The database is away; try again. */
  "unavailable",
  "no_text",
  /** What is at the address or in the file cannot be taken as an article: `fault` says why, by a name of `page-fault.ts`. */
  "unreadable_page",
  "quote_not_found",
  "quote_ambiguous",
  "unknown_verdict",
  /** A submission lacks what the desk's policy asks; `errors` names each field. */
  "incomplete_review",
  "claim_withdrawn",
  /** Fewer reviews of the claim's present words are in than the desk asks for. */
  "not_enough_reviews",
  /** Nobody reviews what they decided, or (where the desk says so) decides what they reviewed. */
  "own_decision",
  /** The person recused themselves from this claim. */
  "recused",
  /** The thread is resolved; reopen it to write on. */
  "thread_resolved",
  /** The link was used, has expired, or never existed. */
  "link_invalid",
  "wrong_credentials",
  "email_taken",
  /** There is already a desk with this short name. */
  "slug_taken",
  /** The address the provider gave is not verified, or belongs to nobody here, or to somebody who has to prove it first. */
  "sign_in_refused",
  /** The same Idempotency-Key came with another body. */
  "idempotency_mismatch",
  /** The first request with this Idempotency-Key is still at work; ask again for its answer. */
  "idempotency_running",
  /** The first request with this Idempotency-Key ended without an answer: look whether it took effect. */
  "idempotency_interrupted",
  /** The export would publish something wrong (a span that is not its quote, an inverted rating); `message` says what. */
  "export_refused",
  "unsupported_format",
  "method_not_allowed",
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with one field; `path` is the field's name, dotted, array indexes as numbers: `sources.0.url`. */
export type FieldError = { path: string; message: string };

/** A refusal: a stable code, a sentence for a person that says the way out, the fields concerned. */
export type Problem = {
  ok: false;
  code: ErrorCode;
  message: string;
  errors?: FieldError[];
  current?: unknown;
  fault?: PageFault;
};

/** What an operation answers: a value, or a refusal. Exceptions are bugs. */
export type Result<T> = { ok: true; value: T } | Problem;

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = (
  code: ErrorCode,
  message: string,
  rest: Pick<Problem, "errors" | "current" | "fault"> = {},
): Problem => ({
  ok: false,
  code,
  message,
  ...rest,
});
