import type { ApiCall } from "./api-call";

/** What the API has about finding things. */
export const SEARCH_CALLS = {
  search: {
    method: "GET",
    path: "/search",
    id: "search",
    tag: "Search",
    summary: "Find claims, articles and sources",
    description:
      'Letter case, accents and the like are ignored. Every word must be found; `"a phrase"` in this order, `-word` not at all. The best come first. Sources are found once you may know who cites them.',
    query: "Search",
    status: 200,
    answer: "SearchResults",
    errors: [],
  },
} as const satisfies Record<string, ApiCall>;
