import type { ScalePreset } from "@/lib/core/verdict/presets";

/** A scale to start with, as people choose it. */
export const SCALE_LABELS = {
  "stet-five": "Stet five: five steps from False to True, and Unproven",
  "truth-meter": "Truth meter: six steps from Absurd to True",
  "review-five": "Five steps, as search engines read them",
  rumours: "Rumours: five steps with Mixture, and Outdated, Wrong caption, Satire…",
  science: "Science: five steps from Inaccurate to Accurate, and Flawed reasoning…",
  "evidence-four": "Evidence: Refuted, Supported, Conflicting, Not enough",
  "evidence-three": "Evidence: Refuted, Supported, Not enough",
} satisfies Record<ScalePreset, string>;
