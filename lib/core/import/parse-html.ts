import { isBlank, toBlockText } from "../text/canonical-text";
import { cleanText } from "../text/clean-text";
import { contextInside, type HtmlContext, PAGE_CONTEXT } from "./html-context";
import { BLOCK_ELEMENTS } from "./html-elements";
import { HtmlFacts } from "./html-facts";
import type { ParsedPage, RawBlock } from "./raw-block";
import { type Attributes, type HtmlListener, streamHtml } from "./stream-html";

/** Marks a `<br>` and a table cell's border until the block is finished; cleaned input holds neither character. */
const LINE = "\u2028";
const CELL = "\u001f";

/**
 * Reads an HTML page or fragment into blocks and facts. Nothing is rendered: tags, attributes and scripts never reach the text.
 * `<br>` starts a new block in running text and is a space in headings, captions and list items; a table row is one block with
 * its cells parted by tabs. What is hidden, and scripts, styles, `<noscript>` and `<template>` are no text and dropped.
 */
export function parseHtml(html: string): ParsedPage {
  const cleaned = cleanText(html);
  const builder = new BlockBuilder();
  streamHtml(cleaned.text, builder);
  builder.finishBlock();
  return {
    blocks: builder.blocks,
    facts: builder.facts.read(),
    removedCharacters: cleaned.removedCharacters + builder.removedCharacters,
  };
}

class BlockBuilder implements HtmlListener {
  readonly blocks: RawBlock[] = [];
  readonly facts = new HtmlFacts();
  removedCharacters = 0;
  private readonly around: HtmlContext[] = [];
  private context = PAGE_CONTEXT;
  private pieces: string[] = [];
  private characters = 0;
  private linkCharacters = 0;
  private numbers = 0;

  opened(name: string, attributes: Attributes): void {
    this.separate(name);
    this.facts.opened(name, attributes, this.context.dropped);
    this.around.push(this.context);
    this.context = contextInside(this.context, name, attributes, () => ++this.numbers);
  }

  closed(): void {
    this.separate(this.context.name);
    this.facts.closed();
    this.context = this.around.pop() ?? PAGE_CONTEXT;
  }

  single(name: string, attributes: Attributes): void {
    if (name === "meta") this.facts.meta(attributes);
    else if (name === "br" && !this.context.dropped) this.pieces.push(LINE);
    else this.separate(name);
  }

  text(data: string): void {
    this.facts.text(data);
    if (this.context.dropped) return;
    this.pieces.push(data);
    const length = data.trim().length;
    this.characters += length;
    if (this.context.link) this.linkCharacters += length;
  }

  /** Ends the block that is being read, when it has any text. */
  finishBlock(): void {
    if (this.pieces.length === 0) return;
    const { role, furniture, list, region, preformatted } = this.context;
    const linkShare = this.characters === 0 ? 0 : this.linkCharacters / this.characters;
    for (const line of linesOf(this.pieces.join(""), preformatted, role === "unmarked" || role === "quote")) {
      const { text, removedCharacters } = toBlockText(line);
      this.removedCharacters += removedCharacters;
      if (!isBlank(text)) this.blocks.push({ text, role, furniture, linkShare, list, region });
    }
    this.pieces = [];
    this.characters = 0;
    this.linkCharacters = 0;
  }

  private separate(name: string): void {
    if (name === "td" || name === "th") {
      if (!this.context.dropped && this.pieces.length > 0) this.pieces.push(CELL);
    } else if (BLOCK_ELEMENTS.has(name)) this.finishBlock();
  }
}

/** The lines of a block's source text with HTML's white space collapsed; a no-break space is none. */
function linesOf(source: string, preformatted: boolean, breakLines: boolean): string[] {
  const lined = preformatted ? source : source.replace(/[ \t\n]+/g, " ");
  const lines = breakLines || preformatted ? lined.split(/[\u2028\n]/) : [lined.replaceAll(LINE, " ")];
  return lines.map((line) =>
    line
      .split(CELL)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .join("\t"),
  );
}
