"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { DecisionOutcome } from "@/lib/core/review/decision";
import { keptDecision } from "./kept-decision";

/** What was just decided, and where it can be decided again. */
export type Done = { outcome: DecisionOutcome; claimId: string; number: number; href: string };

type Props = {
  userId: string;
  /** As the address tells it; `null` once it does not. */
  done: Done | null;
  /** The claim that is open. */
  open: string | null;
};

const WORDS = {
  verdict: "is decided",
  rejected: "is rejected: it leaves the report",
  sent_back: "is sent back; its reviewers are told",
} satisfies Record<DecisionOutcome, string>;

/** Says what became of a claim until another is opened. The address forgets it at once, so that a reload does not say it again. */
export function DecidedNotice({ userId, done, open }: Props) {
  const [said, setSaid] = useState({ done, open });
  if (done !== null && done.claimId !== said.done?.claimId) setSaid({ done, open });
  useEffect(() => {
    if (done === null) return;
    keptDecision(userId, done.claimId).remove();
    const address = new URL(window.location.href);
    for (const name of ["done", "of", "number"]) address.searchParams.delete(name);
    window.history.replaceState(null, "", address);
  }, [userId, done]);
  if (said.done === null || said.open !== open) return null;
  const { outcome, claimId, number, href } = said.done;
  return (
    <Notice tone="good" role="status">
      <p>
        <Link href={href} scroll={false} prefetch={false}>
          Claim {number}
        </Link>{" "}
        {WORDS[outcome]}. {open !== claimId ? "The next difference is open." : "Nothing else here differs."}
      </p>
    </Notice>
  );
}
