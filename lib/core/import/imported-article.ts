import type { Block } from "../text/block";
import type { Direction } from "../text/direction";
import type { Span } from "../text/span";

export const IMPORT_FORMATS = ["text", "html", "markdown"] as const;

/** What the bytes of an import are. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** An article as the importer recognised it: canonical text, its parts, and what could be read off the page. Absent facts are `null`, never guessed. */
export type ImportedArticle = {
  /** NFC, LF, one blank line between blocks (DESIGN.md §4). Empty only when the input held no text. */
  text: string;
  blocks: Block[];
  /** Sentences in order; together they cover the blocks exactly. */
  sentences: Span[];
  title: string | null;
  standfirst: string | null;
  byline: string | null;
  publisher: string | null;
  /** ISO 8601 of the precision that is known: `2016`, `2016-05`, `2016-05-03`, or with time and zone. */
  publishedAt: string | null;
  /** BCP 47 tag, e.g. `en`, `ar`; `null` when the text is too short to tell. */
  language: string | null;
  direction: Direction;
  /** How many characters were removed because no text may hold them (NUL and other C0 controls, lone surrogates, BOM). */
  removedCharacters: number;
};
