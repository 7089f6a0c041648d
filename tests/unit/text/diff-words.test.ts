import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "@/lib/core/text/diff-words";
import { isGraphemeBoundary } from "@/lib/core/text/graphemes";

/** A diff as people write it: [-out-] and {+in+}. */
const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ op, text }) => (op === "equal" ? text : op === "delete" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

test.each([
  ["a word is replaced, not its letters", "It rose again.", "It fell again.", "It [-rose-]{+fell+} again."],
  ["a number is one word, with its point", "by 5.3% in May", "by 5.4% in May", "by [-5.3-]{+5.4+}% in May"],
  ["a number is one word, with its commas", "1,200 boats", "1,300 boats", "[-1,200-]{+1,300+} boats"],
  ["a contraction is one word", "I don't know", "I didn't know", "I [-don't-]{+didn't+} know"],
  [
    "replaced words with a space between are one change",
    "cost 1.2 billion euros",
    "cost 12 million euros",
    "cost [-1.2 billion-]{+12 million+} euros",
  ],
  ["a sentence is put in whole", "He paid. He left.", "He paid. He sat. He left.", "He paid. {+He sat. +}He left."],
  ["a sentence is taken out whole", "He paid. He sat. He left.", "He paid. He left.", "He paid. [-He sat. -]He left."],
  ["a word is put in with its space", "is safe", "is not safe", "is {+not +}safe"],
  [
    "characters stand for words where there are no spaces",
    "彼は辞任した。",
    "彼は辞任しなかった。",
    "彼は辞任し{+なかっ+}た。",
  ],
  ["right-to-left words are words", "ארבעה נפצעו אתמול", "חמישה נפצעו אתמול", "[-ארבעה-]{+חמישה+} נפצעו אתמול"],
  ["quotation marks are parts of their own", 'said "no" twice', "said “no” twice", 'said [-"-]{+“+}no[-"-]{+”+} twice'],
  ["nothing from something", "gone", "", "[-gone-]"],
  ["something from nothing", "", "new", "{+new+}"],
])("%s", (_why, before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test("equal texts have no changes, empty ones no parts", () => {
  expect(diffWords("same", "same")).toEqual([{ op: "equal", text: "same" }]);
  expect(diffWords("", "")).toEqual([]);
});

const piece = fc.constantFrom(
  "a",
  "ab ",
  " ",
  ". ",
  "5.3",
  "👨‍👩‍👧",
  "👨‍👩‍👦",
  "e\u0301",
  "\u0301",
  "🇫🇷",
  "क्षि",
  "שלום ",
  "彼",
  "\n\n",
);
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));

test("old and new text are in it whole, neighbours differ, no cluster is cut", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = diffWords(before, after);
      let [old, fresh] = ["", ""];
      diff.forEach(({ op, text: words }, index) => {
        expect(words).not.toBe("");
        expect(op).not.toBe(diff[index - 1]?.op);
        if (op !== "insert") old += words;
        if (op !== "delete") fresh += words;
        expect(isGraphemeBoundary(before, old.length) && isGraphemeBoundary(after, fresh.length)).toBe(true);
      });
      expect([old, fresh]).toEqual([before, after]);
    }),
    { numRuns: 3000 },
  );
});

test("long texts without a unique word take no more than their time", () => {
  const before = "ab ".repeat(200_000);
  const after = `${before.slice(0, 300_000)}x ${before.slice(300_000)}y`;
  expect(diffWords(before, after).filter(({ op }) => op === "insert")).toHaveLength(2);
});
