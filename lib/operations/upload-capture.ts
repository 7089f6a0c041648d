import type { z } from "zod";
import { PAGE_FAULTS } from "@/lib/core/intake/page-fault";
import { done, type Result, refuse } from "@/lib/core/result";
import { findCapturedSource } from "@/lib/data/captures";
import { type CaptureView, UploadCaptureInput } from "@/lib/schemas/capture";
import { LIMITS } from "@/lib/schemas/limits";
import { getCapture } from "./capture-view";
import type { Context } from "./context";
import { keepCapture } from "./keep-capture";
import { openSource } from "./open-source";
import { parseInput } from "./parse";
import { readGiven } from "./read-given";
import { viewerId } from "./viewer-id";

/**
 * Keeps a person's own file as a capture of a source: a PDF, a picture, a page or a text. Errors: `not_found`, `forbidden`,
 * `too_large`, `invalid_input` for a file that cannot be read as one of them.
 */
export async function uploadCapture(
  context: Context,
  input: z.input<typeof UploadCaptureInput>,
): Promise<Result<CaptureView>> {
  const parsed = parseInput(UploadCaptureInput, input);
  if (!parsed.ok) return parsed;
  const { sourceId, fileName, content } = parsed.value;
  const opened = await openSource(context, sourceId, "review.write");
  if (!opened.ok) return opened;
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  if (bytes.byteLength > LIMITS.captureBytes) return tooLarge();
  if (bytes.byteLength === 0) return refuseFile("The file is empty, or its content is not base64.");
  const source = await findCapturedSource(context.db, sourceId);
  if (source === null) throw new Error("a source that was just read is gone");
  const given = { bytes, mediaType: UNSAID, charset: null, fileName, url: source.url, status: null };
  const { fault, mediaType, ...read } = await readGiven(context, given, []);
  // A PDF of pictures of pages is evidence for eyes, like a picture.
  if (fault !== null && fault !== "scanned") return refuseFile(PAGE_FAULTS[fault]);
  const snapshot = {
    ...{ origin: "uploaded" as const, url: null, finalUrl: null, status: null, headers: [] },
    ...{ mediaType: mediaType === UNSAID ? mediaTypeOf(bytes, fileName) : mediaType, fileName, ...read, fault: null },
    ...{ capturedAt: context.now, capturedById: viewerId(context) },
  };
  return done(await getCapture(context, sourceId, await keepCapture(context, sourceId, { snapshot, bytes })));
}

/** How it is handed out again: never as anything that a browser would run. */
function mediaTypeOf(bytes: Uint8Array, fileName: string): string {
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-") return "application/pdf";
  if (/\.x?html?$/i.test(fileName)) return "text/html";
  return /\.(txt|md|markdown)$/i.test(fileName) ? "text/plain" : UNSAID;
}

/** What a file is, its bytes and its name must say: of anything else it is nothing that is kept. */
const UNSAID = "application/octet-stream";

function tooLarge() {
  const message = `The file may have ${LIMITS.captureBytes.toLocaleString("en")} bytes.`;
  return refuse("too_large", message, { errors: [{ path: "content", message }] });
}

const refuseFile = (message: string) =>
  refuse("invalid_input", `This file was not kept. ${message}`, { errors: [{ path: "content", message }] });
