import type { ApiCall } from "./api-call";

/** What the API has about reviews side by side. */
export const COMPARISON_CALLS = {
  readComparison: {
    method: "GET",
    path: "/articles/{articleId}/comparison",
    id: "readComparison",
    tag: "Decisions",
    summary: "Compare the reviews of an article's claims, differences first",
    description:
      "Claims are rows, `reviewers` the columns. What asks most of whoever decides comes first (`group`), the labels that are farthest apart before others. `filter` shows one group, `claims` only those that it names (ids with commas between). A page ends early where its claims have many reviews; pass `nextCursor` as `cursor` for the next one.",
    query: "ReadComparison",
    status: 200,
    answer: "Comparison",
    errors: [],
  },
} as const satisfies Record<string, ApiCall>;
