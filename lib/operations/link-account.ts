import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { createAccount, findAccountOwner, listAccounts } from "@/lib/data/accounts";
import { lockInstallation } from "@/lib/data/installation-lock";
import { LIMITS } from "@/lib/schemas/limits";
import { LinkAccountInput } from "@/lib/schemas/provider-account";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";

/** Lets the actor sign in with an account at a provider, which the provider has just vouched for. Linking it twice changes nothing. */
export async function linkAccount(
  context: Context,
  input: z.input<typeof LinkAccountInput>,
): Promise<Result<{ isNew: boolean }>> {
  const parsed = parseInput(LinkAccountInput, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id: userId } = person.value;
  const identity = parsed.value;
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const owner = await findAccountOwner(tx, identity);
    if (owner?.id === userId) return done({ isNew: false });
    if (owner !== null) return TAKEN;
    if ((await listAccounts(tx, userId)).length >= LIMITS.accountsPerPerson) return TOO_MANY;
    await createAccount(tx, { id: context.ids(), userId, ...identity, createdAt: context.now });
    await recordInstallationEvent(tx, context, userId, {
      type: "account.linked",
      subjectId: userId,
      payload: { issuer: identity.issuer, signedIn: false },
    });
    return done({ isNew: true });
  });
}

const TAKEN = refuse(
  "sign_in_refused",
  "This account at the provider is linked to somebody else here. Choose another one there, or ask them to unlink it.",
);

const TOO_MANY = refuse(
  "too_large",
  `You may link ${LIMITS.accountsPerPerson} accounts. Unlink one that you do not use first.`,
);
