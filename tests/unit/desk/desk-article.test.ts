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

const placeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const claim = (id: string, words: string, rest: Partial<MarkedClaim> = {}): MarkedClaim => ({
  id,
  number: 1,
  status: "open",
  verdict: null,
  reviews: 0,
  sources: 0,
  openQuestions: 0,
  mine: false,
  waits: true,
  toConfirm: false,
  targets: [{ ...placeOf(words), exact: words, state: "exact" }],
  ...rest,
});

/** The words of the HTML, without any element. */
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, "");

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

  test("marks where words stood that are gone, without a word of its own", () => {
    const at = text.indexOf(" by 12");
    const gone = claim("c1", "rose", { targets: [{ start: at, end: at, exact: "rose", state: "gone" }] });
    const html = write([gone]);
    expect(html).not.toContain("<mark");
    expect(html).toContain('aria-label="Claim 1: no longer in the text"');
    expect(html).toContain(`id="${claimAnchorId("c1")}"`);
    expect(wordsOf(html)).toBe(wordsOf(write([])));
  });

  test("shows a verdict on other words as stale", () => {
    const stale = claim("c2", "they fell", { status: "in_review", verdict: { code: "false", stale: true } });
    expect(write([stale])).toContain('class="v-stale"');
  });

  test("shows old words before the new ones, and has the text it had", () => {
    const place = { ...placeOf("Landings rose by 12 per cent"), exact: "Landings rose by 12 per cent" };
    const targets = [{ ...place, state: "changed" as const, formerExact: "Landings fell by 12 per cent in all" }];
    const html = write([claim("c1", "x", { targets }), claim("c2", "x", { number: 2, targets })]);
    expect(html).toContain('<del class="old" data-old="fell"></del><ins class="new">rose</ins>');
    expect(html).toContain('data-old="in all"');
    expect(html.match(/data-old="fell"/g)).toHaveLength(1);
    expect(wordsOf(html)).toBe(wordsOf(write([])));
  });

  test("names every claim of words that several share, outermost first", () => {
    const html = write([claim("inner", "12 per cent", { number: 2 }), claim("outer", "Landings rose by 12 per cent")]);
    expect(html).toContain('data-claims="outer inner"');
  });
});

const untouched = { targets: [], verdict: null, toConfirm: false, openQuestions: 0 };

describe("what a claim's note says", () => {
  test.each([
    [{ reviews: 0, sources: 0, mine: false, waits: true }, "waits for you"],
    [{ reviews: 0, sources: 0, mine: true, waits: false }, "your review is in"],
    [{ reviews: 1, sources: 2, mine: true, waits: false }, "1 review · 2 sources"],
    [{ reviews: 2, sources: 1, mine: false, waits: true }, "2 reviews · 1 source · waits for you"],
  ])("%o: %s", (progress, words) => {
    expect(noteWords({ ...untouched, ...progress }, { mayReview: true })).toBe(words);
  });

  test("an open question is said in words", () => {
    const waiting = { ...untouched, reviews: 0, sources: 0, mine: false, waits: true };
    expect(noteWords({ ...waiting, openQuestions: 1 }, { mayReview: true })).toBe("1 open question · waits for you");
    expect(noteWords({ ...waiting, openQuestions: 2 }, { mayReview: false })).toBe("2 open questions · no review yet");
  });

  test("what happened to its words comes first", () => {
    const changed = { exact: "b", formerExact: "a", state: "changed" as const };
    const own = { ...untouched, reviews: 1, sources: 1, mine: true, waits: false, targets: [changed] };
    expect(noteWords({ ...own, toConfirm: true }, { mayReview: true })).toBe("words changed · confirm your verdict");
    expect(noteWords(own, { mayReview: true })).toBe("words changed · 1 review · 1 source");
    const uncertain = { ...own, targets: [{ ...changed, exact: "a" }] };
    expect(noteWords(uncertain, { mayReview: false })).toBe("place not certain · 1 review · 1 source");
  });

  test("nothing waits for somebody who only reads", () => {
    const reader = { mayReview: false };
    expect(noteWords({ ...untouched, reviews: 0, sources: 0, mine: false, waits: true }, reader)).toBe("no review yet");
    expect(noteWords({ ...untouched, reviews: 2, sources: 1, mine: false, waits: true }, reader)).toBe(
      "2 reviews · 1 source",
    );
  });
});
