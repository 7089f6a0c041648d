import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapVersions } from "@/lib/core/align/edit-map";
import { invertMap, mapForward } from "@/lib/core/align/map-offset";
import type { Carried, VersionText } from "@/lib/core/anchor/carried";
import { carryOver } from "@/lib/core/anchor/carry-over";
import type { DiffPart } from "@/lib/core/text/diff-part";
import { isGraphemeBoundary, snapToGraphemes } from "@/lib/core/text/graphemes";
import type { Span } from "@/lib/core/text/span";
import { versionOf } from "./version-of";

/** Few pieces, so that texts repeat themselves; hostile ones among them. */
const PIECES = [
  "The port paid 5 euros. ",
  "The port paid 6 euros. ",
  "He denied it, she said. ",
  "Ferries run until the end of June. ",
  "Yes. ",
  "ab ",
  "a",
  "\n",
  "👨‍👩‍👧",
  "👨‍👩‍👦",
  "e\u0301",
  "\u0301",
  "🇫🇷",
  "क्षि",
  "שלום ",
  "\u2067مرحبا\u2069 ",
  "彼は辞任した。",
  "5.3",
];
const version = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => versionOf(parts.join("")));

/** A version, and one that came of it by taking out, putting in and exchanging pieces. */
const revision = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).chain((parts) =>
  fc.array(fc.tuple(fc.nat(30), fc.constantFrom("", ...PIECES)), { maxLength: 4 }).map((edits) => {
    const edited = [...parts];
    for (const [place, piece] of edits) edited.splice(place, 1, piece);
    return { before: versionOf(parts.join("")), after: versionOf(edited.join("")) };
  }),
);
const anyTwo = fc.oneof(revision, fc.record({ before: version, after: version }));
const places = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });

function spansIn({ text }: VersionText, pairs: readonly (readonly [number, number])[]): Span[] {
  return pairs
    .map(([a, b]) => [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y))
    .map(([start = 0, end = 0]) => snapToGraphemes(text, { start, end }))
    .filter(({ start, end }) => start < end);
}

const side = (diff: readonly DiffPart[], without: DiffPart["op"]) =>
  diff
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join("");
const isCertain = ({ status }: Carried) => status === "exact" || status === "moved";

