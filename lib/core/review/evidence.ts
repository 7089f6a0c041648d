export const STANCES = ["supports", "refutes", "context"] as const;

/** What a citation does to the claim. */
export type Stance = (typeof STANCES)[number];

export const SOURCE_KINDS = ["primary", "secondary", "expert", "data", "other"] as const;

/** What sort of evidence a source is. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_KIND_LABELS = {
  primary: "Primary",
  secondary: "Secondary",
  expert: "Expert",
  data: "Data",
  other: "Other",
} satisfies Record<SourceKind, string>;

/** One use of a source in a review, as the reviewer gave it. Absent facts are `null`. */
export type Citation = {
  /** http or https; a citation without an address has `citation` instead. */
  url: string | null;
  /** A reference in words, for what has no address: a book, a letter, an interview. */
  citation: string | null;
  title: string;
  publisher: string | null;
  /** ISO 8601 of the precision that is known. */
  publishedAt: string | null;
  stance: Stance;
  kind: SourceKind;
  /** The passage relied on, word for word. */
  quote: string | null;
  /** Where in the source: a page, a table, a minute. */
  locator: string | null;
  archiveUrl: string | null;
};
