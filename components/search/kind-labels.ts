import type { SearchHit } from "@/lib/schemas/search";

/** What each kind of result is called. */
export const KIND_LABELS = {
  claim: { one: "Claim", many: "Claims" },
  article: { one: "Article", many: "Articles" },
  source: { one: "Source", many: "Sources" },
} as const satisfies Record<SearchHit["kind"], { one: string; many: string }>;
