import { z } from "zod";
import { DECISION_OUTCOMES } from "@/lib/core/review/decision";
import { Identifier } from "./article";
import { ClaimView } from "./claim";
import { LIMITS } from "./limits";
import { prose } from "./text";

/** What an adjudicator settles. `verdict` gives a label, `rejected` says that there is no claim here, `sent_back` asks the reviewers a question. */
export const DecideClaimInput = z.strictObject({
  claimId: Identifier,
  /** The claim's revision that the person saw. */
  revision: z.int().min(1),
  outcome: z.enum(DECISION_OUTCOMES).default("verdict"),
  /** A rating's code or label on the desk's scale; of a `verdict` only. */
  verdict: z.string().trim().max(100).nullable().optional(),
  /** Why, in Markdown, for the reader of the report; of `sent_back`, the question. */
  summary: prose(LIMITS.summaryCharacters),
  /** What the person saw submitted (`submissionId` of the comparison). Given, and other submissions are in by now: refused with 409. */
  seen: z.array(Identifier).max(1_000).optional(),
});
export type DecideClaimInput = z.infer<typeof DecideClaimInput>;

/** A decision, newest or superseded. */
export const DecisionView = z.strictObject({
  id: Identifier,
  claimId: Identifier,
  /** 1 is the claim's first; the highest stands. */
  number: z.int().min(1),
  outcome: z.enum(DECISION_OUTCOMES),
  /** The rating's code and label; `null` unless `outcome` is `verdict`. */
  verdict: z.string().nullable(),
  label: z.string().nullable(),
  summary: z.string(),
  decidedBy: z.strictObject({ id: Identifier, name: z.string() }),
  decidedAt: z.iso.datetime(),
  /** The statement that was rated. */
  statement: z.string(),
  /** The words that were rated, in target order. */
  quotes: z.array(z.strictObject({ targetId: Identifier, exact: z.string() })),
  /** Whether it rated other words or another statement than the claim has now. */
  stale: z.boolean(),
  /** Of `sent_back`: the thread that holds the question. */
  threadId: Identifier.nullable(),
});
export type DecisionView = z.infer<typeof DecisionView>;

/** A decision as it was just made, and the claim after it. */
export const DecidedView = DecisionView.extend({ claim: ClaimView });

export const DecisionList = z.strictObject({ items: z.array(DecisionView) });
