import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { readTheme, THEME_COOKIE } from "@/components/ui/theme";
import "./fonts.css";
import "./tokens.css";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Stet", template: "%s · Stet" },
  description: "A fact-checking desk: a verdict stands on exact words.",
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#191816" },
  ],
};

/** The document. The theme a person chose comes from a cookie, so that the first paint is already right and no script has to correct it. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" dir="ltr" data-theme={theme === "system" ? undefined : theme}>
      <body>{children}</body>
    </html>
  );
}
