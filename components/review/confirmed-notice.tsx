"use client";

import Link from "next/link";
import { useEffect } from "react";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Number and address of the claim that was confirmed. */
  number: number;
  href: string;
  /** Whether a verdict was affirmed; else words were accepted. */
  isVerdict: boolean;
  /** Whether this page shows the next claim that waits. */
  isNext: boolean;
};

/** Says once what was confirmed, and whether more waits; a reload does not say it again. */
export function ConfirmedNotice({ number, href, isVerdict, isNext }: Props) {
  useEffect(() => {
    const address = new URL(window.location.href);
    for (const name of ["confirmed", "accepted", "of"]) address.searchParams.delete(name);
    window.history.replaceState(null, "", address);
  }, []);
  return (
    <Notice tone="good" role="status">
      <p>
        {isVerdict ? "Your verdict stands on the present words of " : "The words are accepted for "}
        <Link href={href} scroll={false}>
          claim {number}
        </Link>
        . {isNext ? "This one waits for you next." : "Nothing else here waits for your confirmation."}
      </p>
    </Notice>
  );
}
