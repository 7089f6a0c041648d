import { z } from "zod";
import { REVIEW_STATUSES } from "@/lib/core/review/claim-status";
import { SOURCE_KINDS, STANCES } from "@/lib/core/review/evidence";
import { REASON_TAGS } from "@/lib/core/review/reason-tag";
import { Identifier } from "./article";
import { LIMITS } from "./limits";
import { OptionalPartialDate } from "./partial-date";
import { optionalLine, prose } from "./text";
import { OptionalWebAddress } from "./web-address";

/** One citation of a working copy: any field may still be empty; what is given must already be safe. */
export const DraftCitation = z.strictObject({
  url: OptionalWebAddress,
  citation: optionalLine(LIMITS.citationCharacters),
  title: optionalLine(LIMITS.sourceTitleCharacters).transform((title) => title ?? ""),
  publisher: optionalLine(LIMITS.nameCharacters),
  publishedAt: OptionalPartialDate,
  stance: z.enum(STANCES).default("context"),
  kind: z.enum(SOURCE_KINDS).default("other"),
  quote: optionalLine(LIMITS.quoteCharacters),
  locator: optionalLine(LIMITS.locatorCharacters),
  archiveUrl: OptionalWebAddress,
});
export type DraftCitation = z.infer<typeof DraftCitation>;

/** A citation as it is given back: every field there, `null` where it is not known. */
export const CitationView = z.strictObject({
  url: z.string().nullable(),
  citation: z.string().nullable(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  stance: z.enum(STANCES),
  kind: z.enum(SOURCE_KINDS),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  archiveUrl: z.string().nullable(),
});

/** `submit: false` saves the working copy, `true` freezes it. The first save names revision 0. */
export const SaveReviewInput = z.strictObject({
  claimId: Identifier,
  revision: z.int().min(0),
  /** A rating's code or label on the desk's scale; `null` or absent while undecided. */
  verdict: z.string().trim().max(100).nullable().optional(),
  tags: z.array(z.enum(REASON_TAGS)).max(REASON_TAGS.length).default([]),
  confidence: z.number().min(0, "0 to 1.").max(1, "0 to 1.").nullable().optional(),
  rationale: prose(LIMITS.rationaleCharacters).default(""),
  note: prose(LIMITS.noteCharacters).default(""),
  sources: z
    .array(DraftCitation)
    .max(LIMITS.sourcesPerReview, `At most ${LIMITS.sourcesPerReview} sources.`)
    .default([]),
  submit: z.boolean().default(false),
});
export type SaveReviewInput = z.infer<typeof SaveReviewInput>;

/** A review as the viewer may see it: their own working copy, or what another person submitted last. */
export const ReviewView = z.strictObject({
  id: Identifier,
  claimId: Identifier,
  author: z.strictObject({ id: Identifier, name: z.string() }),
  status: z.enum(REVIEW_STATUSES),
  revision: z.int().min(0),
  /** The rating's code. */
  verdict: z.string().nullable(),
  tags: z.array(z.enum(REASON_TAGS)),
  confidence: z.number().nullable(),
  rationale: z.string(),
  note: z.string(),
  sources: z.array(CitationView),
  /** When it was last submitted; `null` for a draft that never was. */
  submittedAt: z.iso.datetime().nullable(),
  /** Whether what was submitted rated other words or another statement than the claim has now. */
  stale: z.boolean(),
  /** Whether the last submission was made without having seen another review; `null` before the first. */
  blind: z.boolean().nullable(),
  updatedAt: z.iso.datetime(),
});
export type ReviewView = z.infer<typeof ReviewView>;

export const ReviewList = z.strictObject({ items: z.array(ReviewView) });
