export const REASON_TAGS = [
  "missing_context",
  "cherry_picked",
  "outdated",
  "exaggerated",
  "misattributed",
  "altered_media",
  "satire",
  "unsupported",
  "flawed_reasoning",
] as const;

/** Why a claim is not simply true: a second axis beside the verdict. */
export type ReasonTag = (typeof REASON_TAGS)[number];

export const REASON_TAG_LABELS = {
  missing_context: "Missing context",
  cherry_picked: "Cherry-picked",
  outdated: "Outdated",
  exaggerated: "Exaggerated",
  misattributed: "Misattributed",
  altered_media: "Altered media",
  satire: "Satire",
  unsupported: "Unsupported",
  flawed_reasoning: "Flawed reasoning",
} satisfies Record<ReasonTag, string>;
