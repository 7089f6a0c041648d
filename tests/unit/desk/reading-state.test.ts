import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NOT_READING,
  type ReadingEvent,
  type ReadingState,
  reduceReading,
  selectedSpan,
} from "@/lib/core/desk/reading-state";
import { readableSentences, sentenceAt } from "@/lib/core/desk/sentence-at";
import { joinBlocks } from "@/lib/core/text/canonical-text";

const { text, blocks } = joinBlocks([
  { kind: "furniture", text: "Menu. Search." },
  { kind: "paragraph", text: "It rose by half. Nobody asked why." },
  { kind: "paragraph", text: "They fell." },
]);
const sentences = readableSentences(
  ["Menu. ", "Search.", "It rose by half. ", "Nobody asked why.", "They fell."].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  }),
  blocks,
);
const reading = { text, sentences };

const reach = (...events: ReadingEvent[]) =>
  events.reduce((state, event) => reduceReading(state, event, reading), NOT_READING);
const words = (state: ReadingState) => {
  const span = selectedSpan(reading, state);
  return span === null ? null : text.slice(span.start, span.end);
};
const down = { type: "step", by: 1 } as const;
const up = { type: "step", by: -1 } as const;
const extend = (edge: "start" | "end", unit: "word" | "sentence", by: 1 | -1) =>
  ({ type: "extend", edge, unit, by }) as const;

describe("the reading cursor", () => {
  test("the first step goes to the first sentence that is not folded away, backwards to the last", () => {
    expect(words(reach(down))).toBe("It rose by half.");
    expect(words(reach(up))).toBe("They fell.");
  });

  test("it stops at both ends", () => {
    expect(words(reach(down, up, up))).toBe("It rose by half.");
    expect(words(reach(up, down, down))).toBe("They fell.");
  });

  test("a click puts it into the sentence that was clicked; only a tap offers a claim", () => {
    const offset = text.indexOf("asked");
    expect(words(reach({ type: "place", offset, byTouch: false }))).toBe("Nobody asked why.");
    expect(reach({ type: "place", offset, byTouch: false }).isOffered).toBe(false);
    expect(reach({ type: "place", offset, byTouch: true }).isOffered).toBe(true);
  });

  test("a text without sentences has nowhere to go", () => {
    const empty = { text: "", sentences: [] };
    expect(reduceReading(NOT_READING, down, empty)).toEqual(NOT_READING);
    expect(reduceReading(NOT_READING, { type: "place", offset: 0, byTouch: true }, empty)).toEqual(NOT_READING);
  });
});

describe("extending by keys", () => {
  test("the end moves by words, both ways, and the beginning too", () => {
    expect(words(reach(down, extend("end", "word", -1)))).toBe("It rose by half");
    expect(words(reach(down, extend("end", "word", -1), extend("end", "word", -1)))).toBe("It rose by");
    expect(words(reach(down, extend("end", "word", -1), extend("end", "word", 1)))).toBe("It rose by half.");
    expect(words(reach(down, extend("start", "word", 1)))).toBe("rose by half.");
  });

  test("the end moves by sentences, over the border of a block", () => {
    expect(words(reach(down, extend("end", "sentence", 1)))).toBe("It rose by half. Nobody asked why.");
    expect(words(reach(down, down, extend("end", "sentence", 1)))).toBe("Nobody asked why.\n\nThey fell.");
  });

  test("at least a word stays", () => {
    const one = reach(down, ...Array.from({ length: 9 }, () => extend("end", "word", -1)));
    expect(words(one)).toBe("It");
  });

  test("without a cursor it begins one", () => {
    expect(words(reach(extend("end", "word", 1)))).toBe("It rose by half.");
  });
});

describe("selecting and stepping back", () => {
  test("a selection is brought to what can be seen, and offers a claim", () => {
    const start = text.indexOf(" rose");
    const state = reach({ type: "select", span: { start, end: start + 6 } });
    expect(words(state)).toBe("rose");
    expect(state.isOffered).toBe(true);
  });

  test("escape leaves the selection first, then the article", () => {
    const selected = reach(down, extend("end", "word", -1));
    const back = reduceReading(selected, { type: "escape" }, reading);
    expect(words(back)).toBe("It rose by half.");
    expect(reduceReading(back, { type: "escape" }, reading)).toEqual(NOT_READING);
  });

  test("whatever is pressed, what is selected is words of the text", () => {
    const event = fc.oneof(
      fc.constantFrom<ReadingEvent>(down, up, { type: "escape" }, { type: "leave" }),
      fc
        .tuple(
          fc.constantFrom("start" as const, "end" as const),
          fc.constantFrom("word" as const, "sentence" as const),
          fc.constantFrom(1 as const, -1 as const),
        )
        .map(([edge, unit, by]) => extend(edge, unit, by)),
      fc.nat(120).map((offset): ReadingEvent => ({ type: "place", offset, byTouch: true })),
      fc
        .tuple(fc.nat(120), fc.nat(120))
        .map(([start, end]): ReadingEvent => ({ type: "select", span: { start, end } })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const found = words(reach(...events));
        if (found !== null) expect(found).toMatch(/^\S(.*\S)?$/su);
      }),
    );
  });
});

describe("finding a sentence", () => {
  test("an offset between sentences belongs to the next one, one behind the last to the last", () => {
    expect(sentenceAt([0, 3, 5, 9], 4)).toBe(1);
    expect(sentenceAt([0, 3, 5, 9], 99)).toBe(1);
    expect(sentenceAt([], 4)).toBeNull();
  });
});
