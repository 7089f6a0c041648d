import { done, type Result, refuse } from "@/lib/core/result";
import { createAccount, findAccountOwner, findWaysIn } from "@/lib/data/accounts";
import { lockInstallation } from "@/lib/data/installation-lock";
import { spendInvitesOf } from "@/lib/data/invites";
import { countAttempt, forgiveAttempt } from "@/lib/data/sign-in-attempts";
import type { Transaction } from "@/lib/database/client";
import { EmailAddress } from "@/lib/schemas/person";
import { ProviderSignInInput } from "@/lib/schemas/provider-account";
import { recordInstallationEvent } from "./installation-event";
import { parseInput } from "./parse";
import type { SignInContext } from "./sign-in";
import { type SignedIn, startSession } from "./start-session";
import { tooManyAttempts } from "./too-many-attempts";

/**
 * Opens a session for somebody a provider vouches for: the person its account is linked to, else the person who was invited
 * under the address the provider has verified (docs/decisions: accounts at a provider). One refusal for everything else, so
 * that nobody learns which addresses are known here.
 */
export async function signInWithProvider(
  context: SignInContext,
  input: ProviderSignInInput,
): Promise<Result<SignedIn>> {
  const parsed = parseInput(ProviderSignInInput, input);
  if (!parsed.ok) return parsed;
  const identity = parsed.value;
  const attempt = { email: `${identity.issuer} ${identity.subject}`, address: context.address };
  const wait = await countAttempt(context.db, attempt);
  if (wait !== null) return tooManyAttempts(wait);
  const signedIn = await context.db.$transaction(async (tx): Promise<Result<SignedIn>> => {
    const owner = await findAccountOwner(tx, identity);
    if (owner === null) return linkInvited(tx, context, identity);
    if (owner.deactivatedAt !== null) return REFUSED;
    const session = await startSession(tx, context, owner.id);
    await recordInstallationEvent(tx, context, owner.id, {
      type: "session.started",
      subjectId: owner.id,
      payload: { issuer: identity.issuer },
    });
    return done(session);
  });
  if (signedIn.ok) await forgiveAttempt(context.db, attempt);
  return signedIn;
}

async function linkInvited(
  tx: Transaction,
  context: SignInContext,
  { issuer, subject, email: given, emailVerified }: ProviderSignInInput,
): Promise<Result<SignedIn>> {
  const email = emailVerified ? readAddress(given) : null;
  if (email === null) return REFUSED;
  // Two answers of the provider at once make one account.
  await lockInstallation(tx);
  const owner = await findAccountOwner(tx, { issuer, subject });
  const person = await findWaysIn(tx, { email });
  if (owner !== null || person === null || !isOnlyInvited(person)) return REFUSED;
  // Whoever follows the invitation at this moment is waited for here; then the person may have a password.
  const invitations = await spendInvitesOf(tx, person.id, context.now);
  const now = await findWaysIn(tx, { id: person.id });
  // An invitation that was revoked, or ran out, lets nobody in by this door either.
  if (invitations === 0 || now === null || !isOnlyInvited(now)) return REFUSED;
  await createAccount(tx, { id: context.ids(), userId: person.id, issuer, subject, createdAt: context.now });
  const session = await startSession(tx, context, person.id);
  await recordInstallationEvent(tx, context, person.id, {
    type: "account.linked",
    subjectId: person.id,
    payload: { issuer, signedIn: true, invitations },
  });
  return done(session);
}

/** Whoever can sign in already proves themselves so first: an address at a provider is not a key to their account. */
const isOnlyInvited = (person: { deactivatedAt: Date | null; hasPassword: boolean; accounts: number }) =>
  person.deactivatedAt === null && !person.hasPassword && person.accounts === 0;

/** The address as we store it. Only ASCII: lower-casing makes a plain `k` of a Kelvin sign, and so one address of another. */
function readAddress(given: string | null): string | null {
  if (given === null || !/^[\x21-\x7e]+$/.test(given)) return null;
  return EmailAddress.safeParse(given).data ?? null;
}

const REFUSED = refuse(
  "sign_in_refused",
  "This account does not open anything here yet. If you have a password, sign in with it and link the account on your account page. If not, ask an admin to invite you under an address that the provider has verified.",
);
