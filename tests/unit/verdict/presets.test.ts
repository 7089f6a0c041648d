import { describe, expect, test } from "vitest";
import { PRESET_SCALES, SCALE_PRESETS } from "@/lib/core/verdict/presets";
import { LEAST_ORDINAL, retireTrouble, withRetired } from "@/lib/core/verdict/retire";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";

describe.each(SCALE_PRESETS)("the scale %s", (preset) => {
  const { ratings, version } = PRESET_SCALES[preset];
  const ordinal = ratings.filter(({ kind }) => kind === "ordinal");

  test("has codes and labels that are its own, in snake case", () => {
    expect(version).toBe(1);
    expect(new Set(ratings.map(({ code }) => code)).size).toBe(ratings.length);
    expect(new Set(ratings.map(({ label }) => label.toLowerCase())).size).toBe(ratings.length);
    for (const { code, meaning, retired } of ratings) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(meaning).toMatch(/\.$/);
      expect(retired).toBe(false);
    }
  });

  test("orders its steps from the worst, at 1 or more, strictly upwards, and the others after them without a number", () => {
    const values = ordinal.map(({ value }) => value ?? 0);
    expect(values[0]).toBeGreaterThanOrEqual(1);
    expect(values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))).toBe(true);
    expect(ratings.slice(0, ordinal.length)).toEqual(ordinal);
    for (const rating of ratings.slice(ordinal.length))
      expect(rating).toMatchObject({ kind: "off_scale", value: null });
    expect(ordinal.length).toBeGreaterThanOrEqual(LEAST_ORDINAL);
  });

  test("can retire every label but the last two steps, and bring each back", () => {
    let scale = PRESET_SCALES[preset];
    for (const { code } of ratings) {
      const rating = scale.ratings.find((one) => one.code === code);
      if (rating !== undefined && retireTrouble(scale, rating) === null) scale = withRetired(scale, code, true);
    }
    const left = scale.ratings.filter(({ retired }) => !retired);
    expect(left).toHaveLength(LEAST_ORDINAL);
    expect(left.every(({ kind }) => kind === "ordinal")).toBe(true);
    expect(left.map((rating) => retireTrouble(scale, rating))).toEqual(["last_ordinal", "last_ordinal"]);
    const restored = ratings.reduce((now, { code }) => withRetired(now, code, false), scale);
    expect(restored.ratings).toEqual(ratings);
  });
});

test("the scale of a desk that chooses none is the default one", () => {
  expect(PRESET_SCALES[SCALE_PRESETS[0]]).toBe(DEFAULT_SCALE);
});
