import type { Link, List, Paragraph, PhrasingContent, RootContent, Strong, Text } from "mdast";
import { webHost } from "../text/web-link";

/** What stands in a line of the Markdown report: a string is plain text, and stays plain text however it is written. */
export type Inline = string | PhrasingContent;

/** Characters that a Markdown line cannot hold: controls are dropped to a sign, line breaks are spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is this expression's purpose
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

export function text(value: string): Text {
  return { type: "text", value: value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").replace(CONTROLS, "\ufffd") };
}

export function strong(value: string): Strong {
  return { type: "strong", children: [text(value)] };
}

export function paragraph(...parts: Inline[]): Paragraph {
  return { type: "paragraph", children: parts.map(inline) };
}

export function heading(depth: 1 | 2 | 3 | 4, ...parts: Inline[]): RootContent {
  return { type: "heading", depth, children: parts.map(inline) };
}

export function bullets(items: Inline[][], ordered = false): List {
  return {
    type: "list",
    ordered,
    spread: false,
    children: items.map((parts) => ({ type: "listItem", spread: false, children: [paragraph(...parts)] })),
  };
}

/** A link that names its host; plain words when the address is not http or https. */
export function link(url: string, words: string): Inline[] {
  const host = webHost(url);
  if (host === null) return [words];
  const node: Link = { type: "link", url, children: [text(words)] };
  return words.includes(host) ? [node] : [node, ` (${host})`];
}

function inline(part: Inline): PhrasingContent {
  return typeof part === "string" ? text(part) : part;
}
