import { describe, expect, test } from "vitest";
import { type PressedKey, readDeskKey } from "@/lib/core/desk/desk-keys";

const press = (key: string, rest: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...rest,
});
const usual = { rtl: false, singleKeys: true };

describe("the keys of the desk", () => {
  test.each([
    ["j", { do: "step", by: 1 }],
    ["k", { do: "step", by: -1 }],
    ["n", { do: "go", by: 1 }],
    ["p", { do: "go", by: -1 }],
    ["Enter", { do: "claim" }],
    ["Escape", { do: "cancel" }],
    ["3", { do: "shortcut", key: "3" }],
    ["e", { do: "shortcut", key: "e" }],
    ["J", { do: "step", by: 1 }],
  ])("%s", (key, does) => {
    expect(readDeskKey(press(key), usual)).toEqual(does);
  });

  test("what the browser has keys for stays the browser's", () => {
    expect(readDeskKey(press("p", { ctrlKey: true }), usual)).toBeNull();
    expect(readDeskKey(press("s", { metaKey: true }), usual)).toBeNull();
    expect(readDeskKey(press("ArrowDown"), usual)).toBeNull();
    expect(readDeskKey(press("Tab"), usual)).toBeNull();
  });

  test("arrows follow the direction of the text", () => {
    const right = press("ArrowRight", { shiftKey: true });
    expect(readDeskKey(right, usual)).toEqual({ do: "extend", edge: "end", unit: "word", by: 1 });
    expect(readDeskKey(right, { ...usual, rtl: true })).toEqual({ do: "extend", edge: "end", unit: "word", by: -1 });
    const down = press("ArrowDown", { shiftKey: true, altKey: true });
    expect(readDeskKey(down, { ...usual, rtl: true })).toEqual({
      do: "extend",
      edge: "start",
      unit: "sentence",
      by: 1,
    });
  });

  test("a keyboard of another script has its keys where a Latin one has them", () => {
    expect(readDeskKey(press("ت", { code: "KeyJ" }), usual)).toEqual({ do: "step", by: 1 });
    expect(readDeskKey(press("٣", { code: "Digit3" }), usual)).toEqual({ do: "shortcut", key: "3" });
    // A Latin keyboard in another order: the letter counts, not its place.
    expect(readDeskKey(press("n", { code: "KeyL" }), usual)).toEqual({ do: "go", by: 1 });
  });

  test("single keys can be switched off; arrows, Enter, Escape and the sheet stay", () => {
    const off = { rtl: false, singleKeys: false };
    expect(readDeskKey(press("j"), off)).toBeNull();
    expect(readDeskKey(press("1"), off)).toBeNull();
    expect(readDeskKey(press("?", { shiftKey: true }), off)).toEqual({ do: "help" });
    expect(readDeskKey(press("Enter"), off)).toEqual({ do: "claim" });
    expect(readDeskKey(press("ArrowUp", { shiftKey: true }), off)).not.toBeNull();
  });
});
