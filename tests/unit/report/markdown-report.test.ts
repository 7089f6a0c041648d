import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { toMarkdown } from "@/lib/core/report/to-markdown";
import { REPORT_INPUTS } from "./inputs/report-inputs";

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ("children" in node) for (const child of node.children) walk(child, visit);
}

describe.each(Object.entries(REPORT_INPUTS))("the Markdown report of %s", (_slug, input) => {
  const report = buildReport(input);
  const tree = fromMarkdown(toMarkdown(report), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

  it("has no HTML, no image, and no link but to http, https and mailto", () => {
    walk(tree, (node) => {
      expect(["html", "image", "imageReference", "definition"]).not.toContain(node.type);
      if (node.type === "link") expect(node.url).toMatch(/^(https?:\/\/|mailto:)/);
    });
  });

  it("has the headings of the report and no other", () => {
    const firsts: number[] = [];
    walk(tree, (node) => node.type === "heading" && firsts.push(node.depth));
    expect(firsts.filter((depth) => depth === 1)).toHaveLength(1);
    expect(firsts.filter((depth) => depth === 2)).toHaveLength(3);
  });

  it("defines every footnote it refers to", () => {
    const references = new Set<string>();
    const definitions = new Set<string>();
    walk(tree, (node) => {
      if (node.type === "footnoteReference") references.add(node.identifier);
      if (node.type === "footnoteDefinition") definitions.add(node.identifier);
    });
    expect([...references].sort()).toEqual([...definitions].sort());
  });
});
