import type { BlockPage } from "@/components/article/picked-block";
import type { DocumentKind } from "@/lib/core/intake/document";
import type { PageFault } from "@/lib/core/intake/page-fault";
import type { BlockKind } from "@/lib/core/text/block";
import type { Direction } from "@/lib/core/text/direction";
import { type ImportValues, NO_VALUES } from "./import-values";
import type { ShownProblem } from "./shown-problem";

/** What was recognised, as much of it as one screen shows. */
export type ImportPreview = {
  /** Of the text that was read and what it was read from: kinds chosen for another text are never applied. */
  fingerprint: string;
  kind: DocumentKind;
  title: string;
  byline: string | null;
  publisher: string | null;
  publishedAt: string | null;
  language: string | null;
  direction: Direction;
  removedCharacters: number;
  /** What is wrong with the page or file that this was read from. */
  fault: PageFault | null;
  /** The address that the article would keep. */
  url: string | null;
  /** 0: what it was read from has no pages. */
  pageCount: number;
  /** Articles of this desk that are from the same address. */
  sameAddress: { id: string; title: string; createdAt: string }[];
  characters: number;
  furniture: number;
  blockPage: BlockPage;
  /** Corrections of blocks that are on other pages. */
  carried: { index: number; kind: BlockKind }[];
  /** Articles of this desk that have the same title. */
  twins: { id: string; title: string; createdAt: string }[];
  /** The text was changed after the last preview, so that corrections made for the old one were dropped. */
  textChanged: boolean;
};

/** Everything the import screen knows. `values` come back so that the form is whole without scripts as well. */
export type ImportState = {
  values: ImportValues;
  preview: ImportPreview | null;
  problem: ShownProblem | null;
  /** Kinds chosen in an earlier preview that this answer does not show, and the text they are for: they go along until it is shown again. */
  kept: { fingerprint: string; kinds: { index: number; kind: BlockKind }[] } | null;
  /** Set once the article exists. */
  importedId: string | null;
};

export const EMPTY_IMPORT: ImportState = {
  values: NO_VALUES,
  preview: null,
  problem: null,
  kept: null,
  importedId: null,
};
