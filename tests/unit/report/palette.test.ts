import { describe, expect, it } from "vitest";
import { DARK, LIGHT, type ReportPalette } from "@/lib/core/report/report-palette";

type Colour = [number, number, number];

function parse(hex: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [r, g, b];
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** WCAG 2.2 relative luminance. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** A hue over paper at some share. Mixing in sRGB differs from the sheet's oklab by less than the margin the test leaves. */
function over(hue: Colour, paper: Colour, share: number): Colour {
  const [r = 0, g = 0, b = 0] = hue.map((channel, index) => channel * share + (paper[index] ?? 0) * (1 - share));
  return [r, g, b];
}

describe.each<[string, ReportPalette]>([
  ["light", LIGHT],
  ["dark", DARK],
  ["print", { ...LIGHT, paper: "#ffffff" }],
])("in the %s theme", (_name, palette) => {
  const paper = parse(palette.paper);

  it.each(["ink", "ink2", "accent"] as const)("%s can be read on paper", (name) => {
    expect(contrast(parse(palette[name]), paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(palette.tones))(
    "the word and the mark of “%s” can be read on paper, and its number on its own highlight",
    (_tone, hex) => {
      const ground = over(parse(hex), paper, palette.tint);
      expect(contrast(parse(hex), paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(parse(hex), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(parse(palette.ink), ground)).toBeGreaterThanOrEqual(7);
    },
  );

  it("numbers of any claim can be read on the highlight of any other, where claims overlap", () => {
    for (const hex of Object.values(palette.tones)) {
      for (const ground of Object.values(palette.tones)) {
        expect(contrast(parse(hex), over(parse(ground), paper, palette.tint))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
