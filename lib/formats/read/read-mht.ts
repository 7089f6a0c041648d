import type { GivenDocument, ReadDocumentFile } from "@/lib/core/intake/document";
import { bodyBytes, type MimePart, mediaTypeOf, mimeParts, parameterOf } from "./mime-part";

/** Reads a page that a browser saved in one file: the page in it, from the address it was saved from. Never throws. */
export async function readMht(given: GivenDocument, readPage: ReadDocumentFile): ReturnType<ReadDocumentFile> {
  const parts = mimeParts(Buffer.from(given.bytes).toString("latin1"));
  const page = findPage(parts, "text/html") ?? findPage(parts, "text/plain");
  if (page === undefined) return { ok: false, fault: "unreadable" };
  const location = page.headers.get("content-location") ?? "";
  const type = page.headers.get("content-type");
  const read = await readPage({
    bytes: bodyBytes(page),
    mediaType: mediaTypeOf(type),
    charset: parameterOf(type ?? "", "charset"),
    fileName: null,
    url: /^https?:\/\//i.test(location) && URL.canParse(location) ? location : given.url,
    status: given.status,
  });
  return read.ok ? { ok: true, document: { ...read.document, kind: "mht" } } : read;
}

const findPage = (parts: readonly MimePart[], type: string): MimePart | undefined =>
  parts.find(({ headers }) => mediaTypeOf(headers.get("content-type")) === type);
