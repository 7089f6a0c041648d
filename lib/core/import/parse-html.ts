import { isBlank, toBlockText } from "../text/canonical-text";
import { cleanText } from "../text/clean-text";
import { findArticle } from "./find-article";
import { contextInside, type HtmlContext, PAGE_CONTEXT } from "./html-context";
import { BLOCK_ELEMENTS } from "./html-elements";
import { HtmlFacts } from "./html-facts";
import { SignCollector } from "./page-signs";
import type { ParsedHtml, RawBlock } from "./raw-block";
import { type Attributes, type HtmlListener, streamHtml } from "./stream-html";

/** Marks a table cell's border until the block is finished; cleaned input does not hold it. */
const CELL = "\u001f";

/** A line of a block while it is read: its text, and how many characters of it are links, and the article's. */
type Line = { pieces: string[]; characters: number; linked: number; inArticle: number };

const newLine = (): Line => ({ pieces: [], characters: 0, linked: 0, inArticle: 0 });

/**
 * Reads an HTML page or fragment into blocks and facts. Nothing is rendered: tags, attributes and scripts never reach the text.
 * `<br>` starts a new block in running text and is a space in headings, captions and list items; a table row is one block with
 * its cells parted by tabs. What is hidden, and scripts, styles, `<noscript>` and `<template>` are no text and dropped.
 */
export function parseHtml(html: string): ParsedHtml {
  const cleaned = cleanText(html);
  const builder = new BlockBuilder(findArticle(cleaned.text));
  streamHtml(cleaned.text, builder);
  builder.finishBlock();
  return {
    blocks: builder.blocks,
    facts: builder.facts.read(),
    signs: builder.signs.read(),
    removedCharacters: cleaned.removedCharacters + builder.removedCharacters,
  };
}

class BlockBuilder implements HtmlListener {
  readonly blocks: RawBlock[] = [];
  readonly facts = new HtmlFacts();
  readonly signs = new SignCollector();
  removedCharacters = 0;
  private readonly around: HtmlContext[] = [];
  private context = PAGE_CONTEXT;
  private lines: Line[] = [newLine()];
  private told = 0;
  private numbers = 0;

  /** `article` holds the numbers of the pieces of text that are the article; null when that is not known. */
  constructor(private readonly article: ReadonlySet<number> | null) {}

  opened(name: string, attributes: Attributes): void {
    this.separate(name);
    const { dropped, region } = this.context;
    this.facts.opened(name, attributes, { hidden: dropped, inArticle: region !== 0 });
    this.signs.opened(name, attributes);
    this.around.push(this.context);
    this.context = contextInside(this.context, name, attributes, () => ++this.numbers);
  }

  closed(): void {
    this.separate(this.context.name);
    this.facts.closed();
    this.signs.closed();
    this.context = this.around.pop() ?? PAGE_CONTEXT;
  }

  single(name: string, attributes: Attributes): void {
    this.facts.single(name, attributes);
    if (name === "br" && !this.context.dropped) this.breakLine();
    else if (name !== "meta") this.separate(name);
  }

  text(data: string): void {
    const number = this.told++;
    this.facts.text(data);
    this.signs.text(data);
    if (this.context.dropped) return;
    const line = this.line();
    const length = data.trim().length;
    line.pieces.push(data);
    line.characters += length;
    if (this.context.link) line.linked += length;
    if (this.article?.has(number)) line.inArticle += length;
  }

  /** Ends the block that is being read, when it has any text. */
  finishBlock(): void {
    const { role, furniture, list, region, preformatted } = this.context;
    for (const { pieces, characters, linked, inArticle } of this.lines) {
      if (pieces.length === 0) continue;
      const linkShare = characters === 0 ? 0 : linked / characters;
      const articleShare = this.article === null ? null : characters === 0 ? 0 : inArticle / characters;
      for (const source of linesOf(pieces.join(""), preformatted)) {
        const { text, removedCharacters } = toBlockText(source);
        this.removedCharacters += removedCharacters;
        if (!isBlank(text)) this.blocks.push({ text, role, furniture, linkShare, articleShare, list, region });
      }
    }
    this.lines = [newLine()];
  }

  /** `<br>`: in running text the next line is a block of its own. */
  private breakLine(): void {
    const { role, preformatted } = this.context;
    if (role === "unmarked" || role === "quote" || preformatted) this.lines.push(newLine());
    else this.line().pieces.push(" ");
  }

  private line(): Line {
    return this.lines[this.lines.length - 1] as Line; // There always is one.
  }

  private separate(name: string): void {
    if (name === "td" || name === "th") {
      if (!this.context.dropped && this.line().pieces.length > 0) this.line().pieces.push(CELL);
    } else if (BLOCK_ELEMENTS.has(name)) this.finishBlock();
  }
}

/** The lines of a source text with HTML's white space collapsed; a no-break space is none. */
function linesOf(source: string, preformatted: boolean): string[] {
  const lines = preformatted ? source.split("\n") : [source.replace(/[ \t\n]+/g, " ")];
  return lines.map((line) =>
    line
      .split(CELL)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .join("\t"),
  );
}
