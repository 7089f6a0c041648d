import type { Block } from "../text/block";
import { joinBlocks } from "../text/canonical-text";
import { describeArticle } from "../text/describe-article";
import { detectDirection } from "../text/detect-direction";
import { detectLanguage } from "../text/language";
import { parseLanguageTag } from "../text/language-tag";
import { findSentences } from "../text/sentences";
import { classifyBlocks } from "./classify-blocks";
import type { ImportedArticle, ImportFormat } from "./imported-article";
import { parseHtml } from "./parse-html";
import { parseMarkdown } from "./parse-markdown";
import { parseText } from "./parse-text";
import type { PageFacts, ParsedPage } from "./raw-block";
import { readDate, readDateFact } from "./read-date";

/** What the person who imports already knows; it goes before what the page says. Blank is the same as absent. */
export type ImportHints = {
  title?: string | null;
  byline?: string | null;
  publisher?: string | null;
  publishedAt?: string | null;
  language?: string | null;
};

export type ImportRequest = { format: ImportFormat; content: string; hints?: ImportHints };

const PARSERS: Readonly<Record<ImportFormat, (content: string) => ParsedPage>> = {
  text: parseText,
  html: parseHtml,
  markdown: parseMarkdown,
};

/**
 * Turns what somebody pasted or uploaded into an article: canonical text, blocks with their kinds, sentences, and the facts the
 * page tells. Never throws and loses no text: what is not the article is marked as furniture. Linear in the size of the content.
 */
export function importArticle({ format, content, hints = {} }: ImportRequest): ImportedArticle {
  return articleOf(PARSERS[format](content), hints);
}

/** The article of a page that was parsed. */
export function articleOf(page: ParsedPage, hints: ImportHints = {}): ImportedArticle {
  const known = { title: factText(hints.title), byline: factText(hints.byline), publisher: factText(hints.publisher) };
  const facts = page.facts;
  const kinds = classifyBlocks(page.blocks, known.title ?? facts.title);
  const { text, blocks } = joinBlocks(
    page.blocks.map((block, index) => ({ text: block.text, kind: kinds[index] ?? "paragraph" })),
  );
  const described = describeArticle(text, blocks);
  const body = bodyText(text, blocks);
  const language = chooseLanguage(body, hints.language ?? null, facts.language);
  return {
    text,
    blocks,
    sentences: findSentences(text, blocks, language),
    title: known.title ?? described.title ?? factText(facts.title),
    standfirst: described.standfirst,
    byline: known.byline ?? described.byline ?? factText(facts.byline),
    publisher: known.publisher ?? factText(facts.publisher),
    publishedAt: readDateFact(hints.publishedAt ?? "") ?? publishedAt(facts, text, blocks),
    language,
    direction: detectDirection(body, facts.rightToLeft ? "rtl" : "ltr"),
    removedCharacters: page.removedCharacters,
  };
}

/** The article without the page around it; everything when there is nothing but furniture. */
function bodyText(text: string, blocks: readonly Block[]): string {
  const body = blocks.filter((block) => block.kind !== "furniture");
  return (body.length > 0 ? body : blocks).map((block) => text.slice(block.start, block.end)).join("\n");
}

/** A person's word, else what the text is written in (in the page's more exact form when it says the same), else what the page says. */
function chooseLanguage(body: string, hint: string | null, declared: string | null): string | null {
  const known = parseLanguageTag(hint ?? "");
  if (known) return known;
  const onPage = parseLanguageTag(declared ?? "");
  const detected = detectLanguage(body);
  return detected && onPage?.split("-")[0] !== detected ? detected : onPage;
}

/** The page's own date, else the first date line of the article, else one in the furniture above its body. */
function publishedAt(facts: PageFacts, text: string, blocks: readonly Block[]): string | null {
  const fact = facts.publishedAt && readDateFact(facts.publishedAt);
  if (fact) return fact;
  const bodyStart = blocks.findIndex((block) => block.kind === "paragraph");
  const above = blocks.filter((block, index) => block.kind === "furniture" && (bodyStart === -1 || index < bodyStart));
  for (const block of [...blocks.filter(({ kind }) => kind === "dateline"), ...above]) {
    const date = readDate(text.slice(block.start, block.end));
    if (date) return date;
  }
  return null;
}

/** A fact as one tidy line, or `null` when it says nothing. */
function factText(raw: string | null | undefined): string | null {
  const text = raw
    ?.slice(0, 2000)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, " ")
    .trim();
  return text ? text : null;
}
