import { z } from "zod";
import { RATING_KINDS } from "@/lib/core/verdict/scale";

/** One label of a desk's scale, as `lib/core/verdict/scale.ts` describes it. */
export const RatingView = z.strictObject({
  code: z.string(),
  label: z.string(),
  kind: z.enum(RATING_KINDS),
  value: z.int().min(1).nullable(),
  meaning: z.string(),
  retired: z.boolean(),
});

export const RatingScaleView = z.strictObject({
  name: z.string(),
  version: z.int().min(1),
  ratings: z.array(RatingView),
});
