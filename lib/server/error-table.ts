import type { ErrorCode } from "@/lib/core/result";

/** How HTTP tells a refusal. `retryAfterSeconds`: trying the same again later may work. */
type ErrorAnswer = { status: number; title: string; retryAfterSeconds?: number };

/** Every error code's HTTP status and a title that does not change with the occasion. */
export const ERROR_TABLE = {
  invalid_input: { status: 422, title: "Some fields are not valid" },
  malformed_body: { status: 400, title: "The body cannot be read" },
  unauthenticated: { status: 401, title: "Not signed in" },
  forbidden: { status: 403, title: "Not allowed" },
  not_found: { status: 404, title: "Not found" },
  conflict: { status: 409, title: "Changed by somebody else" },
  too_large: { status: 413, title: "Too large" },
  rate_limited: { status: 429, title: "Too many attempts", retryAfterSeconds: 60 },
  unavailable: { status: 503, title: "The database is away", retryAfterSeconds: 2 },
  no_text: { status: 422, title: "No text in the article" },
  unreadable_page: { status: 422, title: "Page or file not usable" },
  quote_not_found: { status: 422, title: "Quote not found" },
  quote_ambiguous: { status: 422, title: "Quote found in several places" },
  unknown_verdict: { status: 422, title: "Not a verdict of this desk's scale" },
  incomplete_review: { status: 422, title: "Review not complete" },
  claim_withdrawn: { status: 409, title: "Claim withdrawn" },
  not_enough_reviews: { status: 409, title: "Not enough reviews" },
  own_decision: { status: 403, title: "Nobody reviews their own decision" },
  recused: { status: 403, title: "Recused from this claim" },
  thread_resolved: { status: 409, title: "Thread resolved" },
  link_invalid: { status: 404, title: "Link not valid" },
  wrong_credentials: { status: 401, title: "Wrong e-mail address or password" },
  email_taken: { status: 409, title: "E-mail address taken" },
  slug_taken: { status: 409, title: "Short name taken" },
  sign_in_refused: { status: 403, title: "Sign-in refused" },
  idempotency_mismatch: { status: 422, title: "Idempotency-Key used for another request" },
  idempotency_running: { status: 409, title: "First request still at work", retryAfterSeconds: 1 },
  idempotency_interrupted: { status: 409, title: "First request was interrupted" },
  export_refused: { status: 422, title: "Export refused" },
  unsupported_format: { status: 422, title: "No such format" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  internal: { status: 500, title: "Something went wrong here" },
} as const satisfies Record<ErrorCode, ErrorAnswer>;

/** The row of a code, with the fields that only some rows have. */
export const errorAnswer = (code: ErrorCode): ErrorAnswer => ERROR_TABLE[code];
