import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBorderKey } from "@/lib/core/desk/border-keys";
import {
  type BorderEvent,
  type BorderState,
  borderWords,
  hasMoved,
  reduceBorders,
  startBorders,
} from "@/lib/core/desk/border-state";
import { readableSentences } from "@/lib/core/desk/sentence-at";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes";

const { text, blocks } = joinBlocks([
  { kind: "paragraph", text: "It rose by half 👩‍👩‍👧‍👦 in May. Nobody asked why." },
  { kind: "paragraph", text: "They fell." },
]);
const sentences = readableSentences(
  ["It rose by half 👩‍👩‍👧‍👦 in May. ", "Nobody asked why.", "They fell."].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  }),
  blocks,
);
const reading = { text, sentences };
const placeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const at = (words: string) => startBorders(placeOf(words));
const run = (state: BorderState, ...events: BorderEvent[]) =>
  events.reduce((now, event) => reduceBorders(now, event, reading), state);
const wordsOf = ({ span }: BorderState) => span && text.slice(span.start, span.end);
const move = (unit: "character" | "word" | "sentence", by: 1 | -1): BorderEvent => ({ type: "move", unit, by });
const turn: BorderEvent = { type: "turn" };

describe("moving a claim's borders", () => {
  test("by words, the end first, then the other border", () => {
    expect(wordsOf(run(at("rose by"), move("word", 1)))).toBe("rose by half");
    expect(wordsOf(run(at("rose by"), move("word", -1)))).toBe("rose");
    expect(wordsOf(run(at("rose by"), turn, move("word", -1)))).toBe("It rose by");
    expect(wordsOf(run(at("rose by"), turn, move("word", 1)))).toBe("by");
    expect(wordsOf(run(at("asked"), move("sentence", 1)))).toBe("asked why.");
  });

  test("by characters as readers see them, over the spaces between", () => {
    expect(wordsOf(run(at("rose by"), move("character", 1)))).toBe("rose by h");
    expect(wordsOf(run(at("rose by"), move("character", -1), move("character", -1)))).toBe("rose");
    const family = run(at("by half"), move("character", 1));
    expect(wordsOf(family)).toBe("by half 👩‍👩‍👧‍👦");
    expect(wordsOf(run(family, move("character", -1)))).toBe("by half");
    expect(wordsOf(run(at("rose"), turn, move("character", -1)))).toBe("t rose");
  });

  test("stops where a border would pass the other, and at both ends of the text", () => {
    expect(wordsOf(run(at("rose"), move("word", -1)))).toBe("rose");
    expect(wordsOf(run(at("It"), turn, move("character", -1)))).toBe("It");
    expect(wordsOf(run(at("fell."), move("word", 1)))).toBe("fell.");
    expect(wordsOf(run(at("rose by"), { type: "drag", edge: "start", offset: text.length }))).toBe("rose by");
  });

  test("a dragged border takes the keys, and is brought to the border of a character", () => {
    const inside = text.indexOf("👩") + 2;
    const dragged = run(at("rose by"), { type: "drag", edge: "end", offset: inside });
    expect(wordsOf(dragged)).toBe("rose by half 👩‍👩‍👧‍👦");
    expect(run(at("rose by"), { type: "drag", edge: "start", offset: -9 })).toMatchObject({ edge: "start" });
  });

  test("words that are gone begin nowhere, until others are marked for them", () => {
    const none = startBorders(null);
    expect(run(none, move("word", 1), { type: "drag", edge: "end", offset: 5 }).span).toBeNull();
    expect(hasMoved(none)).toBe(false);
    const put = run(none, { type: "put", span: placeOf(" fell") });
    expect([wordsOf(put), hasMoved(put)]).toEqual(["fell", true]);
    expect(hasMoved(run(at("rose"), move("word", 1), move("word", -1)))).toBe(false);
  });

  test("walks by sentences from where it is, or was, and goes to one that is tapped", () => {
    const step = (by: 1 | -1): BorderEvent => ({ type: "step", by });
    expect(wordsOf(run(at("rose by"), step(1)))).toBe("Nobody asked why.");
    expect(wordsOf(run(at("They fell."), step(1)))).toBe("They fell.");
    const near = startBorders(null, text.indexOf("asked"));
    expect(wordsOf(run(near, step(1)))).toBe("Nobody asked why.");
    expect(wordsOf(run(near, step(1), step(-1)))).toBe("It rose by half 👩‍👩‍👧‍👦 in May.");
    expect(wordsOf(run(at("rose by"), { type: "tap", offset: text.indexOf("fell") }))).toBe("They fell.");
  });

  test("reads out the words beside the border, not all of them", () => {
    expect(borderWords(text, at("They fell."))).toBe("They fell.");
    const all = startBorders({ start: 0, end: text.length });
    expect(borderWords(text, all)).toMatch(/^… .*They fell\.$/);
    expect(borderWords(text, { ...all, edge: "start" })).toMatch(/^It rose .* …$/);
    expect(borderWords(text, startBorders(null))).toBe("");
  });

  test("whatever is done, the place is words of the text, cut between characters", () => {
    const event = fc.oneof(
      fc
        .tuple(
          fc.constantFrom("character" as const, "word" as const, "sentence" as const),
          fc.constantFrom(1 as const, -1 as const),
        )
        .map(([unit, by]) => move(unit, by)),
      fc.constant(turn),
      fc
        .tuple(fc.constantFrom("start" as const, "end" as const), fc.integer({ min: -5, max: 90 }))
        .map(([edge, offset]): BorderEvent => ({ type: "drag", edge, offset })),
      fc.tuple(fc.nat(90), fc.nat(90)).map(([start, end]): BorderEvent => ({ type: "put", span: { start, end } })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const { span } = run(at("rose by half"), ...events);
        if (span === null) throw new Error("a place was lost");
        expect(text.slice(span.start, span.end)).toMatch(/^\S(.*\S)?$/su);
        expect(isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end)).toBe(true);
      }),
    );
  });
});

describe("the keys of moving borders", () => {
  const press = (key: string, held: Partial<Record<"shiftKey" | "altKey" | "ctrlKey", boolean>> = {}, rtl = false) =>
    readBorderKey(
      { key, code: `Key${key.toUpperCase()}`, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held },
      { rtl, singleKeys: true },
    );

  test("Shift moves by words, Alt by characters, in the direction of the text", () => {
    expect(press("ArrowRight", { shiftKey: true })).toEqual({ do: "move", unit: "word", by: 1 });
    expect(press("ArrowLeft", { altKey: true })).toEqual({ do: "move", unit: "character", by: -1 });
    expect(press("ArrowLeft", { altKey: true }, true)).toEqual({ do: "move", unit: "character", by: 1 });
    expect(press("ArrowDown", { shiftKey: true })).toEqual({ do: "move", unit: "sentence", by: 1 });
    expect(press("ArrowRight")).toBeNull();
    expect(press("ArrowRight", { shiftKey: true, ctrlKey: true })).toBeNull();
  });

  test("Tab turns to the other border, Enter saves, Escape leaves, j and k walk", () => {
    expect(press("Tab")).toEqual({ do: "turn" });
    expect(press("Tab", { shiftKey: true })).toEqual({ do: "turn" });
    expect(press("Enter")).toEqual({ do: "save" });
    expect(press("Escape")).toEqual({ do: "leave" });
    expect(press("k")).toEqual({ do: "step", by: -1 });
    expect(press("n")).toBeNull();
  });
});
