import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const CSS = readFileSync(new URL("../../../app/tokens.css", import.meta.url), "utf8");

type Rgb = readonly [number, number, number];

function palette(theme: "light" | "dark"): Map<string, Rgb> {
  const found = CSS.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map(
    [...found].map(([, name = "", light = "", dark = ""]) => [name, rgb(theme === "light" ? light : dark)]),
  );
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: Rgb, other: Rgb): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** `share` of `over` laid on `ground`, in OKLab as the style sheets mix it. */
function mix(over: Rgb, ground: Rgb, share: number): Rgb {
  const a = toOklab(over);
  const b = toOklab(ground);
  return fromOklab([0, 1, 2].map((i) => (a[i] ?? 0) * share + (b[i] ?? 0) * (1 - share)));
}

function toOklab(colour: Rgb): number[] {
  const [r = 0, g = 0, b = 0] = colour.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L = 0, A = 0, B = 0]: number[]): Rgb {
  const l = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3;
  const m = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3;
  const s = (L - 0.0894841775 * A - 1.291485548 * B) ** 3;
  const channel = (part: number) =>
    255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * Math.max(part, 0) ** (1 / 2.4) - 0.055);
  return [
    channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const GROUNDS = ["paper", "desk", "raised"];
const WORDS = [
  "ink",
  "ink-2",
  "accent",
  "good",
  "v-false",
  "v-mfalse",
  "v-half",
  "v-mtrue",
  "v-true",
  "v-off",
  "v-stale",
  "v-open",
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colours = palette(theme);
  const colour = (name: string): Rgb => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`app/tokens.css has no --${name}`);
    return found;
  };

  test.each(GROUNDS)("every word can be read on %s", (ground) => {
    const weak = WORDS.filter((word) => contrast(colour(word), colour(ground)) < 4.5);
    expect(weak).toEqual([]);
  });

  test.each(GROUNDS)("borders of controls and the focus ring are seen on %s", (ground) => {
    const weak = ["edge", "focus"].filter((mark) => contrast(colour(mark), colour(ground)) < 3);
    expect(weak).toEqual([]);
  });

  test("the article can be read over the tint of any verdict, twice over", () => {
    const tint = theme === "light" ? 0.14 : 0.2;
    const weak = WORDS.filter((word) => word.startsWith("v-")).filter((hue) =>
      GROUNDS.some((ground) => {
        const once = mix(colour(hue), colour(ground), tint);
        return contrast(colour("ink"), mix(colour(hue), once, tint)) < 4.5;
      }),
    );
    expect(weak).toEqual([]);
  });

  test("a verdict's word can be read over its own tint", () => {
    const weak = WORDS.filter((word) => word.startsWith("v-")).filter(
      (hue) => contrast(colour(hue), mix(colour(hue), colour("raised"), 0.12)) < 4.5,
    );
    expect(weak).toEqual([]);
  });

  test("words on the red ground can be read", () => {
    expect(contrast(colour("on-accent"), colour("accent"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour("paper"), colour("ink"))).toBeGreaterThanOrEqual(4.5);
  });
});
