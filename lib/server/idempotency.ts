import { createHash } from "node:crypto";
import { done, type Result, refuse } from "@/lib/core/result";

/** The request's `Idempotency-Key`; `null` when it has none. Errors: `invalid_input` for one that is empty, long or not plain. */
export function idempotencyKey(request: Request): Result<string | null> {
  const key = request.headers.get("idempotency-key");
  if (key === null || /^[\x21-\x7e]{1,255}$/.test(key)) return done(key);
  const message = "Give 1 to 255 visible ASCII characters without spaces, like a UUID.";
  return refuse("invalid_input", `Idempotency-Key: ${message}`, { errors: [{ path: "Idempotency-Key", message }] });
}

/** What makes two requests the same: hex SHA-256 of method, path and body. */
export function requestHash(request: Request, bytes: Uint8Array): string {
  return createHash("sha256")
    .update(`${request.method} ${new URL(request.url).pathname}\n`)
    .update(bytes)
    .digest("hex");
}
