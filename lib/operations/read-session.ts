import type { Actor } from "@/lib/core/review/policy";
import { findSessionOwner } from "@/lib/data/actors";
import { hashSecret } from "@/lib/data/secret-hash";
import type { PublicContext } from "./context";

/** Whom a session speaks for, with roles as they are now; `null` when it was ended, has expired, or its owner left. */
export async function readSession(
  context: Pick<PublicContext, "db" | "now">,
  sessionSecret: string,
): Promise<Extract<Actor, { kind: "user" }> | null> {
  const row = await findSessionOwner(context.db, hashSecret(sessionSecret));
  if (row === null || row.expiresAt <= context.now) return null;
  const { expiresAt: _, ...person } = row;
  return { kind: "user", ...person, readOnly: false };
}
