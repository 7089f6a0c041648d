import { expect, test } from "vitest";
import { withBlockKinds } from "@/lib/core/text/block-kinds";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import { describeArticle } from "@/lib/core/text/describe-article";

const { text, blocks } = joinBlocks([
  { kind: "paragraph", text: "A headline" },
  { kind: "paragraph", text: "By Ida Holm" },
  { kind: "paragraph", text: "The body." },
]);

test("corrected kinds change what an article is called and by whom, and nothing else", () => {
  const corrected = withBlockKinds(blocks, [
    { index: 0, kind: "title" },
    { index: 1, kind: "byline" },
    { index: 99, kind: "title" },
  ]);
  expect(describeArticle(text, blocks)).toEqual({ title: null, standfirst: null, byline: null });
  expect(describeArticle(text, corrected)).toEqual({ title: "A headline", standfirst: null, byline: "Ida Holm" });
  expect(corrected.map(({ start, end }) => [start, end])).toEqual(blocks.map(({ start, end }) => [start, end]));
});
