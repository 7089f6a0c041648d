import type { MarkShape, MarkTone } from "@/components/ui/mark-shape";
import type { Rating, RatingScale } from "@/lib/core/verdict/scale";

/** No verdict yet. */
export const OPEN_SHAPE: MarkShape = { tone: "open", share: null, sign: null };

/** Given on other words than the claim has now. */
export const STALE_SHAPE: MarkShape = { tone: "stale", share: null, sign: "!" };

/** Reviewers do not agree. */
export const DISPUTED_SHAPE: MarkShape = { tone: "off", share: null, sign: "–" };

/** Hues from worst to best; a scale of any length is spread over them. */
const TONES: readonly MarkTone[] = ["false", "mfalse", "half", "mtrue", "true"];

/** How a rating is drawn on its scale: an ordinal label by its place between worst and best, any other by a sign. */
export function verdictShape(scale: RatingScale, rating: Pick<Rating, "kind" | "value">): MarkShape {
  if (rating.kind !== "ordinal" || rating.value === null)
    return { tone: "off", share: null, sign: rating.kind === "withdrawn" ? "–" : "?" };
  const values = scale.ratings.flatMap((other) =>
    other.kind === "ordinal" && other.value !== null ? [other.value] : [],
  );
  const worst = Math.min(...values);
  const best = Math.max(...values);
  const share = best === worst ? 1 : (rating.value - worst) / (best - worst);
  return { tone: TONES[Math.round(share * (TONES.length - 1))] ?? "off", share, sign: null };
}
