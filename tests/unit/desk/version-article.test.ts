import { expect, test } from "vitest";
import { claimAnchorId } from "@/lib/core/desk/desk-article";
import { marginNotes } from "@/lib/core/desk/margin-notes";
import { noteAnchorId, versionArticleHtml } from "@/lib/core/desk/version-article";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";

const { text, blocks } = joinBlocks([
  { kind: "title", text: "It rose" },
  { kind: "paragraph", text: "Landings rose by 12 per cent. The union says they fell." },
  { kind: "paragraph", text: "Nobody counted twice." },
]);

const claim = (number: number, ...quotes: string[]) => ({
  ...{
    id: `c${number}`,
    number,
    status: "open" as const,
    verdict: null,
    reviews: 0,
    sources: 0,
    openQuestions: 0,
    mine: false,
    waits: true,
    toConfirm: false,
  },
  targets: quotes.map((words) => ({
    ...{ id: words, start: text.indexOf(words), end: text.indexOf(words) + words.length },
    ...{ exact: words, state: "exact" as const },
  })),
});

test("a version as it was holds each claim's note once, after the paragraph in which it starts, both ways linked", () => {
  const notes = marginNotes([claim(1, "rose by 12 per cent", "counted twice"), claim(2, "counted")], DEFAULT_SCALE, {
    mayReview: false,
  });
  const html = versionArticleHtml({ text, blocks, direction: "ltr", path: "/articles/a" }, notes);
  expect(html.match(/class="note /g)).toHaveLength(2);
  const first = html.indexOf(`id="${noteAnchorId("c1")}"`);
  expect(first).toBeGreaterThan(html.indexOf("they fell"));
  expect(first).toBeLessThan(html.indexOf("Nobody"));
  expect(html).toContain(`href="#${noteAnchorId("c1")}"`);
  expect(html).toContain('href="/articles/a/claims/c1"');
  expect(html).toContain(`id="${claimAnchorId("c2")}"`);
  expect(html).toContain("no review yet");
  // A click or a tap must never make it look as if this text could be worked on.
  expect(html).not.toContain("<button");
});
