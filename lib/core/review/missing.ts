import type { FieldError } from "../result";
import type { Rating } from "../verdict/scale";
import type { ReviewPolicy } from "./standing";

/** What of a working copy decides whether it can be submitted. */
export type Submittable = {
  rating: Rating | null;
  rationale: string;
  sources: { url: string | null; citation: string | null; title: string }[];
};

/** What a submission still lacks, field by field, in the order of the form; empty when it can be submitted. */
export function missingForSubmission(
  { rating, rationale, sources }: Submittable,
  policy: Pick<ReviewPolicy, "sourcesNeeded">,
): FieldError[] {
  const errors: FieldError[] = [];
  if (rating === null) errors.push({ path: "verdict", message: "Choose a verdict." });
  if (rationale.trim() === "") errors.push({ path: "rationale", message: "Say in a sentence why: a reader will ask." });
  if (rating?.kind !== "off_scale" && sources.length < policy.sourcesNeeded) {
    const message =
      policy.sourcesNeeded === 1
        ? "Add a source: this desk asks for at least one."
        : `Add sources: this desk asks for at least ${policy.sourcesNeeded}.`;
    errors.push({ path: "sources", message });
  }
  for (const [index, source] of sources.entries()) {
    if (source.url === null && source.citation === null) {
      errors.push({ path: `sources.${index}.url`, message: "Give the source's address, or a citation in words." });
    }
    if (source.title === "")
      errors.push({ path: `sources.${index}.title`, message: "Give the source a title a reader can recognise." });
  }
  return errors;
}
