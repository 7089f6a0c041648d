import type { VerdictTone } from "./verdict-mark";

/** The colours of a report in one theme, as six-digit hex. `tint` is the share of the verdict's hue behind marked words. */
export type ReportPalette = {
  paper: string;
  ink: string;
  /** Secondary text. */
  ink2: string;
  rule: string;
  accent: string;
  tint: number;
  tones: Record<VerdictTone, string>;
};

/** Warm paper, near-black ink, one proof-red; verdict hues chosen for colour-blind readers. A test computes every contrast. */
export const LIGHT: ReportPalette = {
  paper: "#fbf9f4",
  ink: "#1d1b18",
  ink2: "#5d574e",
  rule: "#ddd6c8",
  accent: "#b3261e",
  tint: 0.14,
  tones: {
    false: "#a32a12",
    mfalse: "#9c4708",
    half: "#755a00",
    mtrue: "#1b646c",
    true: "#0b5cad",
    off: "#5d574e",
    stale: "#a8231b",
    open: "#5d574e",
  },
};

export const DARK: ReportPalette = {
  paper: "#191816",
  ink: "#ece7dd",
  ink2: "#a79f92",
  rule: "#38342e",
  accent: "#ff8a7a",
  tint: 0.2,
  tones: {
    false: "#ff9a85",
    mfalse: "#ffb27a",
    half: "#e6c765",
    mtrue: "#7fd0d6",
    true: "#8fbcff",
    off: "#b3aa9c",
    stale: "#ff8a7a",
    open: "#b3aa9c",
  },
};

/** A palette as CSS custom properties. */
export function paletteCss({ paper, ink, ink2, rule, accent, tint, tones }: ReportPalette): string {
  const hues = Object.entries(tones).map(([tone, colour]) => `--v-${tone}:${colour}`);
  const rest = [
    `--paper:${paper}`,
    `--ink:${ink}`,
    `--ink-2:${ink2}`,
    `--rule:${rule}`,
    `--accent:${accent}`,
    `--tint:${tint * 100}%`,
  ];
  return [...rest, ...hues].join(";");
}
