import { z } from "zod";
import { CARRIED_STATUSES } from "@/lib/core/anchor/carried";
import { IMPORT_FORMATS } from "@/lib/core/import/imported-article";
import { DIFF_OPERATIONS } from "@/lib/core/text/diff-part";
import { VERSION_ROW_KINDS } from "@/lib/core/text/version-row";
import { Identifier, SpanView, VersionNumber, VersionView } from "./article";
import { LIMITS } from "./limits";

/** What is sent when an article's text has changed. */
export const AddVersionInput = z.strictObject({
  articleId: Identifier,
  format: z.enum(IMPORT_FORMATS, `Say what the content is: ${IMPORT_FORMATS.join(", ")}.`),
  content: z.string().min(1, "Paste or choose the article's new text."),
});
export type AddVersionInput = z.infer<typeof AddVersionInput>;

/** The version whose text is to be the newest again. */
export const RestoreVersionInput = z.strictObject({ articleId: Identifier, version: VersionNumber });

export const DiffPartView = z.strictObject({ op: z.enum(DIFF_OPERATIONS), text: z.string() });

/** What became of one place of a live claim. `diff`: from the words last accepted there to the present ones, when `changed`. */
export const CarriedView = z.strictObject({
  claimId: Identifier,
  targetId: Identifier,
  status: z.enum(CARRIED_STATUSES),
  start: z.int().min(0),
  end: z.int().min(0),
  score: z.number().min(0).max(1),
  diff: z.array(DiffPartView).nullable(),
  /** Other places that fit as well, when it cannot be told which is meant. */
  candidates: z.array(SpanView),
});
export type CarriedView = z.infer<typeof CarriedView>;

/** The article's newest version and, if it was just made, where every place of its live claims went. */
export const AddedVersion = z.strictObject({ version: VersionView, carried: z.array(CarriedView) });
export type AddedVersion = z.infer<typeof AddedVersion>;

export const ListVersionsInput = z.strictObject({
  articleId: Identifier,
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(25),
  cursor: z.string().max(200).optional(),
});

export const VersionSummary = z.strictObject({
  id: Identifier,
  number: z.int().min(1),
  sha256: z.string(),
  format: z.string(),
  /** Unicode code points of the text. */
  characters: z.int().min(0),
  createdAt: z.iso.datetime(),
  /** Who imported it; `null`: the command line, or a look at the article's page that nobody asked for. */
  createdBy: z.string().nullable(),
  /** Places of live claims in it, by state. */
  places: z.strictObject({
    exact: z.int(),
    moved: z.int(),
    changed: z.int(),
    gone: z.int(),
    confirmed: z.int(),
  }),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const VersionList = z.strictObject({ items: z.array(VersionSummary), nextCursor: z.string().nullable() });
export type VersionList = z.infer<typeof VersionList>;

/** Two versions to compare; absent: the newest, and the one before it. */
export const CompareVersionsInput = z.strictObject({
  articleId: Identifier,
  from: VersionNumber.optional(),
  to: VersionNumber.optional(),
});

const VersionRowView = z.strictObject({
  kind: z.enum(VERSION_ROW_KINDS),
  before: SpanView.nullable(),
  after: SpanView.nullable(),
  diff: z.array(DiffPartView).nullable(),
});

export const VersionComparison = z.strictObject({
  from: VersionView,
  to: VersionView,
  /** In reading order of `to`; every block of both versions is in one row. */
  rows: z.array(VersionRowView),
});
