import type { FieldError } from "../result";
import type { Rating, RatingScale } from "../verdict/scale";

/** What is wrong with a scale: codes given twice, labels without words, ordinal labels that do not rise from at least 1, off-scale labels with a number. */
export function checkScale(scale: RatingScale): FieldError[] {
  const problems: FieldError[] = [];
  const codes = new Set<string>();
  let last: Rating | null = null;
  scale.ratings.forEach((rating, index) => {
    const path = `methodology.scale.ratings.${index}`;
    if (codes.has(rating.code)) problems.push({ path, message: `The code “${rating.code}” is on the scale twice.` });
    codes.add(rating.code);
    problems.push(...checkRating(rating, path));
    if (rating.kind !== "ordinal") return;
    if (last?.value != null && rating.value !== null && rating.value <= last.value) {
      problems.push({
        path,
        message: `“${rating.label}” stands after “${last.label}” and is not valued higher: the scale is inverted.`,
      });
    }
    last = rating;
  });
  return problems;
}

/** What is wrong with one label, wherever it is used. */
export function checkRating(rating: Rating, path: string): FieldError[] {
  const problems: FieldError[] = [];
  if (rating.label.trim() === "") problems.push({ path, message: "A verdict has no words." });
  const { kind, value } = rating;
  if (kind === "ordinal" && (value === null || !Number.isFinite(value) || value < 1)) {
    problems.push({ path, message: `“${rating.label}” is ordinal and has no value of 1 or more.` });
  }
  if (kind !== "ordinal" && value !== null) {
    problems.push({ path, message: `“${rating.label}” is outside the scale and has a number.` });
  }
  return problems;
}
