import { done, type Result, refuse } from "../result";
import type { Rating, RatingScale } from "../verdict/scale";

/** A schema.org Rating; labels outside the scale have their words only. */
export type ClaimReviewRating = {
  "@type": "Rating";
  alternateName: string;
  ratingValue?: number;
  bestRating?: number;
  worstRating?: number;
  ratingExplanation?: string;
};

/**
 * A verdict as Google and schema.org read it: nearer to best is more true, worst is at least 1, the value lies between. A
 * rating that would be read as its opposite, or as none, is refused (`export_refused`).
 */
export function claimReviewRating(rating: Rating, scale: RatingScale, explanation: string): Result<ClaimReviewRating> {
  const words = {
    "@type": "Rating" as const,
    alternateName: rating.label,
    ...(explanation === "" ? {} : { ratingExplanation: explanation }),
  };
  if (rating.kind !== "ordinal") {
    return rating.value === null
      ? done(words)
      : refuse("export_refused", `“${rating.label}” is outside the scale and has a number.`);
  }
  const ordinal = scale.ratings.filter(({ kind }) => kind === "ordinal");
  const values = ordinal.map(({ value }) => value ?? Number.NaN);
  const worst = values[0] ?? Number.NaN;
  const best = values.at(-1) ?? Number.NaN;
  if (!values.every((value, index) => index === 0 || value > (values[index - 1] ?? Number.NaN))) {
    return refuse(
      "export_refused",
      `The values of the scale “${scale.name}” do not rise from worst to best: verdicts would be inverted.`,
    );
  }
  if (!(best > worst && worst >= 1)) {
    return refuse("export_refused", `The scale “${scale.name}” needs a best value above a worst value of at least 1.`);
  }
  const own = ordinal.find(({ code }) => code === rating.code);
  if (own !== undefined && own.value !== rating.value) {
    return refuse(
      "export_refused",
      `“${rating.label}” has another value (${rating.value}) than on the scale (${own.value}).`,
    );
  }
  if (rating.value === null || !(rating.value >= worst && rating.value <= best)) {
    return refuse("export_refused", `“${rating.label}” has a value outside of the scale’s ${worst} to ${best}.`);
  }
  return done({ ...words, ratingValue: rating.value, bestRating: best, worstRating: worst });
}
