import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { deleteAccount, findWaysIn } from "@/lib/data/accounts";
import { lockInstallation } from "@/lib/data/installation-lock";
import { AccountReference } from "@/lib/schemas/provider-account";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";

/** Ends the actor's sign-in with one of their accounts at a provider, unless nothing else would let them in. */
export async function unlinkAccount(
  context: Context,
  input: z.input<typeof AccountReference>,
): Promise<Result<{ issuer: string }>> {
  const parsed = parseInput(AccountReference, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id: userId } = person.value;
  return context.db.$transaction(async (tx) => {
    // Two accounts unlinked at once must not be the last two ways in.
    await lockInstallation(tx);
    const ways = await findWaysIn(tx, { id: userId });
    if (ways !== null && !ways.hasPassword && ways.accounts <= 1) return LAST_WAY_IN;
    const issuer = await deleteAccount(tx, { id: parsed.value.accountId, userId });
    if (issuer === null) return refuse("not_found", "There is no such link; it may be gone already.");
    await recordInstallationEvent(tx, context, userId, {
      type: "account.unlinked",
      subjectId: userId,
      payload: { issuer },
    });
    return done({ issuer });
  });
}

const LAST_WAY_IN = refuse(
  "forbidden",
  "This is your only way to sign in. Ask an admin for a link with which you choose a password, then unlink it.",
);
