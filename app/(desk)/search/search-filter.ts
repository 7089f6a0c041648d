import { LIMITS } from "@/lib/schemas/limits";
import { SEARCH_KINDS } from "@/lib/schemas/search";

/** What the page of results shows, as its address says. */
export type SearchFilter = {
  q: string | undefined;
  kind: (typeof SEARCH_KINDS)[number] | undefined;
  /** A desk's short name. */
  desk: string | undefined;
  cursor: string | undefined;
};

type SearchParams = Record<string, string | string[] | undefined>;

/** The filter of an address; what it does not understand is as if it were not there. */
export function readSearchFilter(params: SearchParams): SearchFilter {
  const one = (name: string, most: number) => {
    const value = params[name];
    if (typeof value !== "string" || value.trim() === "") return undefined;
    return value.trim().slice(0, most).toWellFormed().replaceAll("\u0000", "");
  };
  return {
    q: one("q", LIMITS.searchCharacters),
    kind: SEARCH_KINDS.find((kind) => kind === one("kind", 20)),
    desk: one("desk", 100),
    cursor: one("cursor", 200),
  };
}

/** The address that shows `filter`. */
export function searchAddress(filter: SearchFilter): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) params.set(name, value);
  return params.size === 0 ? "/search" : `/search?${params}`;
}
