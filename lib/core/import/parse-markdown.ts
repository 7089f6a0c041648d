import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { BlockKind } from "../text/block";
import { isBlank, toBlockText } from "../text/canonical-text";
import { cleanText } from "../text/clean-text";
import { splitFrontMatter } from "./front-matter";
import { parseHtml } from "./parse-html";
import { parseText } from "./parse-text";
import { type ParsedPage, type RawBlock, unmarkedBlock } from "./raw-block";
import { tameMarkdown } from "./tame-markdown";

/**
 * Reads Markdown (CommonMark with the GitHub extensions) into blocks. Links keep their words, images become captions with their alternative text,
 * a table row is one block with its cells parted by tabs, HTML goes through `parseHtml`. Content whose syntax is too dense to
 * parse in linear time is read as plain text, markers and all.
 */
export function parseMarkdown(content: string): ParsedPage {
  const cleaned = cleanText(content);
  const { body, facts } = splitFrontMatter(cleaned.text);
  const tame = tameMarkdown(body);
  if (tame === null) return { ...parseText(body), facts, removedCharacters: cleaned.removedCharacters };
  const tree = fromMarkdown(tame, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { blocks: readBlocks(tree), facts, removedCharacters: cleaned.removedCharacters };
}

type Waiting = { node: Nodes; role: BlockKind | "unmarked"; list: number };

/** Walks the tree in document order with its own stack. */
function readBlocks(root: Nodes): RawBlock[] {
  const blocks: RawBlock[] = [];
  const waiting: Waiting[] = [{ node: root, role: "unmarked", list: 0 }];
  let lists = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    if (node.type === "html") {
      blocks.push(...parseHtml(node.value).blocks);
    } else if (node.type === "code") {
      for (const line of node.value.split("\n")) push(blocks, line, next);
    } else if (node.type === "heading") {
      push(blocks, inlineText(node, " "), { ...next, role: node.depth === 1 ? "title" : "heading" });
    } else if (node.type === "paragraph") {
      pushParagraph(blocks, node, next);
    } else if (node.type === "tableRow") {
      push(blocks, node.children.map((cell) => inlineText(cell, " ")).join("\t"), next);
    } else if ("children" in node) {
      const role =
        node.type === "blockquote"
          ? "quote"
          : node.type === "listItem" && next.role !== "quote"
            ? "list-item"
            : next.role;
      const list = node.type === "list" ? ++lists : next.list;
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) waiting.push({ node: child, role, list });
      }
    }
  }
  return blocks;
}

function pushParagraph(blocks: RawBlock[], paragraph: Nodes, context: Waiting): void {
  // A hard break in running text starts a new block, as <br> does in HTML; in a list item it is a space.
  const text = inlineText(paragraph, context.role === "list-item" ? " " : "\n");
  const whole = inlineText(paragraph, " ").length;
  const linkShare = whole === 0 ? 0 : inlineText(paragraph, " ", "link").length / whole;
  for (const line of text.split("\n")) push(blocks, line, context, linkShare);
  for (const alt of imageTexts(paragraph)) push(blocks, alt, { ...context, role: "caption" });
}

function push(blocks: RawBlock[], source: string, context: Waiting, linkShare = 0): void {
  const { text } = toBlockText(source);
  if (!isBlank(text)) blocks.push({ ...unmarkedBlock(text), role: context.role, list: context.list, linkShare });
}

/** The words of inline content in order; `hardBreak` stands for a hard line break. With `only`, the words inside such nodes alone. */
function inlineText(root: Nodes, hardBreak: string, only?: "link"): string {
  const pieces: string[] = [];
  for (const { node, inside } of walkInline(root, only)) {
    if (only && !inside) continue;
    // A soft line break inside a paragraph is a space.
    if (node.type === "text" || node.type === "inlineCode") pieces.push(node.value.replaceAll("\n", " "));
    else if (node.type === "break") pieces.push(hardBreak);
    else if (node.type === "linkReference" && node.children.length === 0) pieces.push(node.label ?? "");
  }
  return pieces.join("");
}

function imageTexts(root: Nodes): string[] {
  return walkInline(root).flatMap(({ node }) => {
    if (node.type !== "image" && node.type !== "imageReference") return [];
    const title = node.type === "image" ? node.title : null;
    return [title ?? node.alt ?? ""];
  });
}

function walkInline(root: Nodes, watched?: "link"): { node: Nodes; inside: boolean }[] {
  const seen: { node: Nodes; inside: boolean }[] = [];
  const waiting = [{ node: root, inside: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    seen.push(next);
    if (!("children" in next.node)) continue;
    const inside = next.inside || next.node.type === watched;
    for (let index = next.node.children.length - 1; index >= 0; index--) {
      const child = next.node.children[index];
      if (child) waiting.push({ node: child, inside });
    }
  }
  return seen;
}
