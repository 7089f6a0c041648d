import { hashSecret } from "@/lib/data/secret-hash";
import { createSession } from "@/lib/data/sessions";
import type { Transaction } from "@/lib/database/client";
import type { PublicContext } from "./context";
import { SESSION_SECONDS } from "./session-lifetime";

/** What a sign-in gives: the secret for the cookie, shown to nobody else and stored as its hash only. */
export type SignedIn = { userId: string; sessionSecret: string; expiresAt: Date };

/** Opens a session for a person who has just proved who they are. */
export async function startSession(tx: Transaction, context: PublicContext, userId: string): Promise<SignedIn> {
  const sessionSecret = context.secret();
  const expiresAt = new Date(context.now.getTime() + SESSION_SECONDS * 1000);
  await createSession(tx, {
    id: context.ids(),
    userId,
    tokenHash: hashSecret(sessionSecret),
    createdAt: context.now,
    expiresAt,
  });
  return { userId, sessionSecret, expiresAt };
}
