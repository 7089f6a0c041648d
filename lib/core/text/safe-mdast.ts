import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { tameMarkdown } from "../import/tame-markdown";
import { webHost } from "./web-link";

/** Beyond this many UTF-16 units Markdown is shown as the plain text it is. */
const MAX_CHARACTERS = 100_000;

/** Left out of GFM: footnotes (their ids would clash on a page with several texts) and task boxes (a control without a label). */
const DISABLED = {
  disable: { null: ["gfmFootnoteCall", "gfmPotentialFootnoteCall", "gfmFootnoteDefinition", "tasklistCheck"] },
};

const EXTENSIONS = { extensions: [gfm(), DISABLED], mdastExtensions: [gfmFromMarkdown()] };

/** Anything that could be a mark in GFM. Most rationales have none, and a report of thousands need not parse them. */
const ANY_MARK = /[*_[\]`~|<&\\@]|:\/|www\.| {2}$|^[ \t]|^ {0,3}(?:[-+#>=]|\d{1,9}[.)])/im;

/**
 * Markdown that a person typed, as a tree of prose that can be put anywhere: no raw HTML (it becomes the text it is), no
 * headings (a strong line instead, so that it cannot break the outline of the page around it), no images (a link with the
 * image's description), and links to http, https and mailto only. Never throws; Markdown that is too big, or denser than
 * anyone writes, comes back as plain paragraphs.
 */
export function safeMdast(markdown: string): Root {
  const tame = markdown.length > MAX_CHARACTERS ? null : tameMarkdown(markdown);
  if (tame === null) return plainParagraphs(markdown);
  if (!ANY_MARK.test(tame)) return plainParagraphs(tame);
  const root = fromMarkdown(tame, EXTENSIONS);
  const addresses = definitions(root);
  return { type: "root", children: root.children.flatMap((node) => tameBlock(node, addresses)) };
}

function plainParagraphs(text: string): Root {
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/).flatMap((part) => part.trim() || []);
  return {
    type: "root",
    children: paragraphs.map((value): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }] })),
  };
}

/** Address by reference label; the first definition of a label wins, as in CommonMark. */
function definitions(root: Root): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: RootContent) => {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url);
    if (node.type === "blockquote" || node.type === "list" || node.type === "listItem")
      for (const child of node.children) visit(child);
  };
  for (const node of root.children) visit(node);
  return found;
}

function tameBlock(node: RootContent, addresses: Map<string, string>): RootContent[] {
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", children: tameInline(node.children, addresses, false) }];
    case "heading":
      return [
        { type: "paragraph", children: [{ type: "strong", children: tameInline(node.children, addresses, false) }] },
      ];
    case "html":
      return [{ type: "paragraph", children: [{ type: "text", value: node.value }] }];
    case "blockquote":
      return [{ ...node, children: node.children.flatMap((child) => blocksOf(tameBlock(child, addresses))) }];
    case "list":
      return [
        {
          ...node,
          children: node.children.map((item) => ({
            ...item,
            children: item.children.flatMap((child) => blocksOf(tameBlock(child, addresses))),
          })),
        },
      ];
    case "table":
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: tameInline(cell.children, addresses, false) })),
          })),
        },
      ];
    case "code":
    case "thematicBreak":
      return [node];
    default:
      return [];
  }
}

/** The blocks among nodes: what may stand in a quote or a list item. */
function blocksOf(nodes: RootContent[]) {
  return nodes.filter(
    (node) =>
      node.type === "paragraph" ||
      node.type === "blockquote" ||
      node.type === "list" ||
      node.type === "table" ||
      node.type === "code" ||
      node.type === "thematicBreak",
  );
}

function tameInline(nodes: PhrasingContent[], addresses: Map<string, string>, inLink: boolean): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case "html":
        return [{ type: "text", value: node.value }];
      case "image":
        return link(node.url, [{ type: "text", value: node.alt || node.url }], inLink);
      case "imageReference":
        return link(
          addresses.get(node.identifier) ?? "",
          [{ type: "text", value: node.alt || node.identifier }],
          inLink,
        );
      case "link":
        return link(node.url, tameInline(node.children, addresses, true), inLink);
      case "linkReference":
        return link(addresses.get(node.identifier) ?? "", tameInline(node.children, addresses, true), inLink);
      case "strong":
      case "emphasis":
      case "delete":
        return [{ ...node, children: tameInline(node.children, addresses, inLink) }];
      case "text":
      case "inlineCode":
      case "break":
        return [node];
      default:
        return [];
    }
  });
}

/** A link where one may stand and its address is safe; else its words, and the address as text when it was refused. */
function link(url: string, children: PhrasingContent[], inLink: boolean): PhrasingContent[] {
  if (inLink) return children;
  if (webHost(url) !== null || /^mailto:[^\s]+@[^\s]+$/i.test(url))
    return [{ type: "link", url, title: null, children }];
  return url === "" ? children : [...children, { type: "text", value: ` (${url})` }];
}
