import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderAnnotatedBlocks } from "@/lib/core/report/annotated-blocks";
import { assignInlays, type Inlay, wordsWithInlays } from "@/lib/core/report/inlay";
import { joinBlocks } from "@/lib/core/text/canonical-text";

const { text, blocks } = joinBlocks([
  { kind: "title", text: "It rose & fell" },
  { kind: "paragraph", text: "Landings rose. They fell." },
  { kind: "list-item", text: "So it is said." },
]);
const old = (start: number, end = start, isLate = false): Inlay => ({
  start,
  end,
  html: "<del></del>",
  around: end > start ? 'ins class="new"' : null,
  isLate,
});

describe("what is shown in the text and is not of it", () => {
  test("stands before the words, and around them", () => {
    expect(wordsWithInlays("It rose.", { start: 0, end: 8, isLast: true }, [old(3, 7)])).toBe(
      'It <del></del><ins class="new">rose</ins>.',
    );
  });

  test("belongs to what ends there when it says so, else to what begins; at the end of a block it is shown all the same", () => {
    const write = (start: number, end: number, isLast: boolean, inlay: Inlay) =>
      wordsWithInlays("abcd", { start, end, isLast }, [inlay]);
    expect([write(0, 2, false, old(2)), write(2, 4, true, old(2))]).toEqual(["ab", "<del></del>cd"]);
    expect([write(0, 2, false, old(2, 2, true)), write(2, 4, true, old(2, 2, true))]).toEqual(["ab<del></del>", "cd"]);
    expect(write(2, 4, true, old(4))).toBe("cd<del></del>");
  });

  test("between two blocks it is put at the end of the one before", () => {
    const between = blocks[0]?.end ?? 0;
    expect([...assignInlays(blocks, [old(between + 1)]).keys()]).toEqual([0]);
    expect(assignInlays([], [old(3)]).get(0)).toBeUndefined();
  });

  test("changes no word, wherever it is", () => {
    const span = fc.tuple(fc.nat(text.length), fc.nat(12), fc.boolean());
    const plain = renderAnnotatedBlocks(blocks, text, [], { titleLevel: 1, direction: "ltr", furniture: "omit" });
    const wordsOf = (html: string) => html.replace(/<[^>]*>/g, "");
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (drawn) => {
        let free = 0;
        const inlays = [...drawn]
          .sort(([a], [b]) => a - b)
          .map(([at, length, isLate]) => {
            const start = Math.min(text.length, Math.max(at, free));
            free = Math.min(text.length, start + length);
            return old(start, free, isLate && free === start);
          });
        const html = renderAnnotatedBlocks(blocks, text, [], {
          titleLevel: 1,
          direction: "ltr",
          furniture: "omit",
          inlays,
        });
        expect(wordsOf(html)).toBe(wordsOf(plain));
      }),
    );
  });
});
