import type { getDocumentProxy } from "unpdf";
import { OPS } from "unpdf/pdfjs";
import { mendedWords, mendLigatures } from "./mend-ligatures";
import type { PdfPiece } from "./pdf-line";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** The pieces of text on a page, in the order in which it draws them, each in its reading order; slanted and upright text is left out. */
export async function readPieces(page: Page): Promise<PdfPiece[]> {
  const { items } = await page.getTextContent();
  const pieces: PdfPiece[] = [];
  for (const item of items) {
    if (!("str" in item)) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    if (Math.abs(b) > Math.abs(a) || ![x, y, item.width].every(Number.isFinite)) continue;
    const size = Math.hypot(c, d);
    pieces.push({ text: item.str, x, y, width: item.width, size, isRtl: item.dir === "rtl" });
  }
  if (!pieces.some(({ text }) => /[\u0600-\u06ff]/.test(text))) return pieces;
  const mended = mendedWords(await glyphRuns(page));
  return mended.size === 0 ? pieces : pieces.map((piece) => ({ ...piece, text: mendLigatures(piece.text, mended) }));
}

/** Whether a page draws pictures. */
export async function hasPictures(page: Page): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => PICTURES.has(operator));
}

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** What each letter that is drawn stands for, run by run, from left to right. */
async function glyphRuns(page: Page): Promise<string[][]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.flatMap((operator, index) => (operator === OPS.showText ? [glyphsOf(argsArray[index])] : []));
}

function glyphsOf(args: unknown): string[] {
  const [glyphs]: unknown[] = Array.isArray(args) ? args : [];
  if (!Array.isArray(glyphs)) return [];
  return glyphs.flatMap((glyph: unknown) =>
    typeof glyph === "object" && glyph !== null && "unicode" in glyph && typeof glyph.unicode === "string"
      ? [glyph.unicode]
      : [],
  );
}
