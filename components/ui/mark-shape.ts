/** Hue of a mark, with the class that carries it (app/tokens.css). */
export const MARK_TONES = {
  false: "v-false",
  mfalse: "v-mfalse",
  half: "v-half",
  mtrue: "v-mtrue",
  true: "v-true",
  off: "v-off",
  stale: "v-stale",
  open: "v-open",
} as const;

export type MarkTone = keyof typeof MARK_TONES;

/** How a verdict is drawn: how much of the circle is filled (0 to 1, `null` off the scale), and a sign inside it. */
export type MarkShape = { tone: MarkTone; share: number | null; sign: "?" | "–" | "!" | null };