describe("carryOver, whatever the texts", () => {
  test("keeps its promises about words, spans and differences", () => {
    fc.assert(
      fc.property(anyTwo, places, ({ before, after }, pairs) => {
        const spans = spansIn(before, pairs);
        carryOver(before, after, spans).forEach((carried, index) => {
          const { start, end, status, score, diff, candidates } = carried;
          const quote = before.text.slice(spans[index]?.start, spans[index]?.end);
          const words = after.text.slice(start, end);
          expect(0 <= start && start <= end && end <= after.text.length).toBe(true);
          for (const place of [start, end]) expect(isGraphemeBoundary(after.text, place)).toBe(true);
          if (isCertain(carried)) expect({ words, score, diff }).toEqual({ words: quote, score: 1, diff: null });
          if (status === "gone")
            expect({ words, score, diff, candidates }).toEqual({ words: "", score: 0, diff: null, candidates: [] });
          if (status !== "changed") return;
          expect(score > 0 && score < 1).toBe(true);
          expect([side(diff ?? [], "insert"), side(diff ?? [], "delete")]).toEqual([quote, words]);
          // Equal words are only in doubt when they stand, or stood, more than once.
          const isRepeated = before.text.split(quote).length > 2;
          expect(words !== quote || candidates.length > 0 || isRepeated).toBe(true);
        });
      }),
      { numRuns: 1500 },
    );
  });

  test("two claims on different words are never both sure of the same words", () => {
    fc.assert(
      fc.property(anyTwo, places, ({ before, after }, pairs) => {
        const spans = spansIn(before, pairs);
        const carried = carryOver(before, after, spans);
        spans.forEach((a, i) => {
          spans.slice(i + 1).forEach((b, j) => {
            const [one, other] = [carried[i], carried[i + 1 + j]];
            if (!one || !other || !isCertain(one) || !isCertain(other)) return;
            const isApart = a.end <= b.start || b.end <= a.start;
            if (isApart) expect(one.end <= other.start || other.end <= one.start).toBe(true);
          });
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("the order of the claims does not matter", () => {
    fc.assert(
      fc.property(anyTwo, places, ({ before, after }, pairs) => {
        const spans = spansIn(before, pairs);
        expect(carryOver(before, after, spans.toReversed()).reverse()).toEqual(carryOver(before, after, spans));
      }),
      { numRuns: 300 },
    );
  });

  test("in an unchanged text everything is where it was", () => {
    fc.assert(
      fc.property(version, places, (value, pairs) => {
        const spans = spansIn(value, pairs);
        const copy = { ...value, text: [...value.text].join("") };
        for (const [index, carried] of carryOver(value, copy, spans).entries())
          expect(carried).toEqual({ ...spans[index], status: "exact", score: 1, diff: null, candidates: [] });
      }),
    );
  });
});

test("when one paragraph is taken out, its claims are gone and all others are where they were", () => {
  const words = fc.array(fc.constantFrom("port", "fee", "ferry", "mayor", "paid", "rose", "5"), {
    minLength: 4,
    maxLength: 9,
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(
        words.map((list) => `${list.join(" ")}.`),
        { minLength: 2, maxLength: 8 },
      ),
      fc.nat(),
      (paragraphs, pick) => {
        const removed = pick % paragraphs.length;
        const before = versionOf(paragraphs.join("\n"));
        const after = versionOf(paragraphs.toSpliced(removed, 1).join("\n"));
        const carried = carryOver(before, after, before.blocks);
        const statuses = carried.map(({ status }) => status);
        expect(statuses).toEqual(paragraphs.map((_, index) => (index === removed ? "gone" : "exact")));
      },
    ),
    { numRuns: 300 },
  );
});

test("the more words are edited, the lower the score", () => {
  const quote = "The new bridge over the river will cost about twelve million euros next year.";
  const edits = [
    quote.replace("twelve", "twenty"),
    quote.replace("twelve", "twenty").replace("river", "canal"),
    quote.replace("twelve", "twenty").replace("river", "canal").replace("cost", "need"),
    quote.replace("twelve", "twenty").replace("river", "canal").replace("cost", "need").replace("next", "this"),
  ];
  const before = versionOf(`First line of all.\n${quote}\nLast line of all.`);
  const start = before.text.indexOf(quote);
  const scores = [quote, ...edits, "Nobody knows."].map((sentence) => {
    const after = versionOf(`First line of all.\n${sentence}\nLast line of all.`);
    return carryOver(before, after, [{ start, end: start + quote.length }])[0]?.score ?? -1;
  });
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
  expect([scores[0], scores.at(-1)]).toEqual([1, 0]);
});

describe("the edit map", () => {
  test("forward and back is the identity wherever nothing was deleted", () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after }) => {
        const map = mapVersions(before, after);
        const back = invertMap(map);
        for (let offset = 0; offset <= before.text.length; offset++) {
          for (const assoc of [-1, 1] as const) {
            const there = mapForward(map, offset, assoc);
            expect(there.offset >= 0 && there.offset <= after.text.length).toBe(true);
            if (!there.deleted) expect(mapForward(back, there.offset, assoc)).toEqual({ offset, deleted: false });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("no stretch of either text is in two pieces, and pieces are equal unit for unit", () => {
    fc.assert(
      fc.property(anyTwo, ({ before, after }) => {
        const { pieces, piecesAfter } = mapVersions(before, after);
        for (const { before: old, after: fresh, length } of pieces)
          expect(before.text.slice(old, old + length)).toBe(after.text.slice(fresh, fresh + length));
        pieces.slice(1).forEach((piece, index) => {
          const last = pieces[index];
          expect(last && last.before + last.length <= piece.before).toBe(true);
        });
        piecesAfter.slice(1).forEach((piece, index) => {
          const last = piecesAfter[index];
          expect(last && last.after + last.length <= piece.after).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
