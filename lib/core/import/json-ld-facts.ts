import { NO_FACTS, type PageFacts } from "./raw-block";

/** Values looked at in all JSON-LD of a page together. */
const MAX_NODES = 20_000;

type JsonObject = { readonly [key: string]: unknown };

/** Reads headline, author, publisher and date from a page's schema.org JSON-LD: the first object whose type is an article of some kind. */
export function readJsonLd(scripts: readonly string[]): PageFacts {
  const waiting: unknown[] = scripts.map(parseJson).reverse();
  for (let looked = 0; waiting.length > 0 && looked < MAX_NODES; looked++) {
    const value = waiting.pop();
    if (isObject(value) && isArticle(value)) return factsOf(value);
    const inner: unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
    for (let index = Math.min(inner.length, MAX_NODES) - 1; index >= 0; index--) waiting.push(inner[index]);
  }
  return NO_FACTS;
}

function factsOf(article: JsonObject): PageFacts {
  return {
    ...NO_FACTS,
    title: textOf(article.headline) ?? textOf(article.name),
    standfirst: textOf(article.alternativeHeadline) ?? textOf(article.description),
    byline: namesOf(article.author),
    publisher: namesOf(article.publisher),
    publishedAt: textOf(article.datePublished),
    language: textOf(article.inLanguage),
    canonicalUrl: addressOf(article.mainEntityOfPage) ?? addressOf(article.url),
    leadImageUrl: addressOf(article.image) ?? addressOf(article.thumbnailUrl),
    isPaid: article.isAccessibleForFree === false || /^false$/i.test(textOf(article.isAccessibleForFree) ?? ""),
  };
}

/** `NewsArticle`, `ReportageNewsArticle`, `BlogPosting` and their like, with or without the namespace. */
function isArticle(value: JsonObject): boolean {
  const types = Array.isArray(value["@type"]) ? value["@type"] : [value["@type"]];
  return types.some((type) => typeof type === "string" && /(?:Article|BlogPosting|Report)$/.test(type));
}

/** The names of a person, an organisation or a list of them, joined by commas. */
function namesOf(value: unknown): string | null {
  const names = (Array.isArray(value) ? value.slice(0, 20) : [value]).flatMap((entry) => {
    const name = isObject(entry) ? textOf(entry.name) : textOf(entry);
    return name && !/^https?:/i.test(name) ? [name] : [];
  });
  return names.length > 0 ? names.join(", ") : null;
}

/** The address of a page or an image: a string, an object with one, or the first of a list of these. */
function addressOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? (textOf(first.url) ?? textOf(first.contentUrl) ?? textOf(first["@id"])) : textOf(first);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.slice(0, 2000) : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Pages carry broken JSON-LD often; one that does not parse says nothing. */
function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
