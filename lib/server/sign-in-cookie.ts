import { cookies } from "next/headers";
import { signOut } from "@/lib/operations/sign-out";
import type { SignedIn } from "@/lib/operations/start-session";
import { sealSession, sessionCookie } from "./auth";
import { publicContext } from "./context";
import { requestSessionSecret } from "./viewer";

/** Puts a new session into the cookie; in an action or route handler only. The one it replaces ends: nobody could reach it any more. */
export async function setSessionCookie({ sessionSecret, expiresAt }: SignedIn): Promise<void> {
  const replaced = await requestSessionSecret();
  if (replaced !== null) await signOut(publicContext(), { sessionSecret: replaced });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSession(sessionSecret), { ...options, expires: expiresAt });
}

/** Takes the session out of the cookie. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
