import type { Actor } from "@/lib/core/review/policy";
import { findTokenOwner } from "@/lib/data/actors";
import { hashSecret } from "@/lib/data/secret-hash";
import { noteTokenUse } from "@/lib/data/tokens";
import type { PublicContext } from "./context";

/** What every API token starts with, so that a leaked one is recognised for what it is. */
export const TOKEN_PREFIX = "stet_";

const USE_IS_NOTED_EVERY_MS = 60_000;

/** Whom an API token speaks for, with roles as they are now; `null` when it is unknown, revoked, expired, or its owner left. */
export async function readToken(context: Pick<PublicContext, "db" | "now">, bearer: string): Promise<Actor | null> {
  if (!bearer.startsWith(TOKEN_PREFIX)) return null;
  const tokenHash = hashSecret(bearer);
  const row = await findTokenOwner(context.db, tokenHash);
  if (row === null || row.expiresAt <= context.now) return null;
  const { expiresAt: _, lastUsedAt, ...actor } = row;
  if (lastUsedAt === null || context.now.getTime() - lastUsedAt.getTime() >= USE_IS_NOTED_EVERY_MS) {
    await noteTokenUse(context.db, tokenHash, context.now);
  }
  return { kind: "user", ...actor };
}
