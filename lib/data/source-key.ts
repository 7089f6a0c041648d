import { createHash } from "node:crypto";
import type { Citation } from "@/lib/core/review/evidence";

/**
 * What makes two sources of a desk the same: hex SHA-256 of the address, else of the reference in words, each under its own name.
 * A digest, for an index takes no entry as large as the longest of them.
 */
export function sourceKey({ url, citation, title }: Pick<Citation, "url" | "citation" | "title">): string {
  const named = url === null ? `reference ${citation ?? title}` : `url ${url}`;
  return createHash("sha256").update(named).digest("hex");
}
