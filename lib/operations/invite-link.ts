import { replaceInvite } from "@/lib/data/invites";
import { hashSecret } from "@/lib/data/secret-hash";
import type { Transaction } from "@/lib/database/client";
import type { PublicContext } from "./context";

/** How long such a link works. */
export const INVITE_DAYS = 7;

/** A link with which one person chooses a password, once, within a week. Shown once: only its hash is kept. */
export async function makeInviteLink(tx: Transaction, context: PublicContext, userId: string): Promise<string> {
  const token = context.secret();
  await replaceInvite(tx, {
    id: context.ids(),
    userId,
    tokenHash: hashSecret(token),
    createdAt: context.now,
    expiresAt: new Date(context.now.getTime() + INVITE_DAYS * 24 * 60 * 60 * 1000),
  });
  return `${context.publicUrl}/invite/${token}`;
}
