import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { revokeApiToken } from "@/lib/data/tokens";
import { TokenReference } from "@/lib/schemas/token";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";

/** Ends one of the actor's tokens for good. Somebody else's does not exist for them. */
export async function revokeToken(context: Context, input: z.input<typeof TokenReference>): Promise<Result<null>> {
  const parsed = parseInput(TokenReference, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id: userId } = person.value;
  const { tokenId } = parsed.value;
  return context.db.$transaction(async (tx) => {
    if (!(await revokeApiToken(tx, { id: tokenId, userId }, context.now))) {
      return refuse("not_found", "There is no such token; it may be revoked already.");
    }
    await recordInstallationEvent(tx, context, userId, { type: "token.revoked", subjectId: tokenId, payload: {} });
    return done(null);
  });
}
