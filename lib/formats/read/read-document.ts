import { importArticle } from "@/lib/core/import/import-article";
import type { ImportFormat } from "@/lib/core/import/imported-article";
import { decodeText } from "@/lib/core/intake/decode-text";
import type { ReadDocument, ReadDocumentFile } from "@/lib/core/intake/document";
import { documentKind } from "@/lib/core/intake/document-kind";
import { readHtmlPage } from "@/lib/core/intake/read-html-page";
import { exceedsBounds } from "./html-bounds";
import { readDocx } from "./read-docx";
import { readMht } from "./read-mht";
import { readPdf } from "./read-pdf";

const FORMATS: Partial<Record<ReadDocument["kind"], ImportFormat>> = {
  html: "html",
  text: "text",
  markdown: "markdown",
};

/** Reads a document where it is called; whoever serves people calls it in a worker. Never throws. */
export const readDocument: ReadDocumentFile = async (given) => {
  const kind = documentKind(given);
  if (kind === "docx") return readDocx(given);
  if (kind === "pdf") return readPdf(given);
  if (kind === "mht") return readMht(given, readDocument);
  const format = kind === null ? undefined : FORMATS[kind];
  if (kind === null || format === undefined) return { ok: false, fault: "unsupported_type" };
  const text = decodeText({ ...given, isMarkup: kind === "html" });
  if (text === null) return { ok: false, fault: "unreadable" };
  if (kind === "html") {
    if (exceedsBounds(text)) return { ok: false, fault: "too_complex" };
    return { ok: true, document: { kind, content: { format, text }, pages: [], ...readHtmlPage(text, given) } };
  }
  const article = importArticle({ format, content: text });
  const fault = article.text === "" ? "empty" : null;
  const document: ReadDocument = {
    kind,
    article,
    content: { format, text },
    canonicalUrl: null,
    leadImageUrl: null,
    pages: [],
    fault,
  };
  return { ok: true, document };
};
