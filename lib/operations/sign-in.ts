import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { countAttempt, forgiveAttempt } from "@/lib/data/sign-in-attempts";
import { findCredentials } from "@/lib/data/users";
import { SignInInput } from "@/lib/schemas/person";
import type { PublicContext } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { parseInput } from "./parse";
import { verifyPassword } from "./password";
import { type SignedIn, startSession } from "./start-session";
import { tooManyAttempts } from "./too-many-attempts";

/** `address`: the client's, where a trusted proxy tells it. */
export type SignInContext = PublicContext & { address: string | null };

/** Opens a session for an e-mail address and a password. Says nothing about which of the two was wrong, by words or by time; a failed one leaves no Event. */
export async function signIn(context: SignInContext, input: z.input<typeof SignInInput>): Promise<Result<SignedIn>> {
  const parsed = parseInput(SignInInput, input);
  if (!parsed.ok) return parsed;
  const { email, password } = parsed.value;
  const attempt = { email, address: context.address };
  const wait = await countAttempt(context.db, attempt);
  if (wait !== null) return tooManyAttempts(wait);
  const person = await findCredentials(context.db, email);
  const matches = await verifyPassword(person?.passwordHash ?? null, password);
  if (person === null || !matches || person.deactivatedAt !== null) return refuse("wrong_credentials", WRONG);
  await forgiveAttempt(context.db, attempt);
  const signedIn = await context.db.$transaction(async (tx) => {
    const session = await startSession(tx, context, person.id);
    await recordInstallationEvent(tx, context, person.id, {
      type: "session.started",
      subjectId: person.id,
      payload: {},
    });
    return session;
  });
  return done(signedIn);
}

const WRONG = "That e-mail address and password do not belong together here. Check both and try again.";
