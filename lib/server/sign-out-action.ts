"use server";

import { redirect } from "next/navigation";
import { signOut } from "@/lib/operations/sign-out";
import { isOwnForm } from "./action";
import { publicContext } from "./context";
import { clearSessionCookie } from "./sign-in-cookie";
import { requestSessionSecret } from "./viewer";

/** Ends the present session and goes to the sign-in page; for a plain form. */
export async function signOutAction(): Promise<void> {
  if (await isOwnForm()) {
    const sessionSecret = await requestSessionSecret();
    if (sessionSecret !== null) await signOut(publicContext(), { sessionSecret });
    await clearSessionCookie();
  }
  redirect("/signin");
}
