import { declaredCharset } from "./declared-charset";
import { isReadableIn } from "./is-readable-in";
import { isMultiByte, windows1252 } from "./legacy-charset";
import { sniffUtf16 } from "./sniff-utf-16";
import { readUtf8 } from "./utf-8";

type Given = {
  bytes: Uint8Array;
  /** As it was declared outside of the bytes, for example in a Content-Type. */
  charset: string | null;
  /** Whether to look for what markup says of itself. */
  isMarkup: boolean;
};

/**
 * The text of `bytes`, or `null` when it cannot be told for certain: what is stored is what was written, or nothing. A byte order
 * mark goes before what is declared outside, that before what the markup declares (WHATWG Encoding); but a declaration counts only
 * as far as the bytes bear it out, for half of the wrong ones are harmless and the other half turn words into others.
 */
export function decodeText({ bytes, charset, isMarkup }: Given): string | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(marked, bytes);
  const wide = sniffUtf16(bytes);
  if (wide !== null) return decodeAs(wide, bytes);
  const inside = isMarkup ? declaredCharset(bytes) : null;
  const declared = [charset, inside].map(knownLabel).filter((label) => label !== null);
  const utf8 = readUtf8(bytes);
  if (utf8 !== null && (utf8.certain || !declared.some(isMultiByte))) return utf8.text;
  for (const label of [...declared.flatMap(alsoMeant), "windows-1252"]) {
    const text = label === "utf-8" ? null : decodeAs(label, bytes);
    if (text !== null && isReadableIn(text, label)) return text;
  }
  return utf8?.text ?? null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : null;
}

/** The encoding's own name for one of its labels, or `null` when nothing reads it. */
function knownLabel(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** An encoding, and the larger one that is written under its name. */
const alsoMeant = (label: string): string[] => (/^iso-8859-8/.test(label) ? [label, "windows-1255"] : [label]);

function decodeAs(label: string, bytes: Uint8Array): string | null {
  if (label === "windows-1252") return windows1252(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
