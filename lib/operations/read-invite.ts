import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { findLiveInvite } from "@/lib/data/invites";
import { hashSecret } from "@/lib/data/secret-hash";
import { hasActiveAdmin } from "@/lib/data/users";
import { ReadInviteInput } from "@/lib/schemas/person";
import type { PublicContext } from "./context";
import { LINK_INVALID } from "./link-invalid";
import { parseInput } from "./parse";

/** What a link is for: creating the first admin, or a person's choice of a password (`renews`: they have one already). */
export type InvitePurpose =
  | { purpose: "set-up" }
  | { purpose: "password"; name: string; email: string; renews: boolean };

/** What the link with this token is for, for its page to say. Changes nothing; `link_invalid` says no more than that. */
export async function readInvite(
  context: PublicContext,
  input: z.input<typeof ReadInviteInput>,
): Promise<Result<InvitePurpose>> {
  const parsed = parseInput(ReadInviteInput, input);
  if (!parsed.ok) return LINK_INVALID;
  const invite = await findLiveInvite(context.db, hashSecret(parsed.value.token), context.now);
  if (invite === null) return LINK_INVALID;
  if (invite.user === null) return (await hasActiveAdmin(context.db)) ? LINK_INVALID : done({ purpose: "set-up" });
  const { name, email, passwordHash, deactivatedAt } = invite.user;
  if (deactivatedAt !== null) return LINK_INVALID;
  return done({ purpose: "password", name, email, renews: passwordHash !== null });
}
