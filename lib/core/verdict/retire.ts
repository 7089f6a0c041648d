import type { Rating, RatingScale } from "./scale";

/** Ordinal labels in use that a scale cannot do without: with one there is nothing to compare. */
export const LEAST_ORDINAL = 2;

/** Why a label cannot be retired: `last_ordinal` when too few steps would be left in use. */
export function retireTrouble(scale: Pick<RatingScale, "ratings">, rating: Rating): "last_ordinal" | null {
  if (rating.kind !== "ordinal" || rating.retired) return null;
  const inUse = scale.ratings.filter(({ kind, retired }) => kind === "ordinal" && !retired);
  return inUse.length > LEAST_ORDINAL ? null : "last_ordinal";
}

/** The scale's next version, in which the label `code` is retired or back in use. */
export function withRetired(scale: RatingScale, code: string, retired: boolean): RatingScale {
  return {
    ...scale,
    version: scale.version + 1,
    ratings: scale.ratings.map((rating) => (rating.code === code ? { ...rating, retired } : rating)),
  };
}
