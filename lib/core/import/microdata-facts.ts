import type { Attributes } from "./stream-html";

/** What attributes inside a page's body tell of its article: schema.org microdata, `rel="author"`, `<time>`. */
export type MicrodataFacts = {
  byline: string | null;
  publisher: string | null;
  publishedAt: string | null;
  image: string | null;
};

const LONGEST_NAME = 200;

/** Collects microdata from the stream that reads the page's text; the first of each fact counts. */
export class MicrodataCollector {
  private readonly facts: MicrodataFacts = { byline: null, publisher: null, publishedAt: null, image: null };
  private time: string | null = null;
  private depth = 0;
  /** The fact whose name is being read, where it began, and where the exact name in it did. */
  private reading: { fact: "byline" | "publisher"; since: number; nameSince: number | null; text: string } | null =
    null;

  /** An element that has content; `inArticle`: inside `<article>` or `<main>`. */
  opened(name: string, attributes: Attributes, inArticle: boolean): void {
    this.depth++;
    const property = attributes.get("itemprop")?.toLowerCase() ?? "";
    this.value(name, property, attributes);
    if (name === "time" && inArticle) this.time ??= attributes.get("datetime") ?? null;
    const isAuthor = property === "author" || (name === "a" && attributes.get("rel")?.toLowerCase() === "author");
    const fact = isAuthor ? "byline" : property === "publisher" ? "publisher" : null;
    if (this.reading === null) {
      if (fact !== null && this.facts[fact] === null)
        this.reading = { fact, since: this.depth, nameSince: null, text: "" };
    } else if (property === "name" && this.reading.nameSince === null) {
      this.reading.nameSince = this.depth;
      this.reading.text = "";
    }
  }

  single(name: string, attributes: Attributes): void {
    const property = attributes.get("itemprop")?.toLowerCase() ?? "";
    this.value(name, property, attributes);
    const content = attributes.get("content");
    if (this.reading === null || property !== "name" || !content) return;
    this.facts[this.reading.fact] = content.slice(0, LONGEST_NAME);
    this.reading = null;
  }

  text(data: string): void {
    if (this.reading !== null && this.reading.text.length <= LONGEST_NAME) this.reading.text += data;
  }

  closed(): void {
    const { reading } = this;
    if (reading !== null && this.depth === (reading.nameSince ?? reading.since)) {
      const text = reading.text.trim();
      if (text !== "" && text.length <= LONGEST_NAME) this.facts[reading.fact] = text;
      this.reading = null;
    }
    this.depth--;
  }

  read(): MicrodataFacts {
    return { ...this.facts, publishedAt: this.facts.publishedAt ?? this.time };
  }

  private value(name: string, property: string, attributes: Attributes): void {
    const datetime = attributes.get("content") ?? attributes.get("datetime");
    if (property === "datepublished" || (name === "time" && attributes.has("pubdate")))
      this.facts.publishedAt ??= datetime ?? null;
    if (property === "image")
      this.facts.image ??= attributes.get("content") ?? attributes.get("src") ?? attributes.get("href") ?? null;
  }
}
