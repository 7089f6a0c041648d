import type { FieldError } from "@/lib/core/result";

export const CLAIM_FACTS = ["statement", "claimant", "claimedAt", "checkability"] as const;

/** A claim's own facts as a form holds them: texts, empty where nothing is known. */
export type ClaimFacts = Record<(typeof CLAIM_FACTS)[number], string>;

export const CLAIM_FACT_LABELS = {
  statement: "What is claimed",
  claimant: "Who says it",
  claimedAt: "When",
  checkability: "Can it be checked?",
} satisfies Record<keyof ClaimFacts, string>;

/** What a form about the claim knows of its last send. */
export type ClaimAnswer =
  | { status: "idle" }
  | { status: "changed" }
  | {
      status: "refused";
      title: string;
      message: string | null;
      errors: FieldError[];
      /** What was typed, given back. */
      facts: ClaimFacts;
      /** What the claim says by now, when somebody else changed it first. */
      now: { revision: number; facts: ClaimFacts } | null;
      /** Counts refusals, so that a form shows what it is given back. */
      attempt: number;
    };

export type ClaimFormAction = (previous: ClaimAnswer, form: FormData) => Promise<ClaimAnswer>;

export const NOT_CHANGED: ClaimAnswer = { status: "idle" };

/** A claim's facts as its form shows them. */
export function toClaimFacts(claim: {
  statement: string;
  claimant: string | null;
  claimedAt: string | null;
  checkability: string;
}): ClaimFacts {
  const { statement, claimant, claimedAt, checkability } = claim;
  return { statement, claimant: claimant ?? "", claimedAt: claimedAt ?? "", checkability };
}
