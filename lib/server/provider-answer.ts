import { cookies, headers } from "next/headers";
import { linkAccount } from "@/lib/operations/link-account";
import { readSession } from "@/lib/operations/read-session";
import { signInWithProvider } from "@/lib/operations/sign-in-with-provider";
import { signOut } from "@/lib/operations/sign-out";
import { readLinkIntent } from "./auth";
import type { ProviderIdentity } from "./auth-provider";
import { clientAddress } from "./client-address";
import { contextFor, publicContext } from "./context";
import { LINK_COOKIE } from "./link-cookie";
import { requestSessionSecret } from "./viewer";

/** What becomes of somebody who comes back from the provider: a session, or a page of ours to go to, with a code it has words for. */
export type ProviderAnswer = { sessionSecret: string } | { goTo: string };

/** `state`: what next-auth has just found equal to its cookie; it tells which of the flows that this browser began has ended. */
export async function answerProvider(identity: ProviderIdentity, state: string): Promise<ProviderAnswer> {
  const sealed = (await cookies()).get(LINK_COOKIE)?.value;
  const intent = sealed === undefined ? null : await readLinkIntent(sealed);
  return intent?.state === state ? linkTo(identity, intent.session) : signInAs(identity);
}

/** Links only to the session that asked for it, when it is still the one of this browser. */
async function linkTo({ issuer, subject }: ProviderIdentity, session: string): Promise<ProviderAnswer> {
  const present = await requestSessionSecret();
  const viewer = present === session ? await readSession(publicContext(), session) : null;
  if (viewer === null) return { goTo: "/account?provider=session_changed" };
  const linked = await linkAccount(contextFor(viewer), { issuer, subject });
  return { goTo: `/account?provider=${linked.ok ? "linked" : linked.code}` };
}

async function signInAs(identity: ProviderIdentity): Promise<ProviderAnswer> {
  const sent = await headers();
  const address = clientAddress((name) => sent.get(name));
  const signedIn = await signInWithProvider({ ...publicContext(), address }, identity);
  if (!signedIn.ok) return { goTo: `/signin?error=${signedIn.code}` };
  // The session this browser had ends: nobody could reach it any more.
  const replaced = await requestSessionSecret();
  if (replaced !== null) await signOut(publicContext(), { sessionSecret: replaced });
  return { sessionSecret: signedIn.value.sessionSecret };
}
