import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importArticle } from "@/lib/core/import/import-article";
import type { ImportFormat } from "@/lib/core/import/imported-article";
import { isProse } from "@/lib/core/import/line-rules";

function kindsOf(content: string, format: ImportFormat = "text"): string[] {
  return importArticle({ format, content }).blocks.map(({ kind }) => kind);
}

const PROSE =
  "The council of the town voted on Thursday to keep the baths open until the end of September, the mayor said.";

describe("body is never taken for furniture", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "Explore",
      "Related",
      "Read more",
      "By Ida Holm",
      "May 3, 2016",
      "3 MIN READ",
      "Source: agencies",
      "Advertisement",
      "WORLD",
    ),
    fc.constantFrom("A short line", "Why?", "“No.”", "• an item", "Subscribe", "Photo: Lea Park"),
    fc.nat(1000).map((number) => `${number} ${PROSE}`),
  );

  test("in whatever lines it stands, in plain text and in Markdown", () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.constantFrom<ImportFormat>("text", "markdown"),
        (lines, format) => {
          const { text, blocks } = importArticle({ format, content: lines.join("\n\n") });
          for (const block of blocks)
            if (isProse(text.slice(block.start, block.end))) expect(block.kind).not.toBe("furniture");
        },
      ),
    );
  });

  test.each([
    [
      "a heading that says Explore, with paragraphs under it",
      `Title of it\n\n${PROSE}\n\nExplore\n\n${PROSE}\n\nRelated\n\n${PROSE}`,
    ],
    ["an article of two paragraphs", `Title of it\n\n${PROSE}\n\n${PROSE}`],
    ["an article without a title", `${PROSE}\n\n${PROSE}`],
    ["questions and answers", "An interview\n\nWhy?\nBecause.\nAnd then?\nNothing.\nRelated to that?\nNo."],
    ["verse with a refrain", "The Sea\n\nexplore\nthe sea\nthe sea\nmore\nthe sea"],
    [
      "a list at the end",
      `Title of it\n\n${PROSE}\n\n${["One thing", "Another thing", "A third thing", "More things"].join("\n")}`,
    ],
    [
      "a closing sentence that opens like a page's line",
      `Title of it\n\n${PROSE}\n\nComments from the ministry were not available.`,
    ],
    ["a sentence that opens with By", `Title of it\n\n${PROSE}\n\nBy Tuesday the army had left.`],
  ])("%s", (_what, content) => {
    expect(kindsOf(content)).not.toContain("furniture");
  });

  test("in HTML whose theme calls the whole article a sidebar or puts it into a form", () => {
    expect(
      kindsOf(`<form><div class="sidebar related"><p>${PROSE}<p>“No,” he said.<p>${PROSE}</div></form>`, "html"),
    ).toEqual(["paragraph", "paragraph", "paragraph"]);
  });

  test("in a live blog of many articles", () => {
    const kinds = kindsOf(`<h1>Live</h1>${`<article><h2>Now</h2><p>${PROSE}</p></article>`.repeat(5)}`, "html");
    expect(kinds).not.toContain("furniture");
  });

  test("a list of links that the text announces stays", () => {
    const list =
      "<ul><li><a href=a>Judgment of May</a><li><a href=b>Judgment of June</a><li><a href=c>Judgment of July</a></ul>";
    expect(kindsOf(`<p>${PROSE}<p>The full judgments:${list}<p>${PROSE}`, "html")).not.toContain("furniture");
    expect(kindsOf(`<p>${PROSE}${list}<p>${PROSE}`, "html")).toContain("furniture");
  });
});

test("everything that a plain text holds is in the article, in order", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const content = words.join("\n");
      const bare = (value: string): string =>
        value.normalize("NFC").replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}]+/gu, "");
      expect(bare(importArticle({ format: "text", content }).text)).toBe(bare(content));
    }),
  );
});
