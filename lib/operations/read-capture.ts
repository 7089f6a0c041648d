import { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { webHost } from "@/lib/core/text/web-link";
import { findCaptureBytes, findCaptureHeaders, listCaptureTexts } from "@/lib/data/captures";
import { type CaptureDetail, CaptureReference } from "@/lib/schemas/capture";
import { viewCapture } from "./capture-view";
import type { Context } from "./context";
import { openCapture } from "./open-capture";
import { parseInput } from "./parse";

/** A capture with its text and what was answered. Errors: `not_found`. */
export async function readCapture(
  context: Context,
  input: z.input<typeof CaptureReference>,
): Promise<Result<CaptureDetail>> {
  const parsed = parseInput(CaptureReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openCapture(context, parsed.value);
  if (!opened.ok) return opened;
  const { capture } = opened.value;
  const [texts, headers] = await Promise.all([
    listCaptureTexts(context.db, [capture.id]),
    findCaptureHeaders(context.db, capture.id),
  ]);
  const { text = "", pages = [] } = texts[0] ?? {};
  return done({ ...viewCapture(capture), headers: Headers.catch([]).parse(headers), text, pages });
}

const Headers = z.array(z.tuple([z.string(), z.string()]));

/** The bytes of a capture as they came, to be saved as a file. Errors: `not_found`, also when nothing came. */
export async function readCaptureBytes(
  context: Context,
  input: z.input<typeof CaptureReference>,
): Promise<Result<{ body: Uint8Array; mediaType: string; fileName: string; notes: readonly string[] }>> {
  const parsed = parseInput(CaptureReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openCapture(context, parsed.value);
  if (!opened.ok) return opened;
  const { capture } = opened.value;
  const body = await findCaptureBytes(context.db, capture.id);
  if (body === null) return refuse("not_found", "Nothing came when this was captured, so there is no file.");
  const { mediaType, fileName, finalUrl, capturedAt } = capture;
  const type = mediaType !== null && Object.hasOwn(EXTENSIONS, mediaType) ? mediaType : "application/octet-stream";
  const named = `${webHost(finalUrl ?? "") ?? "capture"}-${capturedAt.toISOString().slice(0, 10)}.${EXTENSIONS[type] ?? "bin"}`;
  return done({ body, mediaType: type, fileName: safeName(fileName ?? named), notes: [] });
}

/** The types that a capture is handed out as, and how such files are called. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/html": "html",
  "text/plain": "txt",
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "application/octet-stream": "bin",
};

/** A name that stays in the folder it is saved to and shows its own ending. */
const safeName = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, "_").replace(/^[. ]+/, "_");
