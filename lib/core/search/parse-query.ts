import { foldSearch } from "../text/fold-search";

/** Words beyond these are not looked at: nobody means them, and each costs a look at every row. */
const MOST_TERMS = 12;
const MOST_EXCLUDED = 6;

/** Folded words without the spaces at their ends; `quoted`: nothing but whole words in this order. */
export type SearchTerm = { words: string; quoted: boolean };

/** What a person asks for: everything in `terms`, nothing in `excluded`. */
export type SearchQuery = { terms: SearchTerm[]; excluded: SearchTerm[] };

/** Reads `words "a phrase" -without`. Whatever is no word is passed over; a quotation that is not closed goes to the end. */
export function parseQuery(text: string): SearchQuery {
  const query: SearchQuery = { terms: [], excluded: [] };
  const seen = new Set<string>();
  for (const [, minus, phrase, word] of text.matchAll(/(?<![^\s])(-?)(?:["“”„«]([^"“”»]*)["“”»]?|(\S+))/gu)) {
    const quoted = phrase !== undefined;
    const words = foldSearch(phrase ?? word ?? "").trim();
    if (words === "" || seen.has(`${minus}${words}`)) continue;
    seen.add(`${minus}${words}`);
    const [list, most] = minus === "-" ? [query.excluded, MOST_EXCLUDED] : [query.terms, MOST_TERMS];
    if (list.length < most) list.push({ words, quoted });
  }
  return query;
}
