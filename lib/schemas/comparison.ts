import { z } from "zod";
import { COMPARISON_GROUPS } from "@/lib/core/review/comparison-order";
import { DIRECTIONS } from "@/lib/core/text/direction";
import { Identifier } from "./article";
import { ClaimView } from "./claim";
import { DecisionView } from "./decision";
import { DeskPolicyView } from "./desk-policy";
import { LIMITS } from "./limits";
import { ReviewView } from "./review";
import { RatingScaleView } from "./scale";

export const COMPARISON_FILTERS = ["all", ...COMPARISON_GROUPS] as const;
export type ComparisonFilter = (typeof COMPARISON_FILTERS)[number];

const ClaimIds = z
  .string()
  .transform((list) => list.split(",").filter((id) => id !== ""))
  .pipe(z.array(Identifier).max(LIMITS.claimsCompared, `At most ${LIMITS.claimsCompared} claims.`));

export const ReadComparisonInput = z.strictObject({
  articleId: Identifier,
  filter: z.enum(COMPARISON_FILTERS).default("all"),
  /** Ids of claims, with commas between: only these. */
  claims: ClaimIds.optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(25),
  cursor: z.string().max(200).optional(),
});

/** What somebody submitted last, beside the others'. */
export const ComparedReview = ReviewView.extend({
  /** Of what was submitted last: a review that is made anew has another. What `seen` of a decision names. */
  submissionId: Identifier,
  /** The label's code of the author's first submission, when it was another one. */
  firstVerdict: z.string().nullable(),
});
export type ComparedReview = z.infer<typeof ComparedReview>;

/** Words of the article with the sentences around them. */
const PlaceInContext = z.strictObject({ before: z.string(), exact: z.string(), after: z.string() });

/** One claim with the reviews of it that the caller may know of. */
export const ComparedClaim = z.strictObject({
  claim: ClaimView,
  /** What it asks of whoever decides. */
  group: z.enum(COMPARISON_GROUPS),
  /** Steps of the scale between the labels that are farthest apart, of the present words. */
  spread: z.int().min(0),
  /** Its places that are in the text, in order. */
  places: z.array(PlaceInContext),
  /** In the order of the columns. */
  reviews: z.array(ComparedReview),
  /** The newest decision, with all it says. */
  decision: DecisionView.nullable(),
  /** `verdict`: whether enough reviews of the present words are in, as far as the caller may know of them. `ownReview`: they may not decide because they reviewed it. */
  may: z.strictObject({ decide: z.boolean(), verdict: z.boolean(), ownReview: z.boolean() }),
});
export type ComparedClaim = z.infer<typeof ComparedClaim>;

/** The reviews of an article side by side, as the caller may know of them. */
export const ComparisonView = z.strictObject({
  article: z.strictObject({
    id: Identifier,
    title: z.string(),
    language: z.string().nullable(),
    direction: z.enum(DIRECTIONS),
  }),
  /** Everybody with a review that the caller may know of, on whatever claim: the columns, by name. */
  reviewers: z.array(z.strictObject({ id: Identifier, name: z.string() })),
  /** Claims under each filter. */
  counts: z.record(z.enum(COMPARISON_FILTERS), z.int().min(0)),
  /** Differences first. */
  items: z.array(ComparedClaim),
  nextCursor: z.string().nullable(),
  scale: RatingScaleView,
  policy: DeskPolicyView,
});
export type ComparisonView = z.infer<typeof ComparisonView>;
