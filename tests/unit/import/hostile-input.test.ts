import { describe, expect, test } from "vitest";
import { importArticle } from "@/lib/core/import/import-article";
import { IMPORT_FORMATS } from "@/lib/core/import/imported-article";

const HOSTILE: Readonly<Record<string, string>> = {
  "two million characters in one line": "word ".repeat(400_000),
  "a word of half a million characters": "a".repeat(500_000),
  "a million line feeds": "\n".repeat(1_000_000),
  "five megabytes of <div>": "<div>".repeat(1_000_000),
  "25 kB of nested elements with text": "<div>x ".repeat(3_500),
  "nested lists": "<ul><li>x".repeat(15_000),
  "nested lists with much in the innermost": `${"<ul><li>".repeat(100)}${"x<i>y</i>".repeat(900)}`,
  "nested tables": "<table><tr><td>x, and y is long enough to count here".repeat(10_000),
  "short lines": "<div>x<br><br>".repeat(19_000),
  "links without end": "<p><a href=x>x is a word, and".repeat(19_000),
  "a million end tags": "</b>".repeat(1_000_000),
  "two million parentheses": "(".repeat(2_000_000),
  "nested quotes": "> ".repeat(500_000),
  "nested numbers": "1. ".repeat(300_000),
  "dense emphasis": "a*b_".repeat(500_000),
  "image starts": "![".repeat(500_000),
  "exclamation marks": "!".repeat(1_000_000),
  "combining marks": `a${"\u0301\u0316".repeat(500_000)}`,
  flags: "🇫🇷".repeat(200_000),
  "unclosed comments": "<!--".repeat(300_000),
  "attributes without end": `<a ${"x=y ".repeat(300_000)}`,
  "nothing but controls": "\u0000\u0001\ud800".repeat(100_000),
};

describe.each(Object.entries(HOSTILE))("%s", (_name, content) => {
  // The limit is no benchmark: what is quadratic takes minutes here.
  test.each(IMPORT_FORMATS)(
    "are read as %s in linear time, in blocks and sentences that fit",
    { timeout: 20_000 },
    (format) => {
      const { text, blocks, sentences } = importArticle({ format, content });
      expect(blocks.at(-1)?.end ?? 0).toBe(text.length);
      expect(sentences.at(-1)?.end ?? 0).toBe(text.length);
    },
  );
});

describe("hostile HTML", () => {
  test("scripts, handlers, hidden text and addresses never reach the text", () => {
    const { text } = importArticle({
      format: "html",
      content:
        "<p onclick=evil()>Seen<script>evil()</script><style>evil</style><noscript>evil</noscript><template>evil</template><span hidden>evil</span><a href='javascript:evil()'> too</a><svg><text>evil</text></svg>",
    });
    expect(text).toBe("Seen too");
  });

  test("text inside five thousand nested elements is read, and the text behind them", () => {
    const { text } = importArticle({
      format: "html",
      content: `${"<div>".repeat(5000)}deep${"</div>".repeat(5000)}<p>after`,
    });
    expect(text).toBe("deep\n\nafter");
  });

  test("entities make characters, not markup, and forbidden ones are counted out", () => {
    const { text, removedCharacters } = importArticle({
      format: "html",
      content: "<p>&lt;b&gt; a&#1;b &amp;amp; &#x1F389;",
    });
    expect(text).toBe("<b> ab &amp; 🎉");
    expect(removedCharacters).toBe(1);
  });

  test("a drawing closed by its own slash hides nothing behind it, and a link ends where the next begins", () => {
    const { text } = importArticle({
      format: "html",
      content: "<p>a <svg/>b <svg><path/><title>evil</title></svg>c <a href=1>d <a href=2>e</a> f",
    });
    expect(text).toBe("a b c d e f");
  });

  test("metadata of broken pages are passed over", () => {
    const content =
      "<title>A</title><script type='application/ld+json'>{broken</script><meta name=date content='2021-02-30'><p>x";
    expect(importArticle({ format: "html", content })).toMatchObject({ title: "A", publishedAt: null, byline: null });
  });

  test("unclosed list items, cells and paragraphs end where HTML ends them", () => {
    const { text } = importArticle({
      format: "html",
      content: "<ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table><p>f<p>g<br>h",
    });
    expect(text.split("\n\n")).toEqual(["a", "b", "c\td", "e", "f", "g", "h"]);
  });
});
