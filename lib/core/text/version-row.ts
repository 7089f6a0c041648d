import type { DiffPart } from "./diff-part";
import type { Span } from "./span";

export const VERSION_ROW_KINDS = ["same", "changed", "added", "removed", "moved"] as const;

export type VersionRowKind = (typeof VERSION_ROW_KINDS)[number];

/** One block of two versions side by side: `before` and `after` are its spans in them, `null` where it is not. */
export type VersionRow = {
  kind: VersionRowKind;
  before: Span | null;
  after: Span | null;
  /** Word diff where the words differ, else `null`. */
  diff: DiffPart[] | null;
};
