import { readJsonLd } from "./json-ld-facts";
import { MicrodataCollector } from "./microdata-facts";
import { NO_FACTS, type PageFacts } from "./raw-block";
import type { Attributes } from "./stream-html";

/** `<meta>` names (and Open Graph properties) by the fact they tell, the most trustworthy first. */
const META_FACTS = {
  title: ["og:title", "twitter:title", "dc.title", "parsely-title", "citation_title"],
  standfirst: ["og:description", "description", "twitter:description", "dc.description"],
  byline: ["author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author", "citation_author"],
  publisher: ["og:site_name", "publisher", "dc.publisher", "application-name", "citation_journal_title"],
  publishedAt: [
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "parsely-pub-date",
    "citation_publication_date",
  ],
} as const;

/** The same for addresses. */
const META_ADDRESSES = {
  canonicalUrl: ["og:url", "twitter:url"],
  leadImageUrl: ["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"],
} as const;

const MAX_META = 200;
/** JSON-LD beyond this many UTF-16 units is not read. */
const MAX_CAPTURED = 500_000;

/** Collects what an HTML page says about itself in `<head>`, attributes and JSON-LD, from the same stream that reads its text. */
export class HtmlFacts {
  private readonly metas = new Map<string, string>();
  private readonly jsonLd: string[] = [];
  private readonly microdata = new MicrodataCollector();
  private readonly links = new Map<string, string>();
  private pageTitle: string | null = null;
  private language: string | null = null;
  private rightToLeft = false;
  private capturing: "title" | "json-ld" | null = null;
  private captured: string[] = [];
  private capturedLength = 0;

  opened(name: string, attributes: Attributes, { hidden, inArticle }: { hidden: boolean; inArticle: boolean }): void {
    this.microdata.opened(name, attributes, inArticle);
    if (name === "html" || name === "body") {
      this.language ??= attributes.get("lang") ?? attributes.get("xml:lang") ?? null;
      if (attributes.get("dir")?.toLowerCase() === "rtl") this.rightToLeft = true;
    }
    if (hidden) return;
    if (name === "title" && this.pageTitle === null) this.capture("title");
    if (name === "script" && attributes.get("type")?.toLowerCase().startsWith("application/ld+json"))
      this.capture("json-ld");
  }

  text(data: string): void {
    this.microdata.text(data);
    if (this.capturing === null || this.capturedLength > MAX_CAPTURED) return;
    this.captured.push(data);
    this.capturedLength += data.length;
  }

  closed(): void {
    this.microdata.closed();
    const text = this.captured.join("");
    if (this.capturing === "title") this.pageTitle = text;
    if (this.capturing === "json-ld" && this.capturedLength <= MAX_CAPTURED) this.jsonLd.push(text);
    this.capturing = null;
  }

  single(name: string, attributes: Attributes): void {
    this.microdata.single(name, attributes);
    if (name === "meta") this.meta(attributes);
    const address = attributes.get("href");
    if (!address) return;
    if (name === "base" && !this.links.has("base")) this.links.set("base", address);
    if (name !== "link") return;
    for (const relation of attributes.get("rel")?.toLowerCase().split(/\s+/, 5) ?? [])
      if (!this.links.has(relation)) this.links.set(relation, address);
  }

  private meta(attributes: Attributes): void {
    const name = (attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop"))?.toLowerCase();
    const content = attributes.get("content")?.slice(0, 2000);
    if (name && content?.trim() && this.metas.size < MAX_META && !this.metas.has(name)) this.metas.set(name, content);
    if (attributes.get("http-equiv")?.toLowerCase() === "content-language") this.language ??= content ?? null;
  }

  /** What was found; JSON-LD goes before `<meta>`, `<meta>` before microdata and `<title>`. */
  read(): PageFacts {
    const linked = readJsonLd(this.jsonLd);
    const meta = (fact: keyof typeof META_FACTS): string | null => {
      for (const name of META_FACTS[fact]) {
        const content = this.metas.get(name);
        // `article:author` may be the address of a profile, which is no name.
        if (content && !/^https?:/i.test(content)) return content;
      }
      return null;
    };
    const address = (fact: keyof typeof META_ADDRESSES): string | null =>
      META_ADDRESSES[fact].map((name) => this.metas.get(name)).find((content) => content !== undefined) ?? null;
    const marked = this.microdata.read();
    return {
      ...NO_FACTS,
      title: linked.title ?? meta("title") ?? this.pageTitle,
      standfirst: linked.standfirst ?? meta("standfirst"),
      byline: linked.byline ?? meta("byline") ?? marked.byline,
      publisher: linked.publisher ?? meta("publisher") ?? marked.publisher,
      publishedAt: linked.publishedAt ?? meta("publishedAt") ?? marked.publishedAt,
      language: this.language ?? linked.language,
      rightToLeft: this.rightToLeft,
      canonicalUrl: this.links.get("canonical") ?? address("canonicalUrl") ?? linked.canonicalUrl,
      leadImageUrl: linked.leadImageUrl ?? address("leadImageUrl") ?? this.links.get("image_src") ?? marked.image,
      baseUrl: this.links.get("base") ?? null,
      isPaid: linked.isPaid,
    };
  }

  private capture(what: "title" | "json-ld"): void {
    this.capturing = what;
    this.captured = [];
    this.capturedLength = 0;
  }
}
