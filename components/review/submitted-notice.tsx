"use client";

import { useEffect } from "react";
import { Notice } from "@/components/ui/notice";

/** Says once that a review went in; a reload of the page does not say it again. */
export function SubmittedNotice({ number }: { number: number }) {
  useEffect(() => {
    const address = new URL(window.location.href);
    address.searchParams.delete("submitted");
    window.history.replaceState(null, "", address);
  }, []);
  return (
    <Notice tone="good" role="status">
      <p>Your review of claim {number} is submitted.</p>
    </Notice>
  );
}
