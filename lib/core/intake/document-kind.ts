import type { DocumentKind, GivenDocument } from "./document";

/** What a document begins with, where that says what it is, whatever is said of it. */
const SIGNATURES: readonly [kind: DocumentKind, first: readonly number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["docx", [0x50, 0x4b, 0x03, 0x04]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
];

const MEDIA_TYPES: Readonly<Record<string, DocumentKind>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/markdown": "markdown",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "multipart/related": "mht",
  "message/rfc822": "mht",
};

const EXTENSIONS: Readonly<Record<string, DocumentKind>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  pdf: "pdf",
  docx: "docx",
  mht: "mht",
  mhtml: "mht",
};

/** What a document is: by its first bytes, else by its name, else by what is declared, else by a look for tags; `null`: nothing we read. */
export function documentKind({ bytes, mediaType, fileName }: GivenDocument): DocumentKind | null {
  for (const [kind, first] of SIGNATURES) if (first.every((byte, index) => bytes[index] === byte)) return kind;
  const extension = /\.([a-z0-9]+)$/i.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";
  const named = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  const declared = mediaType !== null && Object.hasOwn(MEDIA_TYPES, mediaType) ? MEDIA_TYPES[mediaType] : undefined;
  if (named ?? declared) return named ?? declared ?? null;
  if (mediaType?.startsWith("image/")) return "image";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1_000));
  if (/^\s*(<!doctype html|<html|<head|<body)/i.test(start)) return "html";
  return mediaType === null || mediaType.startsWith("text/") ? "text" : null;
}
