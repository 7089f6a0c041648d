import type { Element, ElementContent, Root, RootContent } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import { safeMdast } from "./safe-mdast";
import { webHost } from "./web-link";

/** What may be in shown Markdown, whatever the steps before let through. */
const ALLOWED = {
  tagNames: [
    ...["p", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "br", "hr"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href"], ol: ["start"], th: ["align"], td: ["align"] },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: { li: ["ul", "ol"], tr: ["table"], th: ["table"], td: ["table"], thead: ["table"], tbody: ["table"] },
};

/** Elements that hold a line of prose: each finds its own direction. */
const PROSE = new Set(["p", "li", "blockquote", "td", "th"]);

/**
 * Markdown as a tree of safe HTML: see `safeMdast` for what becomes of headings, images and raw HTML. Each link shows the
 * host it leads to when its words do not say it. The screens render this tree with `hast-util-to-jsx-runtime`.
 */
export function markdownTree(markdown: string): Root {
  const clean = sanitize(toHast(safeMdast(markdown)), ALLOWED);
  const children = clean.type === "root" ? clean.children : clean.type === "doctype" ? [] : [clean];
  return { type: "root", children: children.map(finishRootContent) };
}

/** `markdownTree` as HTML text. */
export function markdownToHtml(markdown: string): string {
  return toHtml(markdownTree(markdown));
}

/** The words of Markdown without its marks, one line per block: for notes, and for formats that know no markup. */
export function markdownToText(markdown: string): string {
  const lines: string[] = [];
  for (const node of markdownTree(markdown).children) {
    const line = textOf(node).trim();
    if (line !== "") lines.push(line);
  }
  return lines.join("\n");
}

function finishRootContent(node: RootContent): RootContent {
  return node.type === "element" ? finish(node) : node;
}

function finish(element: Element): Element {
  const children = element.children.flatMap((child) => (child.type === "element" ? withHost(finish(child)) : [child]));
  if (PROSE.has(element.tagName)) return { ...element, properties: { ...element.properties, dir: "auto" }, children };
  if (element.tagName === "a") {
    return { ...element, properties: { ...element.properties, rel: ["nofollow", "noopener", "noreferrer"] }, children };
  }
  return { ...element, children };
}

/** A link whose words do not name the host it leads to is followed by it. */
function withHost(element: Element): ElementContent[] {
  if (element.tagName !== "a") return [element];
  const host = webHost(String(element.properties.href ?? ""));
  if (host === null || textOf(element).includes(host)) return [element];
  return [element, { type: "text", value: ` (${host})` }];
}

function textOf(node: RootContent | ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  if (node.tagName === "br") return "\n";
  return node.children.map(textOf).join("");
}
