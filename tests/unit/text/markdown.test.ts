import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownToHtml, markdownToText, markdownTree } from "@/lib/core/text/markdown";

describe("shown Markdown", () => {
  it("keeps the prose marks people use", () => {
    expect(markdownToHtml("A *b* **c** `d`\n\n- one\n- two")).toBe(
      '<p dir="auto">A <em>b</em> <strong>c</strong> <code>d</code></p>\n<ul>\n<li dir="auto">one</li>\n<li dir="auto">two</li>\n</ul>',
    );
  });

  it("shows raw HTML as the text it is, and drops none of it", () => {
    const html = markdownToHtml("a <b onclick=x>b</b>\n\n<script>alert(1)</script>");
    expect(html).not.toMatch(/<(b|script)/);
    expect(markdownToText("a <b>b</b>\n\n<script>alert(1)</script>")).toBe("a <b>b</b>\n<script>alert(1)</script>");
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.test",
    "/path",
    "http://user@evil.test",
  ])("never links to %s", (address) => {
    expect(markdownToHtml(`[word](<${address}>) and ![pic](<${address}>)`)).not.toContain("<a ");
  });

  it("names the host of a link whose words do not", () => {
    expect(markdownToText("[your bank](https://evil.test/x)")).toBe("your bank (evil.test)");
    expect(markdownToText("https://example.org/x")).toBe("https://example.org/x");
  });

  it("makes an image a link with its description, and loads nothing", () => {
    const html = markdownToHtml("![a chart](https://example.org/c.png) ![b][r]\n\n[r]: https://example.org/d.png");
    expect(html).not.toContain("<img");
    expect(html).toContain('href="https://example.org/c.png"');
    expect(html).toContain('href="https://example.org/d.png"');
  });

  it("turns headings into strong lines so that the outline around stays whole", () => {
    expect(markdownToHtml("# Big")).toBe('<p dir="auto"><strong>Big</strong></p>');
  });

  it.each([
    ["quotes", ">".repeat(10_000)],
    ["brackets", `${"[".repeat(10_000)}a${"]".repeat(10_000)}`],
    ["lists", `${"- ".repeat(10_000)}a`],
    ["emphasis", `${"*".repeat(10_000)}a${"*".repeat(10_000)}`],
    ["nested emphasis", "*a _b ".repeat(3_300)],
    ["a very long text", "word ".repeat(400_000)],
  ])("reads ten thousand nested %s without overflowing", (_name, markdown) => {
    expect(markdownTree(markdown).children.length).toBeGreaterThan(0);
  });

  it("has no element outside of the list and no address of another kind, whatever is typed", () => {
    const pieces = fc.constantFrom(
      "[",
      "](",
      ")",
      "<",
      ">",
      "javascript:x",
      "https://a.test",
      "*",
      "_",
      "`",
      "#",
      "\n",
      "|",
      "-",
      "!",
      "a",
      " ",
      '"',
      "&lt;",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const html = markdownToHtml(parts.join(""));
        for (const [, tag] of html.matchAll(/<([a-z0-9]+)/g)) {
          expect(
            "p strong em del code pre blockquote ul ol li a br hr table thead tbody tr th td".split(" "),
          ).toContain(tag);
        }
        for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:\/\/|mailto:)/);
      }),
    );
  });
});

it("gives prose without marks the same tree with and without parsing it", () => {
  const pieces = fc.constantFrom(
    "word",
    " ",
    "\n",
    "\n\n",
    ".",
    ",",
    "3",
    "(a)",
    "“",
    "–",
    "%",
    "?",
    "1-2",
    "a:b",
    "\t",
    "  ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("").replace(/\r/g, "");
      // An emphasis mark far from the text makes the same prose go through the parser.
      const parsed = markdownToHtml(`${text}\n\n*x*`).replace(/\n?<p dir="auto"><em>x<\/em><\/p>$/, "");
      expect(markdownToHtml(text)).toBe(parsed);
    }),
    { numRuns: 500 },
  );
});
