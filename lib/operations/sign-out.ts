import { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { hashSecret } from "@/lib/data/secret-hash";
import { revokeSession } from "@/lib/data/sessions";
import type { PublicContext } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { parseInput } from "./parse";

const SignOutInput = z.strictObject({ sessionSecret: z.string().max(200) });

/** Ends the session with this secret: a copied cookie stops working too. Signing out twice is no error. */
export async function signOut(context: PublicContext, input: z.input<typeof SignOutInput>): Promise<Result<null>> {
  const parsed = parseInput(SignOutInput, input);
  if (!parsed.ok) return parsed;
  await context.db.$transaction(async (tx) => {
    const ended = await revokeSession(tx, hashSecret(parsed.value.sessionSecret), context.now);
    if (ended === null) return;
    await recordInstallationEvent(tx, context, ended.userId, {
      type: "session.ended",
      subjectId: ended.userId,
      payload: {},
    });
  });
  return done(null);
}
