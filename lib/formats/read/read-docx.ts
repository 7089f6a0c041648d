import { buffer } from "node:stream/consumers";
import mammoth from "mammoth";
import { ZipFile } from "yazl";
import { parseHtml } from "@/lib/core/import/parse-html";
import type { ReadDocumentFile } from "@/lib/core/intake/document";
import { articleDocument } from "./article-document";
import { exceedsBounds } from "./html-bounds";
import { scanZip } from "./scan-zip";

/** Styles by the names that Word and LibreOffice give them, beside the headings that mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Figure'] => figcaption:fresh",
  "p[style-name='Illustration'] => figcaption:fresh",
  "p[style-name='Table'] => figcaption:fresh",
];

/**
 * Reads a Word document: paragraphs, headings, lists, quotes, captions, tables, notes and what stands for pictures. Text that was
 * deleted while changes were tracked, comments, and running heads are left out. Never throws.
 */
export const readDocx: ReadDocumentFile = async ({ bytes }) => {
  const scanned = await scanZip(bytes);
  if (!scanned.ok) return scanned;
  if (!scanned.parts.has("word/document.xml")) return { ok: false, fault: "unsupported_type" };
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: await packParts(scanned.parts) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    if (exceedsBounds(value)) return { ok: false, fault: "too_complex" };
    return { ok: true, document: articleDocument("docx", parseHtml(tidy(value))) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, fault: "too_complex" };
    // Whatever else the reader meets is markup that is no document's.
    if (error instanceof Error) return { ok: false, fault: "unreadable" };
    throw error;
  }
};

/** An archive of exactly the parts that were looked at, whatever else a reader could find in the one that came. */
async function packParts(parts: ReadonlyMap<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of parts) zip.addBuffer(Buffer.from(part), name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

/** A table's row is one block; the words for a picture stand as its caption; the arrows that lead back from notes are no text of the author's. */
function tidy(html: string): string {
  return html
    .replace(/<(t[dh])\b[^>]*>([\s\S]*?)<\/\1>/g, (_cell, name: string, inside: string) => {
      return `<${name}>${inside.replace(/<\/?(?:p|h\d)\b[^>]*>/g, " ")}</${name}>`;
    })
    .replace(/<img(?: alt="([^"]*)")?[^>]*>/g, (_image, words?: string) =>
      words ? `<figcaption>${words}</figcaption>` : " ",
    )
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, "");
}
