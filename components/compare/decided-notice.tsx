"use client";

import Link from "next/link";
import { useEffect } from "react";
import { Notice } from "@/components/ui/notice";
import type { DecisionOutcome } from "@/lib/core/review/decision";
import { keptDecision } from "./kept-decision";

type Props = {
  userId: string;
  claimId: string;
  number: number;
  outcome: DecisionOutcome;
  href: string;
  /** Whether the claim that is open now is another one that differs. */
  isNext: boolean;
};

const WORDS = {
  verdict: "is decided",
  rejected: "is rejected: it leaves the report",
  sent_back: "is sent back; its reviewers are told",
} satisfies Record<DecisionOutcome, string>;

/** Says once what became of a claim, and where it can be decided again; a reload does not say it again. */
export function DecidedNotice({ userId, claimId, number, outcome, href, isNext }: Props) {
  useEffect(() => {
    keptDecision(userId, claimId).remove();
    const address = new URL(window.location.href);
    for (const name of ["done", "of", "number"]) address.searchParams.delete(name);
    window.history.replaceState(null, "", address);
  }, [userId, claimId]);
  return (
    <Notice tone="good" role="status">
      <p>
        <Link href={href} scroll={false} prefetch={false}>
          Claim {number}
        </Link>{" "}
        {WORDS[outcome]}. {isNext ? "The next difference is open." : "Nothing else here differs."}
      </p>
    </Notice>
  );
}
