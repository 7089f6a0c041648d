import type { PageFault } from "@/lib/core/intake/page-fault";
import { RefusedAddress } from "./guarded-agent";
import { TooManyBytes, UnknownEncoding } from "./page-body";

/** What an exception of a request means for the page that was asked for. */
export function fetchFault(error: unknown, signal: AbortSignal): PageFault {
  if (signal.aborted) return "timed_out";
  for (const cause of causesOf(error)) {
    if (cause instanceof RefusedAddress) return "refused_address";
    if (cause instanceof TooManyBytes) return "too_large";
    if (cause instanceof UnknownEncoding) return "unreadable";
    const { code } = cause as { code?: unknown };
    if (typeof code !== "string") continue;
    if (/_TIMEOUT$|^ETIMEDOUT$/.test(code)) return "timed_out";
    if (/^Z_|BROTLI|^ERR__?BROTLI|^ERR__ERROR_/.test(code)) return "unreadable";
  }
  return "unreachable";
}

/** An error, what it was caused by, and what it gathers (one connection is tried at several addresses). */
function causesOf(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const gathered = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...gathered].flatMap((cause) => causesOf(cause, depth + 1))];
}
