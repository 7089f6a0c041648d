import { getDocumentProxy } from "unpdf";
import { NO_FACTS } from "@/lib/core/import/raw-block";
import type { ReadDocumentFile } from "@/lib/core/intake/document";
import type { PageFault } from "@/lib/core/intake/page-fault";
import { articleDocument } from "./article-document";
import { teachBufferTransfer } from "./buffer-transfer";
import { toBlocks } from "./pdf-blocks";
import { findPdfFurniture } from "./pdf-furniture";
import { type PdfLine, toLines } from "./pdf-line";
import { hasPictures, readPieces } from "./pdf-page";

const MAX_PAGES = 2_000;
const MAX_PIECES = 1_000_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Reads the text layer of a PDF: paragraphs are put together from where lines stand. Never throws, runs no scripts, fetches nothing. */
export const readPdf: ReadDocumentFile = async ({ bytes }) => {
  teachBufferTransfer();
  let pdf: Pdf | null = null;
  try {
    // The parser takes the bytes it is given for itself.
    pdf = await getDocumentProxy(new Uint8Array(bytes), OPTIONS);
    return await readPages(pdf);
  } catch (error) {
    // The parser's only way to say that a file is damaged, or asks for a password.
    if (error instanceof Error) return { ok: false, fault: "unreadable" };
    throw error;
  } finally {
    await pdf?.destroy();
  }
};

const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  stopAtErrors: false,
};

async function readPages(pdf: Pdf): ReturnType<ReadDocumentFile> {
  if (pdf.numPages > MAX_PAGES) return { ok: false, fault: "too_complex" };
  const lines: PdfLine[] = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const found = await readPieces(page);
    pieces += found.length;
    if (pieces > MAX_PIECES) return { ok: false, fault: "too_complex" };
    lines.push(...toLines(found, number - 1, page.view[2] ?? 0));
    page.cleanup();
  }
  const { blocks, pageStarts } = toBlocks(lines, findPdfFurniture(lines, pdf.numPages));
  const document = articleDocument("pdf", { blocks, facts: NO_FACTS, removedCharacters: 0 });
  const { article } = document;
  const starts = new Map(
    pageStarts.map(({ page, block, offset }) => [page, (article.blocks[block]?.start ?? 0) + offset]),
  );
  const pages: number[] = [];
  // A page without text of its own begins where the next one does.
  for (let page = pdf.numPages - 1; page >= 0; page--)
    pages[page] = starts.get(page) ?? pages[page + 1] ?? article.text.length;
  pages[0] = 0;
  return { ok: true, document: { ...document, pages, fault: await faultOf(pdf, article.text) } };
}

/** Fewer letters than this on a page are a scanner's stamp, not text. */
const LEAST_LETTERS = 12;
const LOOKED_AT = 3;

async function faultOf(pdf: Pdf, text: string): Promise<PageFault | null> {
  if (text.length >= LEAST_LETTERS * pdf.numPages) return null;
  for (let number = 1; number <= Math.min(pdf.numPages, LOOKED_AT); number++) {
    if (await hasPictures(await pdf.getPage(number))) return "scanned";
  }
  return text === "" ? "empty" : null;
}
