"use client";

import Link from "next/link";
import { useEffect } from "react";
import { Notice } from "@/components/ui/notice";
import type { DecisionOutcome } from "@/lib/core/review/decision";
import { keptDecision } from "./kept-decision";

/** What was just decided, and where it can be decided again. */
export type Done = { outcome: DecisionOutcome; claimId: string; number: number; href: string };

type Props = {
  userId: string;
  done: Done;
  /** The claim that is open. */
  open: string | null;
};

const WORDS = {
  verdict: "is decided",
  rejected: "is rejected: it leaves the report",
  sent_back: "is sent back; its reviewers are told",
} satisfies Record<DecisionOutcome, string>;

/** Says what became of a claim; what was kept of its form in this browser is done with. */
export function DecidedNotice({ userId, done, open }: Props) {
  const { outcome, claimId, number, href } = done;
  useEffect(() => keptDecision(userId, claimId).remove(), [userId, claimId]);
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
