import { ratingLook, type VerdictLook } from "@/lib/core/report/verdict-mark";
import { findRating, type RatingScale } from "@/lib/core/verdict/scale";
import type { ComparedReview } from "@/lib/schemas/comparison";

/** How a review's verdict looks beside the others': one on earlier words keeps its word and says so elsewhere. */
export function reviewLook(
  { verdict, stale }: Pick<ComparedReview, "verdict" | "stale">,
  scale: RatingScale,
): VerdictLook {
  const rating = verdict === null ? null : findRating(scale, verdict);
  const look: VerdictLook =
    rating === null ? { tone: "off", shape: "none", word: verdict ?? "" } : ratingLook(rating, scale);
  return stale ? { ...look, tone: "stale", shape: "stale" } : look;
}

/** A label's name. */
export const labelOf = (code: string, scale: RatingScale): string => findRating(scale, code)?.label ?? code;
