"use server";

import { redirect } from "next/navigation";
import { changeName } from "@/lib/operations/change-name";
import { changePassword } from "@/lib/operations/change-password";
import { signOutEverywhere } from "@/lib/operations/sign-out-everywhere";
import { defineAction, isOwnForm } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { clearSessionCookie, setSessionCookie } from "@/lib/server/sign-in-cookie";
import { requireViewer } from "@/lib/server/viewer";

export const changeNameAction = defineAction(changeName);

export const changePasswordAction = defineAction(changePassword, { after: setSessionCookie });

/** For a plain form: ends every session of the person, this one included. */
export async function signOutEverywhereAction(): Promise<void> {
  const viewer = await requireViewer("/account");
  if (!(await isOwnForm())) redirect("/account");
  await signOutEverywhere(contextFor(viewer));
  await clearSessionCookie();
  redirect("/signin");
}
