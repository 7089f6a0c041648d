import { previousGraphemeBoundary } from "@/lib/core/text/graphemes";

/** Longest name without its extension, in UTF-8 bytes: file systems allow 255 for the whole. */
const MAX_BYTES = 120;

/** What no file system or shell should meet in a name: separators, wildcards, quotes, controls, bidi controls, noncharacters, lone surrogates. */
const UNSAFE =
  /[\\/:*?"<>|\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|\p{Control}|\p{Surrogate}/gu;

/** Names that mean a device on Windows, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name from a title: letters of any script stay, what could mislead a file system or an eye goes, length is bounded. `fallback` when nothing is left. */
export function fileNameOf(title: string, extension: string, fallback: string): string {
  const words = title.slice(0, 1_000).normalize("NFC").replace(UNSAFE, " ").replace(/\s+/g, " ");
  const short = limitBytes(words).replace(/^[\s.~-]+|[\s.]+$/g, "");
  const name = short === "" || RESERVED.test(short) ? fallback : short;
  return `${name}.${extension}`;
}

function limitBytes(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > MAX_BYTES) return text.slice(0, previousGraphemeBoundary(text, end));
    end += character.length;
  }
  return text;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/**
 * A `Content-Disposition` header (RFC 6266) that saves as `fileName`: an ASCII form for old clients, and the real name in UTF-8
 * (RFC 5987 §3.2) where they differ. Never holds a line break, whatever the name is.
 */
export function contentDisposition(fileName: string): string {
  const ascii = fileName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  if (ascii === fileName) return `attachment; filename="${ascii}"`;
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
