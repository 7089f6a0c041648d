import type { ErrorCode } from "@/lib/core/result";
import type { ApiAnswerName, ApiInputName } from "./api-schemas";

export const API_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type ApiMethod = (typeof API_METHODS)[number];

/** One call of the API: what its route needs to know and its description says. */
export type ApiCall = {
  method: ApiMethod;
  /** Below `/api/v1`; a parameter in braces is an id, named as the operation's input names it. */
  path: string;
  /** The operation's name, and the call's in the OpenAPI document. */
  id: string;
  tag:
    | "Articles"
    | "Versions"
    | "Claims"
    | "Reviews"
    | "Decisions"
    | "Agreement"
    | "Assignments"
    | "Comments"
    | "History"
    | "Notifications"
    | "Search"
    | "Desks"
    | "Sources"
    | "Jobs"
    | "Reports";
  summary: string;
  description?: string;
  /** Absent: no query at all. */
  query?: ApiInputName;
  body?: ApiInputName;
  /** The body may be as large as an import (`LIMITS.importBytes`). */
  large?: boolean;
  /** Bytes that the body may have, where that is another number. */
  bodyBytes?: number;
  /** A file may be sent in its place: `multipart/form-data` with the part `file`, the facts as fields. */
  takesFile?: boolean;
  status: 200 | 201;
  /** The status when nothing had to be made. */
  unchangedStatus?: 200;
  /** `file`: the bytes of an export. */
  answer: ApiAnswerName | "file";
  /** Refusals of its own; those of every call (`COMMON_ERRORS`) come on top. */
  errors: readonly ErrorCode[];
};

/** What any call may answer. */
export const COMMON_ERRORS = [
  "unauthenticated",
  "forbidden",
  "not_found",
  "invalid_input",
  "internal",
  "unavailable",
] as const satisfies readonly ErrorCode[];

/** What any call with a body may answer. */
export const BODY_ERRORS = ["malformed_body", "too_large"] as const satisfies readonly ErrorCode[];

/** What any POST may answer to an Idempotency-Key. */
export const KEY_ERRORS = [
  "idempotency_mismatch",
  "idempotency_running",
  "idempotency_interrupted",
] as const satisfies readonly ErrorCode[];
