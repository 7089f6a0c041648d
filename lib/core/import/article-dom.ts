import { parseHTML } from "linkedom";
import { VOID_ELEMENTS } from "./html-elements";
import { type Attributes, type HtmlListener, streamHtml } from "./stream-html";

/** A page as a tree, and for each of its text nodes the pieces of the stream that it is made of. */
export type ArticleDom = { document: Document; pieces: Map<Node, readonly number[]> };

/** Bounds within which looking through the tree stays quick; no page that people write comes near them. */
const MOST_NODES = 80_000;
/** Characters, or nodes, times the elements around them: what reading the text of every element costs. */
const MOST_NESTED_CHARACTERS = 40_000_000;
const MOST_NESTED_NODES = 800_000;

const HEAD_ELEMENTS: ReadonlySet<string> = new Set(["title", "meta", "link", "base", "script"]);
/** Their content is no text of the page. */
const LEFT_OUT: ReadonlySet<string> = new Set(["style", "template", "frameset"]);

/**
 * Builds the tree of a page from the stream, so that depth and closing are the stream's and no parser recurses. `null` when the page
 * is larger or more nested than can be looked through in little time.
 */
export function buildArticleDom(html: string): ArticleDom | null {
  const builder = new TreeBuilder();
  streamHtml(html, builder);
  builder.endText();
  return builder.overdone ? null : { document: builder.document, pieces: builder.pieces };
}

class TreeBuilder implements HtmlListener {
  readonly document: Document = parseHTML("<!doctype html><html><head></head><body></body></html>").document;
  readonly pieces = new Map<Node, readonly number[]>();
  overdone = false;
  private readonly around: Element[] = [];
  private current: Element = this.document.body;
  private ignored = 0;
  private told = 0;
  private waiting: string[] = [];
  private waitingPieces: number[] = [];
  private nodes = 0;
  private nestedNodes = 0;
  private nestedCharacters = 0;

  opened(name: string, attributes: Attributes): void {
    this.endText();
    this.around.push(this.current);
    if (this.ignored > 0 || this.overdone || isLeftOut(name, attributes)) this.ignored++;
    else this.current = this.placeOf(name, attributes) ?? this.append(name, attributes);
  }

  closed(): void {
    this.endText();
    if (this.ignored > 0) this.ignored--;
    this.current = this.around.pop() ?? this.document.body;
  }

  single(name: string, attributes: Attributes): void {
    this.endText();
    if (this.ignored === 0 && !this.overdone && VOID_ELEMENTS.has(name)) this.append(name, attributes);
  }

  /** Every piece has a number, whether it is kept or not: the reader of the blocks counts the same stream. */
  text(data: string): void {
    const number = this.told++;
    if (this.ignored > 0 || this.overdone) return;
    this.waiting.push(data);
    this.waitingPieces.push(number);
    this.spend(0, data.length);
  }

  /** Makes one node of the text since the last tag. */
  endText(): void {
    if (this.waiting.length === 0) return;
    const node = this.document.createTextNode(this.waiting.join(""));
    this.current.appendChild(node);
    this.spend(1, 0);
    this.pieces.set(node, this.waitingPieces);
    this.waiting = [];
    this.waitingPieces = [];
  }

  /** `<html>`, `<head>` and `<body>` are there already; whichever of them is opened takes the attributes. */
  private placeOf(name: string, attributes: Attributes): Element | null {
    const { documentElement, head, body } = this.document;
    const place = name === "html" ? documentElement : name === "head" ? head : name === "body" ? body : null;
    if (place === null) return null;
    setAttributes(place, attributes);
    return name === "html" ? body : place;
  }

  private append(name: string, attributes: Attributes): Element {
    const element = this.document.createElement(name);
    setAttributes(element, attributes);
    // A page that never closes its head begins its body with the first element that cannot stand there.
    const parent = this.current === this.document.head && !HEAD_ELEMENTS.has(name) ? this.document.body : this.current;
    parent.appendChild(element);
    this.spend(1, 0);
    return element;
  }

  private spend(nodes: number, characters: number): void {
    const depth = this.around.length;
    this.nodes += nodes;
    this.nestedNodes += nodes * depth;
    this.nestedCharacters += characters * depth;
    this.overdone ||=
      this.nodes > MOST_NODES || this.nestedNodes > MOST_NESTED_NODES || this.nestedCharacters > MOST_NESTED_CHARACTERS;
  }
}

/** Scripts are left out but for what the page says of itself in one. */
function isLeftOut(name: string, attributes: Attributes): boolean {
  return LEFT_OUT.has(name) || (name === "script" && attributes.get("type")?.toLowerCase() !== "application/ld+json");
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of attributes) {
    // A script in place of an address would make a link's text a new node, whose pieces nobody knows.
    const isScript = name === "href" && /^\s*javascript:/i.test(value);
    element.setAttribute(name, isScript ? "about:blank" : value);
  }
}
