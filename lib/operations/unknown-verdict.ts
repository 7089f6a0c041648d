import { refuse } from "@/lib/core/result";
import type { ReviewDesk } from "@/lib/data/review-desk";

/** The refusal of a label that the desk's scale does not have, or has retired. */
export function unknownVerdict(desk: Pick<ReviewDesk, "scale">, verdict: string) {
  const offered = desk.scale.ratings.filter((rating) => !rating.retired).map(({ code }) => code);
  const message = `“${verdict}” is not on this desk's scale. It has: ${offered.join(", ")}.`;
  return refuse("unknown_verdict", message, { errors: [{ path: "verdict", message }] });
}
