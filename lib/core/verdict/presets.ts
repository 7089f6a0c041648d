import { DEFAULT_SCALE, type Rating, type RatingScale } from "./scale";

/** Names of the scales a desk can start with. */
export const SCALE_PRESETS = [
  "stet-five",
  "truth-meter",
  "review-five",
  "rumours",
  "science",
  "evidence-four",
  "evidence-three",
] as const;
export type ScalePreset = (typeof SCALE_PRESETS)[number];

type Labels = readonly (readonly [code: string, label: string, meaning: string])[];

/** A scale of ordinal labels, worst first and counted from 1, and labels beside it. */
function scaleOf(name: string, ordinal: Labels, offScale: Labels): RatingScale {
  const rating = ([code, label, meaning]: Labels[number], value: number | null): Rating => ({
    code,
    label,
    kind: value === null ? "off_scale" : "ordinal",
    value,
    meaning,
    retired: false,
  });
  return {
    name,
    version: 1,
    ratings: [
      ...ordinal.map((label, index) => rating(label, index + 1)),
      ...offScale.map((label) => rating(label, null)),
    ],
  };
}

/** The scales in common use, in our words (DESIGN.md §5). A desk's copy is its own from then on. */
export const PRESET_SCALES = {
  "stet-five": DEFAULT_SCALE,
  "truth-meter": scaleOf(
    "Truth meter, six steps",
    [
      ["absurd", "Absurd", "Not only wrong: nobody could have said it in earnest."],
      ["false", "False", "What is claimed is not so."],
      ["mostly_false", "Mostly false", "A grain of truth, with facts left out that would give another picture."],
      ["half_true", "Half true", "Partly right; it leaves out what matters or takes it out of its context."],
      ["mostly_true", "Mostly true", "Right, and in need of a detail or an explanation."],
      ["true", "True", "Right, with nothing of weight left out."],
    ],
    [],
  ),
  "review-five": scaleOf(
    "Five steps, as search engines read them",
    [
      ["false", "False", "What is claimed is not so."],
      ["mostly_false", "Mostly false", "Wrong in what matters, right in a detail."],
      ["half_true", "Half true", "Right and wrong in equal measure."],
      ["mostly_true", "Mostly true", "Right in what matters, wrong in a detail."],
      ["true", "True", "What is claimed is so."],
    ],
    [],
  ),
  rumours: scaleOf(
    "Rumours",
    [
      ["false", "False", "The evidence refutes it."],
      ["mostly_false", "Mostly false", "Wrong at its heart, though something about it happened."],
      ["mixture", "Mixture", "Parts of weight are right and parts of weight are wrong."],
      ["mostly_true", "Mostly true", "Right at its heart; something beside it is wrong."],
      ["true", "True", "The evidence supports it."],
    ],
    [
      ["unproven", "Unproven", "There is not enough evidence for it or against it."],
      ["outdated", "Outdated", "It was so once; later events have overtaken it."],
      ["wrong_caption", "Wrong caption", "The picture or recording is real, and what is said about it is not."],
      ["rightly_attributed", "Rightly attributed", "The words are by the person they are credited to."],
      ["wrongly_attributed", "Wrongly attributed", "The words are by somebody else than they are credited to."],
      ["satire", "Satire", "It was made to amuse, and is passed on as news."],
      ["legend", "Legend", "A story told so widely and vaguely that nothing in it can be checked."],
    ],
  ),
  science: scaleOf(
    "Science",
    [
      ["inaccurate", "Inaccurate", "What is known from research contradicts it."],
      ["misleading", "Misleading", "Built on something correct, it leads to a wrong conclusion."],
      ["partly_accurate", "Partly accurate", "Some of it agrees with what is known, some does not."],
      ["mostly_accurate", "Mostly accurate", "It agrees with what is known, but for a detail or a missing caution."],
      ["accurate", "Accurate", "It agrees with what is known, and says how certain that is."],
    ],
    [
      ["unsupported", "Unsupported", "No research of sufficient quality speaks for it or against it."],
      ["flawed_reasoning", "Flawed reasoning", "The conclusion does not follow from what it is drawn from."],
      ["lacks_context", "Lacks context", "Without what was left out, readers will misunderstand it."],
      ["imprecise", "Imprecise", "Too loosely worded to be held against research."],
    ],
  ),
  "evidence-four": scaleOf(
    "Evidence, four labels",
    [
      ["refuted", "Refuted", "The evidence found contradicts it."],
      ["supported", "Supported", "The evidence found agrees with it."],
    ],
    [
      [
        "conflicting_evidence",
        "Conflicting evidence",
        "Sound evidence for it and against it, or evidence picked to fit.",
      ],
      ["not_enough_evidence", "Not enough evidence", "What was found does not settle it."],
    ],
  ),
  "evidence-three": scaleOf(
    "Evidence, three labels",
    [
      ["refuted", "Refuted", "The evidence found contradicts it."],
      ["supported", "Supported", "The evidence found agrees with it."],
    ],
    [["not_enough_information", "Not enough information", "What was found does not settle it."]],
  ),
} satisfies Record<ScalePreset, RatingScale>;
