import { ratingLook, type VerdictLook } from "@/lib/core/report/verdict-mark";
import type { AgreementLabel } from "@/lib/schemas/agreement";

/** How each label in use is shown, by its code; one that is not known is shown as its code. */
export function labelLooks(labels: readonly Omit<AgreementLabel, "ratings">[]): (code: string) => VerdictLook {
  const ratings = labels.map((label) => ({ ...label, meaning: "", retired: !label.offered }));
  const scale = { name: "", version: 1, ratings };
  const looks = new Map(ratings.map((rating) => [rating.code, ratingLook(rating, scale)]));
  return (code) => looks.get(code) ?? { tone: "off", shape: "none", word: code };
}
