import { done, type Result, refuse } from "@/lib/core/result";

/** The first bytes of what people drop here by mistake. */
const NOT_TEXT: readonly (readonly [signature: string, name: string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a Word document or another zipped file"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word document"],
  ["\u0089PNG", "an image"],
  ["\u00ff\u00d8\u00ff", "an image"],
  ["GIF8", "an image"],
];

/** The text of a file: by its byte order mark, as UTF-8, as its own `meta charset` says, or as Windows-1252. Errors: `no_text` when it is no text at all. */
export function decodeFile(bytes: Uint8Array): Result<string> {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1_024));
  const known = NOT_TEXT.find(([signature]) => start.startsWith(decodedAs1252(signature)));
  if (known) return notText(`This file is ${known[1]}, not text.`);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (marked) return done(new TextDecoder(marked).decode(bytes));
  if (binaryShare(bytes) > 0.02) return notText("This file holds data that is not text.");
  return done(decodeUtf8(bytes) ?? new TextDecoder(declaredCharset(start)).decode(bytes));
}

function notText(what: string) {
  const message = `${what} Open it, copy the article, and paste it here.`;
  return refuse("no_text", message, { errors: [{ path: "file", message }] });
}

/** A signature of byte values, written as the string that Windows-1252 makes of them. */
function decodedAs1252(signature: string): string {
  return new TextDecoder("windows-1252").decode(Uint8Array.from(signature, (letter) => letter.charCodeAt(0)));
}

/** Share of NUL and other control bytes that no text file holds, in the first 64 kB. */
function binaryShare(bytes: Uint8Array): number {
  const looked = bytes.subarray(0, 65_536);
  const odd = looked.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return looked.length === 0 ? 0 : odd / looked.length;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    // The decoder's only way to say that these bytes are not UTF-8.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function declaredCharset(start: string): string {
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1] ?? "windows-1252";
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    // A charset nobody knows: read it as browsers read a page that names none.
    if (error instanceof RangeError) return "windows-1252";
    throw error;
  }
}
