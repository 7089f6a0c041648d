import type { Direction } from "@/lib/core/text/direction";
import type { VersionPreview } from "@/lib/operations/preview-version";
import type { ShownProblem } from "../../../../import/shown-problem";
import { NO_SOURCE, type SourceValues } from "../../../../import/source-values";

/** What adding the text would do, as the screen shows it. */
export type ShownPreview = Pick<
  VersionPreview,
  "isSame" | "number" | "removedCharacters" | "rows" | "counts" | "touched"
> & {
  /** Of the text and the version it would follow: nothing is added that was not seen. */
  fingerprint: string;
  characters: number;
  format: string;
  language: string | null;
  direction: Direction;
  /** It was to be added, but the text, or the version it would follow, is another one than was previewed. */
  isOther: boolean;
};

/** Everything the screen knows. `values` come back so that the form is whole without scripts as well. */
export type VersionState = {
  values: SourceValues;
  preview: ShownPreview | null;
  problem: ShownProblem | null;
  /** The number of the version, once there is one. */
  added: number | null;
};

export const NO_VERSION: VersionState = { values: NO_SOURCE, preview: null, problem: null, added: null };
