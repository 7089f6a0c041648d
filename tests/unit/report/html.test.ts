import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { toHtml } from "@/lib/core/report/to-html";
import { REPORT_INPUTS } from "./inputs/report-inputs";

type Element = { name: string; attributes: Record<string, string> };

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => void found.push({ name, attributes }) });
  parser.write(html);
  parser.end();
  return found;
}

describe.each(Object.entries(REPORT_INPUTS))("the HTML report of %s", (_slug, input) => {
  const report = buildReport(input);
  const html = toHtml(report);
  const elements = elementsOf(html);

  it("runs nothing and loads nothing", () => {
    for (const { name, attributes } of elements) {
      expect("script img iframe object embed link form input video audio base".split(" ")).not.toContain(name);
      for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^(on|src|style$|srcset|action)/);
      if (name === "a") expect(attributes.href).toMatch(/^(https?:\/\/|mailto:|#)/);
    }
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/@import|url\(/);
  });

  it("has each id once, and every link inside of it leads somewhere", () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      if (attributes.href?.startsWith("#")) expect(ids).toContain(attributes.href.slice(1));
      for (const id of attributes["aria-labelledby"]?.split(" ") ?? []) expect(ids).toContain(id);
    }
  });

  it("steps through headings one level at a time, from one h1", () => {
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => void expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it("says its direction and the article's language", () => {
    expect(elements.find(({ name }) => name === "html")?.attributes).toMatchObject({
      lang: "en",
      dir: report.article.direction,
    });
    expect(elements.find(({ attributes }) => attributes.class === "text")?.attributes.lang).toBe(
      report.article.language ?? "",
    );
  });

  it("has no word of furniture and none of a withheld source", () => {
    for (const { kind, start, end } of input.version.blocks) {
      if (kind === "furniture") expect(html).not.toContain(input.version.text.slice(start, end));
    }
    for (const { withheldReason, title, quote } of input.claims.flatMap(({ reviews }) =>
      reviews.flatMap(({ citations }) => citations),
    )) {
      if (withheldReason === null) continue;
      expect(html).toContain(withheldReason);
      expect(html).not.toContain(title);
      expect(html).not.toContain(quote);
    }
  });
});
