import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { hashSecret } from "@/lib/data/secret-hash";
import { countApiTokens, createApiToken } from "@/lib/data/tokens";
import { LIMITS } from "@/lib/schemas/limits";
import { CreateTokenInput, type TokenView } from "@/lib/schemas/token";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";
import { parseInput } from "./parse";
import { TOKEN_PREFIX } from "./read-token";
import { tokenView } from "./token-view";

/** Makes a key for the API that acts as the actor. `secret` is shown this once: only its hash is kept. */
export async function createToken(
  context: Context,
  input: z.input<typeof CreateTokenInput>,
): Promise<Result<{ token: TokenView; secret: string }>> {
  const parsed = parseInput(CreateTokenInput, input);
  if (!parsed.ok) return parsed;
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id: userId } = person.value;
  const { name, readOnly, days } = parsed.value;
  const secret = `${TOKEN_PREFIX}${context.secret()}`;
  const expiresAt = new Date(context.now.getTime() + days * 24 * 60 * 60 * 1000);
  const row = { id: context.ids(), name, readOnly, createdAt: context.now, expiresAt };
  return context.db.$transaction(async (tx) => {
    if ((await countApiTokens(tx, userId)) >= LIMITS.tokensPerPerson) {
      return refuse("too_large", `At most ${LIMITS.tokensPerPerson} tokens a person. Revoke one you no longer use.`);
    }
    await createApiToken(tx, { ...row, userId, tokenHash: hashSecret(secret) });
    await recordInstallationEvent(tx, context, userId, {
      type: "token.created",
      subjectId: row.id,
      payload: { name, readOnly, expiresAt: expiresAt.toISOString() },
    });
    return done({ token: tokenView({ ...row, lastUsedAt: null }, context.now), secret });
  });
}
