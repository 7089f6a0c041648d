import type { Citation } from "./evidence";

/** One use of a source by one of several reviews: `by` is the review's index. */
export type SourceUse<C extends Citation> = { by: number; citation: C };

/** A source that one or more reviews cite, with every use of it in the reviews' order. */
export type UsedSource<C extends Citation> = { key: string; uses: SourceUse<C>[] };

/** The sources that reviews cite, in order of first use. The same address, or the same reference in words, is one source. */
export function usedSources<C extends Citation>(reviews: readonly { sources: readonly C[] }[]): UsedSource<C>[] {
  const byKey = new Map<string, UsedSource<C>>();
  reviews.forEach(({ sources }, by) => {
    for (const citation of sources) {
      const key = sourceName(citation);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, { key, uses: [{ by, citation }] });
      else known.uses.push({ by, citation });
    }
  });
  return [...byKey.values()];
}

/** Whether more than one review cites a source. */
export const isShared = ({ uses }: UsedSource<Citation>): boolean => new Set(uses.map(({ by }) => by)).size > 1;

/** What makes two citations name one source: the address without its fragment and last slash, else the words. */
function sourceName({ url, citation, title }: Citation): string {
  if (url === null || !URL.canParse(url))
    return `words ${(citation ?? title).trim().replace(/\s+/g, " ").toLowerCase()}`;
  const address = new URL(url);
  address.hash = "";
  return `url ${address.href.replace(/\/$/, "")}`;
}
