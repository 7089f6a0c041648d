import { DEFAULT_POLICY } from "@/lib/core/review/default-policy";
import { reportInputOf } from "./report-input-of";

/** An article in which nobody has marked a claim, on a desk that has recorded nothing, with nothing known about its origin. */
export const empty = {
  ...reportInputOf({
    blocks: [
      ["title", "Library opens on Sundays"],
      ["paragraph", "From May the town library will open on Sundays from noon to six."],
      ["furniture", "Read next: Where to park"],
    ],
    article: { language: null },
    claims: [],
    timeZone: "UTC",
    policy: { ...DEFAULT_POLICY, reviewsNeeded: 1, blind: false, sourcesNeeded: 0 },
  }),
  history: null,
};
