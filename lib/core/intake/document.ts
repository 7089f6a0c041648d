import type { ImportedArticle, ImportFormat } from "../import/imported-article";
import type { PageFault } from "./page-fault";

/** What an address answered with: the last answer, after redirects. */
export type FetchedPage = {
  /** The address that was asked. */
  url: string;
  /** The one that answered. */
  finalUrl: string;
  /** HTTP status. */
  status: number;
  /** Lower-case names, as answered and in order; cookies left out. */
  headers: [name: string, value: string][];
  /** Without parameters, lower-case: `text/html`. */
  mediaType: string | null;
  /** Of the Content-Type, as written there. */
  charset: string | null;
  /** Decompressed. */
  bytes: Uint8Array;
};

/** What came of asking an address. A page with an error status is a page: its reader says what it is. */
export type Fetched = { ok: true; page: FetchedPage } | { ok: false; fault: PageFault };

/** Fetches an address within the limits of DESIGN.md §12; never throws, never reaches a private network. */
export type FetchPage = (
  url: string,
  options?: {
    /** A program's own round: robots.txt is heeded and one host is asked at a polite rate. A person's wish goes at once. */
    isRound?: boolean;
    /** `HEAD` asks only whether the page is there. */
    method?: "GET" | "HEAD";
  },
) => Promise<Fetched>;

/** A document to be read: bytes, and what is said of them. */
export type GivenDocument = {
  bytes: Uint8Array;
  /** As declared; sniffed when absent or evidently wrong. */
  mediaType: string | null;
  charset: string | null;
  fileName: string | null;
  /** Where it came from: relative addresses on it start there. */
  url: string | null;
  /** HTTP status; null of a file. */
  status: number | null;
};

export const DOCUMENT_KINDS = ["html", "text", "markdown", "docx", "pdf", "mht", "image"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document as it was read. */
export type ReadDocument = {
  kind: DocumentKind;
  /** The article on it: its text is canonical. `text` is empty when there is none. */
  article: ImportedArticle;
  /** The document's markup or text, decoded: what `importArticle` would be given to get `article` again. Null of binary kinds. */
  content: { format: ImportFormat; text: string } | null;
  /** Address of the page as it says itself, absolute http(s). */
  canonicalUrl: string | null;
  /** Address of its lead image, absolute http(s). */
  leadImageUrl: string | null;
  /** Where pages begin in `article.text`: offsets, the first 0; empty when it has no pages. */
  pages: number[];
  /** What is wrong with it, beside what was read. */
  fault: PageFault | null;
};

/** Reads a document apart from the requests, within limits of memory, time, depth and size; never throws. */
export type ReadDocumentFile = (
  given: GivenDocument,
) => Promise<{ ok: true; document: ReadDocument } | { ok: false; fault: PageFault }>;
