import { z } from "zod";
import { Identifier } from "./article";
import { LIMITS } from "./limits";

export const SEARCH_KINDS = ["claim", "article", "source"] as const;

export const SearchInput = z.strictObject({
  /** Words, “a phrase” in quotation marks, -without. */
  q: z.string().max(LIMITS.searchCharacters).default(""),
  kind: z.enum(SEARCH_KINDS).optional(),
  /** A desk's short name. */
  desk: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(20),
  cursor: z.string().max(200).optional(),
});

/** Text with what was found in it; `marks`: flat `[start, end, …]`, UTF-16 offsets into `text`. */
const MarkedText = z.strictObject({ text: z.string(), marks: z.array(z.int()) });

export const SearchHit = z.strictObject({
  kind: z.enum(SEARCH_KINDS),
  id: Identifier,
  /** A claim's statement, an article's or a source's title. */
  title: MarkedText,
  /** Other words of it that were found; `null` when the title says it all. */
  snippet: MarkedText.nullable(),
  deskSlug: z.string(),
  language: z.string().nullable(),
  direction: z.enum(["ltr", "rtl"]).nullable(),
  /** Of a claim: where it stands. */
  article: z.strictObject({ id: Identifier, title: z.string() }).nullable(),
  number: z.int().nullable(),
  withdrawn: z.boolean(),
  url: z.string().nullable(),
  /** The path of the page that shows it; `null`: it has none. */
  path: z.string().nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchResults = z.strictObject({
  items: z.array(SearchHit),
  /** Nothing holds the words as they were typed: these hold some that differ by one letter. */
  near: z.boolean(),
  nextCursor: z.string().nullable(),
});
export type SearchResults = z.infer<typeof SearchResults>;
