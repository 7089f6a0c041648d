import { NO_FACTS, type PageFacts } from "./raw-block";

/** Keys that blogs and static site generators use, by the fact they tell. */
const KEYS: Readonly<Record<string, "title" | "standfirst" | "byline" | "publisher" | "publishedAt" | "language">> = {
  title: "title",
  headline: "title",
  subtitle: "standfirst",
  description: "standfirst",
  standfirst: "standfirst",
  author: "byline",
  authors: "byline",
  byline: "byline",
  publisher: "publisher",
  site: "publisher",
  date: "publishedAt",
  published: "publishedAt",
  publishedat: "publishedAt",
  lang: "language",
  language: "language",
};

const MAX_LINES = 100;

/**
 * Takes the front matter off a Markdown file: `key: value` lines between two lines of `---` at the very start. Only lines of that
 * form (or indented below one) count; anything else and the file has none, so that a text opening with a rule loses nothing.
 */
export function splitFrontMatter(markdown: string): { body: string; facts: PageFacts } {
  const none = { body: markdown, facts: NO_FACTS };
  if (!markdown.startsWith("---\n")) return none;
  const facts: PageFacts = { ...NO_FACTS };
  let start = 4;
  for (let count = 0; count < MAX_LINES; count++) {
    const end = markdown.indexOf("\n", start);
    const line = markdown.slice(start, end === -1 ? markdown.length : end);
    if (line.trimEnd() === "---" && count > 0) return { body: end === -1 ? "" : markdown.slice(end + 1), facts };
    const pair = /^([A-Za-z_][\w-]{0,40}):(?:[ \t]+(.{0,1000}))?$/.exec(line.trimEnd());
    if (end === -1 || !(pair || /^[ \t]+\S|^- |^$/.test(line))) return none;
    const fact = KEYS[pair?.[1]?.toLowerCase() ?? ""];
    const value = pair?.[2]?.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (fact && value) facts[fact] ??= value;
    start = end + 1;
  }
  return none;
}
