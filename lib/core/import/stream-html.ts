import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { BLOCK_ELEMENTS, IMPLIED_CLOSES, VOID_ELEMENTS } from "./html-elements";

/** Attributes of one start tag; names lower-case, the first of two with the same name counts. */
export type Attributes = ReadonlyMap<string, string>;

/** What a page is told as: opened and closed elements in balance, elements without content, and text with entities decoded. */
export type HtmlListener = {
  opened: (name: string, attributes: Attributes) => void;
  closed: () => void;
  single: (name: string, attributes: Attributes) => void;
  text: (data: string) => void;
};

/** Elements nested deeper than this are told as single ones: their text is kept, their nesting is not. */
const MAX_DEPTH = 400;
/** How far up the open elements one that is closed by implication is looked for. */
const IMPLIED_REACH = 16;
const MAX_ATTRIBUTES = 40;
const FOREIGN_ELEMENTS = ["svg", "math"] as const;

/**
 * Reads HTML as one linear stream: no tree, no recursion, nothing rendered or fetched. Works on htmlparser2's tokenizer rather
 * than on its parser, whose list of open elements has no bound and makes five megabytes of `<div>` quadratic.
 */
export function streamHtml(html: string, listener: HtmlListener): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new OpenElements(html, listener));
  tokenizer.write(html);
  tokenizer.end();
}

class OpenElements implements TokenizerCallbacks {
  private readonly names: string[] = [];
  private readonly openCounts = new Map<string, number>();
  private beyond = 0;
  private name = "";
  private attributes = new Map<string, string>();
  private attributeName = "";
  private attributeValue: string[] = [];

  constructor(
    private readonly html: string,
    private readonly listener: HtmlListener,
  ) {}

  ontext(start: number, end: number): void {
    this.listener.text(this.html.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    this.listener.text(String.fromCodePoint(codePoint));
  }
  onopentagname(start: number, end: number): void {
    this.name = this.html.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }
  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
    this.attributeValue = [];
  }
  onattribdata(start: number, end: number): void {
    this.attributeValue.push(this.html.slice(start, end));
  }
  onattribentity(codePoint: number): void {
    this.attributeValue.push(String.fromCodePoint(codePoint));
  }
  onattribend(): void {
    if (this.attributes.size >= MAX_ATTRIBUTES || this.attributes.has(this.attributeName)) return;
    this.attributes.set(this.attributeName, this.attributeValue.join(""));
  }
  onopentagend(): void {
    if (VOID_ELEMENTS.has(this.name)) {
      this.listener.single(this.name, this.attributes);
      return;
    }
    this.closeImplied(this.name);
    if (this.names.length >= MAX_DEPTH) {
      this.beyond++;
      this.listener.single(this.name, this.attributes);
      return;
    }
    this.names.push(this.name);
    this.openCounts.set(this.name, (this.openCounts.get(this.name) ?? 0) + 1);
    this.listener.opened(this.name, this.attributes);
  }
  /** HTML ignores the slash but on drawings and formulas, and inside them. */
  onselfclosingtag(): void {
    if (FOREIGN_ELEMENTS.some((name) => this.name === name || this.openCounts.has(name)))
      this.listener.single(this.name, this.attributes);
    else this.onopentagend();
  }
  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase();
    if (this.beyond > 0) {
      this.beyond--;
      this.listener.single(name, new Map());
    } else if (this.openCounts.has(name)) {
      this.closeThrough(this.names.lastIndexOf(name));
    } else if (name === "br" || name === "p") {
      this.listener.single(name, new Map());
    }
  }
  onend(): void {
    this.closeThrough(0);
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  /** Closes open elements from the innermost to the one at `index`. */
  private closeThrough(index: number): void {
    while (this.names.length > index) {
      const name = this.names.pop() ?? "";
      const left = (this.openCounts.get(name) ?? 1) - 1;
      if (left === 0) this.openCounts.delete(name);
      else this.openCounts.set(name, left);
      this.listener.closed();
    }
  }

  /** Closes what an opening tag ends without an end tag of its own: a list item by the next one, a paragraph by any block. */
  private closeImplied(opening: string): void {
    const rule = IMPLIED_CLOSES.get(opening);
    const floor = Math.max(0, this.names.length - IMPLIED_REACH);
    let closes = this.names.length;
    for (let index = this.names.length - 1; index >= floor; index--) {
      const name = this.names[index] ?? "";
      if (rule ? rule.within.has(name) : BLOCK_ELEMENTS.has(name) && name !== "p") break;
      if (rule ? rule.closes.has(name) : name === "p" && BLOCK_ELEMENTS.has(opening)) closes = index;
    }
    this.closeThrough(closes);
  }
}
