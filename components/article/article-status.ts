import type { ArticleStatus } from "@/lib/core/review/claim-status";

export const ARTICLE_STATUS_LABELS = {
  draft: "Draft",
  in_review: "In review",
  decided: "Decided",
  published: "Published",
} satisfies Record<ArticleStatus, string>;
