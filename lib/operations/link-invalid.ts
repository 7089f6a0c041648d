import { refuse } from "@/lib/core/result";

/** One answer for a link that was used, has run out, was replaced, or never was. */
export const LINK_INVALID = refuse(
  "link_invalid",
  "This link does not work: it was used already, has run out, or was replaced by a newer one. Ask for a new one.",
);
