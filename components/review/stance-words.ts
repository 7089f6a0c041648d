import type { Stance } from "@/lib/core/review/evidence";

/** What a source does to the claim, in words of the form and of the lists. */
export const STANCE_WORDS = {
  supports: "supports",
  refutes: "refutes",
  context: "context",
} satisfies Record<Stance, string>;

/** The hue of a stance: the same as of a verdict it speaks for. Its word always stands there too. */
export const STANCE_TONES = {
  supports: "v-true",
  refutes: "v-false",
  context: "v-off",
} satisfies Record<Stance, string>;
