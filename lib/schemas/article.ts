import { z } from "zod";
import { IMPORT_FORMATS } from "@/lib/core/import/imported-article";
import { ARTICLE_STATUSES } from "@/lib/core/review/claim-status";
import { BLOCK_KINDS } from "@/lib/core/text/block";
import { DIRECTIONS } from "@/lib/core/text/direction";
import { AskedDeskSlug } from "./desk-slug";
import { LIMITS } from "./limits";
import { ChangedPartialDate, OptionalPartialDate } from "./partial-date";
import { changedLine, isCleanText, line, optionalLine } from "./text";
import { OptionalWebAddress } from "./web-address";

export const Identifier = z.string().regex(/^[a-z0-9]{20,40}$/, "This is not an id.");

export const BlockKindInput = z.enum(BLOCK_KINDS);

export const BlockView = z.strictObject({ kind: BlockKindInput, start: z.int().min(0), end: z.int().min(0) });

export const SpanView = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/** Corrections of what the importer recognised: block index → kind. */
export const KindChanges = z.array(z.strictObject({ index: z.int().min(0), kind: BlockKindInput })).max(20_000);

/** What is said of an article with its text; given facts win over what the importer reads off the page. */
const ARTICLE_FACTS = {
  /** Where the article was published. */
  url: OptionalWebAddress,
  title: optionalLine(LIMITS.sourceTitleCharacters),
  byline: optionalLine(LIMITS.nameCharacters),
  publisher: optionalLine(LIMITS.nameCharacters),
  publishedAt: OptionalPartialDate,
  language: z
    .string()
    .trim()
    .max(35)
    .regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/, "Give a language tag like en, ar or pt-BR.")
    .nullable()
    .optional()
    .transform((tag) => tag || null),
  deskSlug: AskedDeskSlug.optional(),
  /** What the preview's reader corrected. */
  kinds: KindChanges.optional(),
};

/** Take what was read although something is wrong with the page or file, like a paywall. */
const anyway = z.boolean().optional();

/** What is posted to make an article: its text, or with the format `url` the address it is fetched from. */
export const ImportArticleInput = z
  .strictObject({
    format: z.enum([...IMPORT_FORMATS, "url"], `Say what the content is: ${[...IMPORT_FORMATS, "url"].join(", ")}.`),
    /** Not with `url`. */
    content: z.string().default(""),
    ...ARTICLE_FACTS,
    anyway,
  })
  .superRefine(({ format, content, url }, { addIssue }) => {
    if (format === "url" && url === null) addIssue({ code: "custom", path: ["url"], message: "Give the address." });
    if (format === "url" && content !== "")
      addIssue({ code: "custom", path: ["content"], message: "Give either an address or the text itself." });
    if (format !== "url" && content === "")
      addIssue({ code: "custom", path: ["content"], message: "Paste or choose the article's text." });
  });
export type ImportArticleInput = z.infer<typeof ImportArticleInput>;

/** A file to make an article of. */
export const ImportFileInput = z.strictObject({
  file: z.strictObject({
    bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array, "Send the file."),
    name: z.string().max(LIMITS.fileNameCharacters).refine(isCleanText, "This is no name of a file.").nullable(),
    /** As declared, without parameters. */
    mediaType: z.string().max(200).nullable(),
  }),
  ...ARTICLE_FACTS,
  anyway,
});
export type ImportFileInput = z.infer<typeof ImportFileInput>;

/** The facts of an article that is being imported, as they were given. */
export type GivenFacts = Omit<ImportFileInput, "file" | "anyway" | "deskSlug">;

/** Corrections after the import; `revision` is the one the person saw, absent fields stay as they are. */
export const CorrectArticleInput = z.strictObject({
  articleId: Identifier,
  revision: z.int().min(1),
  title: line(LIMITS.sourceTitleCharacters).optional(),
  byline: changedLine(LIMITS.nameCharacters),
  publisher: changedLine(LIMITS.nameCharacters),
  publishedAt: ChangedPartialDate,
  kinds: KindChanges.optional(),
});
export type CorrectArticleInput = z.infer<typeof CorrectArticleInput>;

export const ArticleReference = z.strictObject({ articleId: Identifier });

/** A version's number, from an address or a form too. */
export const VersionNumber = z.coerce.number().int().min(1, "Versions are counted from 1.").max(1_000_000);

/** An article in one of its versions; absent: the newest. */
export const ArticleInVersion = ArticleReference.extend({ version: VersionNumber.optional() });

export const ListArticlesInput = z.strictObject({
  query: z
    .string()
    .trim()
    .max(LIMITS.searchCharacters)
    .refine(isCleanText, "This is not text to search for.")
    .optional(),
  status: z.enum(ARTICLE_STATUSES).optional(),
  /** A desk's short name; absent: every desk of yours. */
  desk: AskedDeskSlug.optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(25),
  cursor: z.string().max(200).optional(),
});

export const VersionView = z.strictObject({
  id: Identifier,
  number: z.int().min(1),
  text: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  blocks: z.array(BlockView),
  sentences: z.array(SpanView),
});

export const ArticleView = z.strictObject({
  id: Identifier,
  title: z.string(),
  standfirst: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(DIRECTIONS),
  status: z.enum(ARTICLE_STATUSES),
  revision: z.int().min(1),
  version: VersionView,
});
export type ArticleView = z.infer<typeof ArticleView>;

/** How far the desk has come with an article, as the viewer may see it. Withdrawn claims do not count. */
export const Progress = z.strictObject({
  claims: z.int().min(0),
  open: z.int().min(0),
  inReview: z.int().min(0),
  agreed: z.int().min(0),
  disputed: z.int().min(0),
  decided: z.int().min(0),
  /**
   * Claims the viewer has not submitted a review of and has not recused themselves from; once somebody who is still on the desk is
   * assigned on the article, only those that the viewer is assigned to.
   */
  waitingForMe: z.int().min(0),
  /** Claims with a stale verdict, as far as the viewer may know it, a stale review of theirs, or a place whose words changed, are gone or may be one of several. */
  stale: z.int().min(0),
  /** Claims on which the viewer's own submission speaks of other words than the claim has now. */
  toConfirm: z.int().min(0),
});
export type Progress = z.infer<typeof Progress>;

export const ArticleWithProgress = ArticleView.extend({ progress: Progress });

export const ArticleSummary = ArticleView.omit({ version: true }).extend({
  createdAt: z.iso.datetime(),
  deskSlug: z.string(),
  versionNumber: z.int().min(1),
  progress: Progress,
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

export const ArticleList = z.strictObject({ items: z.array(ArticleSummary), nextCursor: z.string().nullable() });
