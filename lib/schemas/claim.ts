import { z } from "zod";
import { TARGET_STATES } from "@/lib/core/anchor/target";
import { CHECKABILITIES } from "@/lib/core/review/checkability";
import { CLAIM_STATUSES } from "@/lib/core/review/claim-status";
import { DECISION_OUTCOMES } from "@/lib/core/review/decision";
import { Identifier, SpanView, VersionNumber } from "./article";
import { LIMITS } from "./limits";
import { ChangedPartialDate, OptionalPartialDate } from "./partial-date";
import { changedLine, line, optionalLine } from "./text";

/** A place in the article: a span, or a quote that must match exactly one place. */
export const TargetInput = z.union([
  z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
  z.strictObject({
    exact: z.string().min(1, "Give the words to find.").max(LIMITS.quoteCharacters),
    prefix: z.string().max(LIMITS.quoteCharacters).optional(),
    suffix: z.string().max(LIMITS.quoteCharacters).optional(),
  }),
]);
export type TargetInput = z.infer<typeof TargetInput>;

/** The version that spans count in. Given, and no longer the newest: refused; absent, it is taken for the newest. */
const SeenVersion = VersionNumber.optional();

export const AddClaimInput = z.strictObject({
  articleId: Identifier,
  version: SeenVersion,
  targets: z.array(TargetInput).min(1, "A claim needs at least one place in the article.").max(LIMITS.targetsPerClaim),
  /** Absent: the first target's words. */
  statement: line(LIMITS.statementCharacters).optional(),
  claimant: optionalLine(LIMITS.nameCharacters),
  claimedAt: OptionalPartialDate,
  checkability: z.enum(CHECKABILITIES).default("fact"),
});
export type AddClaimInput = z.infer<typeof AddClaimInput>;

const MovedTarget = z.strictObject({ id: Identifier, start: z.int().min(0), end: z.int().min(0) });

/** Absent fields stay as they are; targets that are not named stay where they are. */
export const EditClaimInput = z.strictObject({
  claimId: Identifier,
  revision: z.int().min(1),
  version: SeenVersion,
  targets: z.array(MovedTarget).min(1).max(LIMITS.targetsPerClaim).optional(),
  statement: line(LIMITS.statementCharacters).optional(),
  claimant: changedLine(LIMITS.nameCharacters),
  claimedAt: ChangedPartialDate,
  checkability: z.enum(CHECKABILITIES).optional(),
});
export type EditClaimInput = z.infer<typeof EditClaimInput>;

/** What becomes of one place: nothing but its id accepts the words that stand there, a span moves it, `drop` gives it up. */
const ConfirmedTarget = z
  .strictObject({
    id: Identifier,
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
    drop: z.boolean().optional(),
  })
  .refine(({ start, end }) => (start === undefined) === (end === undefined), "Give start and end together.")
  .refine(({ start, drop }) => start === undefined || drop !== true, "Either move a place or drop it.");

/** A person's word that the claim stands as it is now. Absent: the statement is affirmed. Every changed target must be named. */
export const ConfirmClaimInput = z.strictObject({
  claimId: Identifier,
  revision: z.int().min(1),
  version: SeenVersion,
  statement: line(LIMITS.statementCharacters).optional(),
  targets: z.array(ConfirmedTarget).max(LIMITS.targetsPerClaim).default([]),
});
export type ConfirmClaimInput = z.infer<typeof ConfirmClaimInput>;

export const ClaimReference = z.strictObject({ claimId: Identifier });

export const WithdrawClaimInput = z.strictObject({ claimId: Identifier, revision: z.int().min(1) });

export const TargetView = z.strictObject({
  id: Identifier,
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(TARGET_STATES),
  /** While `changed` or `gone`: the words a person last accepted here. Equal to `exact` when it is the place that is not certain. */
  formerExact: z.string().nullable(),
  /** How much of those words is left. */
  score: z.number().min(0).max(1),
  /** Other places that fit as well. */
  candidates: z.array(SpanView),
});
export type TargetView = z.infer<typeof TargetView>;

/** A claim as the viewer may see it. `verdict` is the standing one. */
export const ClaimView = z.strictObject({
  id: Identifier,
  number: z.int().min(1),
  statement: z.string(),
  claimant: z.string().nullable(),
  claimedAt: z.string().nullable(),
  checkability: z.enum(CHECKABILITIES),
  status: z.enum(CLAIM_STATUSES),
  revision: z.int().min(1),
  targets: z.array(TargetView),
  verdict: z
    .strictObject({ code: z.string(), label: z.string(), how: z.enum(["consensus", "decision"]), stale: z.boolean() })
    .nullable(),
  /** Submitted reviews the viewer may know of. */
  reviews: z.int().min(0),
  /** The newest decision, whether or not it stands. */
  decision: z
    .strictObject({
      number: z.int().min(1),
      outcome: z.enum(DECISION_OUTCOMES),
      stale: z.boolean(),
      /** Reviews the viewer may know of that it did not have before it. */
      reviewsSince: z.int().min(0),
    })
    .nullable(),
  /** Questions about it that nobody has answered: they keep the article from being published. */
  openQuestions: z.int().min(0),
});
export type ClaimView = z.infer<typeof ClaimView>;

export const ClaimList = z.strictObject({ items: z.array(ClaimView) });
