export const RATING_KINDS = ["ordinal", "off_scale", "withdrawn"] as const;

/** `ordinal` labels are ordered by value; `off_scale` ones (unproven, opinion, satire…) are never a number. */
export type RatingKind = (typeof RATING_KINDS)[number];

/** One label of a scale. */
export type Rating = {
  /** Stable machine name, unique on its scale: `mostly_false`. */
  code: string;
  /** What people read: `Mostly false`. */
  label: string;
  kind: RatingKind;
  /** Ordinal labels: strictly increasing, worst ≥ 1, more true is higher. Others: `null`. */
  value: number | null;
  /** What the label means, in one sentence, for reviewers and readers. */
  meaning: string;
  /** A retired label stays valid on old reviews and is not offered for new ones. */
  retired: boolean;
};

/** A desk's verdict scale, one version of it; `ratings` worst first, off-scale labels last. */
export type RatingScale = { name: string; version: number; ratings: Rating[] };

/** The scale a new desk starts with (DESIGN.md §5). */
export const DEFAULT_SCALE: RatingScale = {
  name: "Stet five",
  version: 1,
  ratings: [
    ordinal("false", "False", 1, "What is claimed did not happen or is not so."),
    ordinal("mostly_false", "Mostly false", 2, "A core of truth, but what matters most is wrong."),
    ordinal("half_true", "Half true", 3, "Right and wrong in equal measure, or true and seriously misleading."),
    ordinal("mostly_true", "Mostly true", 4, "Right in what matters; details need correction or context."),
    ordinal("true", "True", 5, "The evidence supports it as it is said."),
    {
      code: "unproven",
      label: "Unproven",
      kind: "off_scale",
      value: null,
      meaning: "The evidence available neither supports nor refutes it.",
      retired: false,
    },
  ],
};

function ordinal(code: string, label: string, value: number, meaning: string): Rating {
  return { code, label, kind: "ordinal", value, meaning, retired: false };
}

/** The rating that `codeOrLabel` names on `scale`: by code first, then by label, letter case ignored; `null` when there is none. */
export function findRating(scale: RatingScale, codeOrLabel: string): Rating | null {
  const wanted = codeOrLabel.trim().toLowerCase();
  return (
    scale.ratings.find((rating) => rating.code === wanted) ??
    scale.ratings.find((rating) => rating.label.toLowerCase() === wanted) ??
    null
  );
}
