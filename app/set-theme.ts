"use server";

import { cookies } from "next/headers";
import { readTheme, THEME_COOKIE } from "@/components/ui/theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Remembers the look a person chose in a cookie. It changes nothing else, so anyone may call it, signed in or not. */
export async function setTheme(form: FormData): Promise<void> {
  const theme = readTheme(form.get("theme"));
  const jar = await cookies();
  if (theme === "system") jar.delete(THEME_COOKIE);
  else jar.set(THEME_COOKIE, theme, { path: "/", maxAge: YEAR_SECONDS, sameSite: "lax", httpOnly: true });
}
