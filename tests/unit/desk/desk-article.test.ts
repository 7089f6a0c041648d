import { describe, expect, test } from "vitest";
import { claimAnchorId, deskArticleHtml, type MarkedClaim, noteWords } from "@/lib/core/desk/desk-article";
import { marginNotes, packNotes, unpackNotes } from "@/lib/core/desk/margin-notes";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";

const { text, blocks } = joinBlocks([
  { kind: "furniture", text: "Menu" },
  { kind: "furniture", text: "3 MIN READ" },
  { kind: "title", text: "It rose & <b>fell</b>" },
  { kind: "paragraph", text: "Landings rose by 12 per cent. The union says they fell." },
]);
const article = { text, blocks, direction: "ltr" as const, path: "/articles/a" };

const claim = (id: string, words: string, rest: Partial<MarkedClaim> = {}): MarkedClaim => ({
  id,
  number: 1,
  status: "open",
  verdict: null,
  reviews: 0,
  sources: 0,
  mine: false,
  targets: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length, state: "exact" }],
  ...rest,
});

/** The way it goes: from the claims through what is sent to the browser. */
const write = (claims: MarkedClaim[]) =>
  deskArticleHtml(article, unpackNotes(packNotes(marginNotes(claims, DEFAULT_SCALE, { mayReview: true }))));

describe("the article on the desk", () => {
  test("escapes every word, folds furniture, and marks a claim with its number", () => {
    const html = write([
      claim("c1", "rose by 12 per cent", { status: "agreed", verdict: { code: "true", stale: false } }),
    ]);
    expect(html).not.toContain("<b>fell");
    expect(html).toContain("2 lines of page furniture folded");
    expect(html).toContain('data-claims="c1"');
    expect(html).toContain(`id="${claimAnchorId("c1")}"`);
    expect(html).toContain('aria-label="Claim 1: True"');
    expect(html).toContain('href="/articles/a/claims/c1"');
  });

  test("leaves a target that is gone unmarked, and shows a verdict on other words as stale", () => {
    const gone = claim("c1", "rose", { targets: [{ start: 0, end: 0, state: "gone" }] });
    expect(write([gone])).not.toContain("data-claims");
    const stale = claim("c2", "they fell", { status: "in_review", verdict: { code: "false", stale: true } });
    expect(write([stale])).toContain('class="v-stale"');
  });

  test("names every claim of words that several share, outermost first", () => {
    const html = write([claim("inner", "12 per cent", { number: 2 }), claim("outer", "Landings rose by 12 per cent")]);
    expect(html).toContain('data-claims="outer inner"');
  });
});

describe("what a claim's note says", () => {
  test.each([
    [{ reviews: 0, sources: 0, mine: false }, "waits for you"],
    [{ reviews: 0, sources: 0, mine: true }, "your review is in"],
    [{ reviews: 1, sources: 2, mine: true }, "1 review · 2 sources"],
    [{ reviews: 2, sources: 1, mine: false }, "2 reviews · 1 source · waits for you"],
  ])("%o: %s", (progress, words) => {
    expect(noteWords(progress, { mayReview: true })).toBe(words);
  });

  test("nothing waits for somebody who only reads", () => {
    const reader = { mayReview: false };
    expect(noteWords({ reviews: 0, sources: 0, mine: false }, reader)).toBe("no review yet");
    expect(noteWords({ reviews: 2, sources: 1, mine: false }, reader)).toBe("2 reviews · 1 source");
  });
});
