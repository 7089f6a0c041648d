"use server";

import { redirect } from "next/navigation";
import { changeMailDigest } from "@/lib/operations/change-mail-digest";
import { changeName } from "@/lib/operations/change-name";
import { changePassword } from "@/lib/operations/change-password";
import { signOutEverywhere } from "@/lib/operations/sign-out-everywhere";
import { unlinkAccount } from "@/lib/operations/unlink-account";
import { defineAction, isOwnForm } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { clearSessionCookie, setSessionCookie } from "@/lib/server/sign-in-cookie";
import { requireViewer } from "@/lib/server/viewer";

export const changeNameAction = defineAction(changeName);

export const changePasswordAction = defineAction(changePassword, { after: setSessionCookie });

export const changeMailDigestAction = defineAction(changeMailDigest, {
  read: (form) => ({ mailDigest: form.get("mailDigest") === "on" }),
});

export const unlinkAccountAction = defineAction(unlinkAccount);

/** For a plain form: ends every session of the person, this one included. */
export async function signOutEverywhereAction(): Promise<void> {
  const viewer = await requireViewer("/account");
  if (!(await isOwnForm())) redirect("/account");
  await signOutEverywhere(contextFor(viewer));
  await clearSessionCookie();
  redirect("/signin");
}
