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
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  const known = NOT_TEXT.find(([signature]) =>
    signature.split("").every((letter, place) => bytes[place] === letter.charCodeAt(0)),
  );
  if (known) return notText(`This file is ${known[1]}, not text.`);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (marked) return done(new TextDecoder(marked).decode(bytes));
  if (binaryShare(bytes) > 0.02) return notText("This file holds data that is not text.");
  return done(decodeUtf8(bytes) ?? decodeAs(declaredCharset(start), bytes));
}

function notText(what: string) {
  const message = `${what} Open it, copy the article, and paste it here.`;
  return refuse("no_text", message, { errors: [{ path: "file", message }] });
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

/** What Windows-1252 has at 0x80 to 0x9F. */
const HIGH_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** `bytes` in the encoding of that name. Node 20 reads Windows-1252 as Latin-1, which lacks the typographic quotes. */
function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);
}
