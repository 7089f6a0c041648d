export const CLAIM_STATUSES = ["open", "in_review", "agreed", "disputed", "decided", "withdrawn"] as const;

/** Where a claim stands; derived from what the viewer may see, never set by hand. */
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const ARTICLE_STATUSES = ["draft", "in_review", "decided", "published"] as const;

/** Where an article stands; derived from its claims. */
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const REVIEW_STATUSES = ["draft", "submitted", "withdrawn"] as const;

/** Where one person's review stands. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];
