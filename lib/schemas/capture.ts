import { z } from "zod";
import { Identifier } from "./article";
import { LIMITS } from "./limits";
import { line } from "./text";

export const SourceReference = z.strictObject({ sourceId: Identifier });
export const CaptureReference = z.strictObject({ sourceId: Identifier, captureId: Identifier });

/** A file in place of what an address holds: its bytes in base64. What it is, its bytes and its name say. */
export const UploadCaptureInput = z.strictObject({
  sourceId: Identifier,
  fileName: line(LIMITS.fileNameCharacters),
  content: z.string().max(LIMITS.captureBodyBytes),
});

/** What an address, or a file in its place, held at a moment. */
export const CaptureView = z.strictObject({
  id: Identifier,
  sourceId: Identifier,
  origin: z.enum(["fetched", "uploaded"]),
  capturedAt: z.iso.datetime(),
  /** Who asked for it or gave the file; null: it followed from a submission. */
  capturedBy: z.strictObject({ id: Identifier, name: z.string() }).nullable(),
  /** The address that was asked; null of a file. */
  url: z.string().nullable(),
  /** The one that answered, after redirects. */
  finalUrl: z.string().nullable(),
  /** HTTP status. */
  status: z.int().nullable(),
  mediaType: z.string().nullable(),
  fileName: z.string().nullable(),
  /** The page's own. */
  title: z.string().nullable(),
  /** Hex, of the bytes as they came; null when nothing did. */
  sha256: z.string().nullable(),
  /** In bytes. */
  size: z.int(),
  hasText: z.boolean(),
  /** Why it is no evidence; null: it is. */
  fault: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type CaptureView = z.infer<typeof CaptureView>;

/** A capture with what it holds. */
export const CaptureDetail = CaptureView.extend({
  /** As answered, without cookies. */
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** Canonical; empty when there is none. */
  text: z.string(),
  /** Where pages begin in `text`: UTF-16 offsets; empty when it has none. */
  pages: z.array(z.int()),
});
export type CaptureDetail = z.infer<typeof CaptureDetail>;

/** A source with its captures. */
export const SourceView = z.strictObject({
  id: Identifier,
  url: z.string().nullable(),
  /** Of a source without an address. */
  reference: z.string().nullable(),
  title: z.string(),
  /** Newest first. */
  captures: z.array(CaptureView),
  /** Whether one is on its way. */
  isWaiting: z.boolean(),
  may: z.strictObject({ capture: z.boolean(), upload: z.boolean() }),
});
export type SourceView = z.infer<typeof SourceView>;

/** Whether a cited quote is in the capture; the page where the document has any, from 1. */
export const QuoteFindingView = z.strictObject({ found: z.boolean(), page: z.int().nullable() });
export type QuoteFindingView = z.infer<typeof QuoteFindingView>;

/** What is known of one citation's source. */
export const CitationCapture = z.strictObject({
  sourceId: Identifier,
  /** The address or the words that it is cited by. */
  source: z.string(),
  quote: z.string().nullable(),
  /** The newest good capture, else the newest; null: there is none. */
  capture: CaptureView.nullable(),
  isWaiting: z.boolean(),
  /** Null: nothing is quoted, or there is no text to look in. */
  finding: QuoteFindingView.nullable(),
});
export type CitationCapture = z.infer<typeof CitationCapture>;

export const CitationCaptureList = z.strictObject({ items: z.array(CitationCapture) });
export type CitationCaptureList = z.infer<typeof CitationCaptureList>;
