import { createHash } from "node:crypto";

/** Hex SHA-256 of a secret of 256 random bits: what is stored in its place. No salt or stretching is needed for such a secret; a password never comes here. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
