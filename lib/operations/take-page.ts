import type { FetchedPage, GivenDocument, ReadDocument } from "@/lib/core/intake/document";
import { faultSentence, type PageFault } from "@/lib/core/intake/page-fault";
import { done, type Problem, type Result, refuse } from "@/lib/core/result";
import type { ImportFileInput } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";

/** What an address or a file held when it was taken: its bytes, and what was read of them. */
export type Capture = {
  bytes: Uint8Array;
  document: ReadDocument;
  /** What is wrong with it, beside what was read. */
  fault: PageFault | null;
  mediaType: string | null;
  /** Null of a file. */
  page: FetchedPage | null;
  /** Null of an address. */
  fileName: string | null;
};

/** Fetches an address and reads what came. Errors: `unreadable_page`. */
export async function takeAddress(context: Context, url: string): Promise<Result<Capture>> {
  if (context.fetchPage === undefined) return refuseFault("url", "This Stet fetches no pages.", null);
  const fetched = await context.fetchPage(url);
  if (!fetched.ok) return refuseFault("url", faultSentence(fetched.fault), fetched.fault);
  const { page } = fetched;
  const { bytes, mediaType, charset, status } = page;
  const read = await readIn(context, { bytes, mediaType, charset, fileName: null, url: page.finalUrl, status });
  if (!read.ok) return refuseFault("url", faultSentence(read.fault), read.fault);
  const fault = read.document.fault ?? statusFault(status);
  return done({ bytes, document: read.document, fault, mediaType, page, fileName: null });
}

/** Reads a file. Errors: `too_large`, `unreadable_page`. */
export async function takeFile(
  context: Context,
  { bytes, name, mediaType }: ImportFileInput["file"],
): Promise<Result<Capture>> {
  if (bytes.byteLength > LIMITS.importBytes) {
    const message = `A file may have ${LIMITS.importBytes / 1_000_000} MB. Save the page without images, or paste the text.`;
    return refuse("too_large", message, { errors: [{ path: "file", message }] });
  }
  const given = { bytes, mediaType: mediaType || null, charset: null, fileName: name, url: null, status: null };
  const read = await readIn(context, given);
  if (!read.ok) return refuseFault("file", faultSentence(read.fault), read.fault);
  const { document } = read;
  return done({ bytes, document, fault: document.fault, mediaType: mediaType || null, page: null, fileName: name });
}

/** The refusal of a page or file with something wrong, unless the person takes what was read all the same. */
export function refuseFaulty({ fault, page, document }: Capture, anyway: boolean | undefined): Problem | null {
  if (fault === null || (anyway && document.article.text !== "")) return null;
  return refuseFault(page === null ? "file" : "url", faultSentence(fault), fault);
}

function refuseFault(path: "url" | "file", sentence: string, fault: PageFault | null): Problem {
  const message = `${sentence} Paste the text instead.`;
  return refuse("unreadable_page", message, { errors: [{ path, message }], ...(fault === null ? {} : { fault }) });
}

async function readIn(context: Context, given: GivenDocument) {
  return context.readDocument?.(given) ?? ({ ok: false, fault: "unsupported_type" } as const);
}

function statusFault(status: number): PageFault | null {
  if (status === 404 || status === 410) return "gone";
  return status >= 400 ? "http_error" : null;
}
