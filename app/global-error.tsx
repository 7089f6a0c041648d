"use client";

import { errorDigest } from "@/components/ui/error-digest";
import { ErrorPage } from "@/components/ui/error-page";
import "./fonts.css";
import "./tokens.css";
import "./globals.css";

/** Stands in for the whole document when the root layout itself fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>Something broke · Stet</title>
        <main>
          <ErrorPage id={errorDigest(error)} retry={retry} />
        </main>
      </body>
    </html>
  );
}
