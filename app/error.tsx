"use client";

import { errorDigest } from "@/components/ui/error-digest";
import { ErrorPage } from "@/components/ui/error-page";

export default function ErrorBoundary({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <ErrorPage id={errorDigest(error)} retry={retry} />
    </main>
  );
}
