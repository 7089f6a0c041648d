import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderAnnotatedBlocks } from "@/lib/core/report/annotated-blocks";
import type { MarkedSpan } from "@/lib/core/report/annotated-line";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import { snapToGraphemes } from "@/lib/core/text/graphemes";

const OPTIONS = { titleLevel: 2, direction: "ltr", furniture: "omit" } as const;

function mark(start: number, end: number, number: number): MarkedSpan {
  return {
    start,
    end,
    claim: `c${number}`,
    number,
    tone: "half",
    label: `Claim ${number}`,
    href: `#claim-${number}`,
    anchor: `at-${number}`,
  };
}

/** As spans are stored: inside the text, and never ending inside a character. */
function markOn(text: string, a: number, b: number, number: number): MarkedSpan {
  const { start, end } = snapToGraphemes(text, { start: Math.min(a, b), end: Math.max(a, b) });
  return mark(start, end, number);
}

/** The text a browser would find in each element with `data-start`, by its offset. */
function textsOf(html: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, start, inner = ""] of html.matchAll(
    /<(?:p|h\d|blockquote) class="b-[^>]* data-start="(\d+)"[^>]*>([\s\S]*?)<\/(?:p|h\d|blockquote)>/g,
  )) {
    const text = inner.replace(/<[^>]*>/g, "");
    found.set(
      Number(start),
      text
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, "&"),
    );
  }
  return found;
}

describe("an annotated block", () => {
  it("has exactly the text of its block, whatever is marked in it", () => {
    const words = fc.stringMatching(/^[a-z<>&"'\u05d0\u0627\u202e\u200f 👍]{1,40}$/u);
    const kinds = fc.constantFrom("paragraph", "heading", "quote", "list-item", "furniture", "title");
    const span = fc.tuple(fc.nat(300), fc.nat(300));
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: kinds, text: words }), { minLength: 1, maxLength: 8 }),
        fc.array(span, { maxLength: 12 }),
        (parts, spans) => {
          const { text, blocks } = joinBlocks(parts);
          const marks = spans.map(([a, b], index) => markOn(text, a, b, index + 1));
          const texts = textsOf(renderAnnotatedBlocks(blocks, text, marks, OPTIONS));
          for (const { kind, start, end } of blocks)
            expect(texts.get(start)).toBe(kind === "furniture" ? undefined : text.slice(start, end));
        },
      ),
    );
  });

  it("knows every claim of an overlap, shows the depth, and has each number once, at the end of its span", () => {
    const html = renderAnnotatedBlocks(
      [{ kind: "paragraph", start: 0, end: 10 }],
      "abcdefghij",
      [mark(0, 8, 1), mark(4, 8, 2)],
      OPTIONS,
    );
    expect(html).toBe(
      '<p class="b-paragraph" data-start="0" data-end="10">' +
        '<mark class="v-half" data-start="0" data-claims="c1">abcd</mark>' +
        '<mark class="v-half d2 w-half" data-start="4" data-claims="c1 c2">efgh' +
        '<a class="n v-half" id="at-1" href="#claim-1" data-n="1" aria-label="Claim 1"></a>' +
        '<a class="n v-half" id="at-2" href="#claim-2" data-n="2" aria-label="Claim 2"></a></mark>ij</p>\n',
    );
  });

  it("shows the number at the end of what is shown when the span ends in furniture", () => {
    const { text, blocks } = joinBlocks([
      { kind: "paragraph", text: "Shown." },
      { kind: "furniture", text: "Folded." },
    ]);
    const html = renderAnnotatedBlocks(blocks, text, [mark(0, text.length, 1)], OPTIONS);
    expect(html.match(/data-n="1"/g)).toHaveLength(1);
  });

  it("folds furniture behind a summary when asked to, and gathers list items", () => {
    const { text, blocks } = joinBlocks([
      { kind: "list-item", text: "one" },
      { kind: "list-item", text: "two" },
      { kind: "furniture", text: "menu" },
    ]);
    const html = renderAnnotatedBlocks(blocks, text, [], {
      ...OPTIONS,
      furniture: { summary: (lines) => `Page furniture ${lines}` },
    });
    expect(html.match(/<ul/g)).toHaveLength(1);
    expect(html).toContain("<details");
    expect(html).toContain("menu");
  });

  it("makes bidi controls visible and disarms overrides", () => {
    const html = renderAnnotatedBlocks([{ kind: "paragraph", start: 0, end: 3 }], "a\u202eb", [], OPTIONS);
    expect(html).toContain('<bdi class="control" data-control="RLO">\u202e</bdi>');
  });

  it("says its direction only where it differs from the article's", () => {
    const { text, blocks } = joinBlocks([
      { kind: "paragraph", text: "OpenShelf شركة محلية تدير النظام" },
      { kind: "paragraph", text: "English" },
    ]);
    const html = renderAnnotatedBlocks(blocks, text, [], { ...OPTIONS, direction: "rtl" });
    expect(html.match(/ dir="ltr"/g)).toHaveLength(1);
    expect(html).not.toContain('dir="rtl"');
  });
});
