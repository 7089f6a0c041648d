import { describe, expect, it } from "vitest";
import { COMPARE_KEYS, readCompareKey } from "@/lib/core/desk/compare-keys";

const press = (key: string, rest: object = {}) => ({
  key,
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...rest,
});
const read = (key: string, rest: object = {}) => readCompareKey(press(key, rest), { singleKeys: true });

describe("a key where reviews are compared", () => {
  it.each([
    ["n", { do: "go", by: 1 }],
    ["p", { do: "go", by: -1 }],
    ["4", { do: "verdict", key: "4" }],
    ["d", { do: "decide", outcome: "verdict" }],
    ["r", { do: "decide", outcome: "rejected" }],
    ["q", { do: "decide", outcome: "sent_back" }],
    ["?", { do: "help" }],
    ["0", null],
    ["x", null],
    ["Enter", null],
  ])("%s", (key, meaning) => expect(read(key)).toEqual(meaning));

  it("is found by its place on a keyboard of another script", () =>
    expect(read("ي", { code: "KeyD" })).toEqual({ do: "decide", outcome: "verdict" }));

  it("leaves the browser's own alone, and single keys when they are switched off", () => {
    expect(read("d", { ctrlKey: true })).toBeNull();
    expect(read("d", { altKey: true })).toBeNull();
    expect(readCompareKey(press("d"), { singleKeys: false })).toBeNull();
    expect(readCompareKey(press("?", { shiftKey: true }), { singleKeys: false })).toEqual({ do: "help" });
  });

  it("is on the sheet", () => {
    const listed = COMPARE_KEYS.flatMap(({ keys }) => keys.split(" "));
    for (const key of ["n", "p", "d", "r", "q", "?"]) expect(listed).toContain(key);
  });
});
