import fs from "node:fs";
import type { Readable } from "node:stream";
import { done, type Result, refuse } from "@/lib/core/result";
import { LIMITS } from "@/lib/schemas/limits";

/** The bytes of a file, or of standard input for `-`, no more than an import may have. Errors: `too_large`, `not_found`. */
export async function readInput(file: string, stdin: Readable): Promise<Result<Uint8Array>> {
  const source = file === "-" ? stdin : openFile(file);
  if ("ok" in source) return source;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk);
    length += bytes.byteLength;
    if (length > LIMITS.importBytes) {
      return refuse(
        "too_large",
        `${nameOf(file)} is larger than ${LIMITS.importBytes / 1_000_000} MB. Import it in parts.`,
      );
    }
    chunks.push(bytes);
  }
  return done(Buffer.concat(chunks));
}

function openFile(file: string): Readable | ReturnType<typeof refuse> {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return refuse("not_found", `There is no file ${file}.`);
  if (found.isDirectory()) return refuse("not_found", `${file} is a folder. Name a file in it.`);
  return fs.createReadStream(file);
}

/** The text that `bytes` hold. Errors: `malformed_body` for what is not text in UTF-8, saying what it seems to be. */
export function decodeText(bytes: Uint8Array, file: string): Result<string> {
  const found = SIGNATURES.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (found) return refuse("malformed_body", `${nameOf(file)} is ${found.what}. ${found.wayOut}`);
  if (isBinary(bytes)) {
    return refuse("malformed_body", `${nameOf(file)} is not text. Give the article as text, HTML or Markdown.`);
  }
  try {
    return done(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse("malformed_body", `${nameOf(file)} is not in UTF-8. Save it in that encoding and import it again.`);
  }
}

const CONVERT = "Save its text, or the page as HTML, and import that.";
const SIGNATURES = [
  { starts: [0xff, 0xfe], what: "in UTF-16", wayOut: "Save it in UTF-8 and import it again." },
  { starts: [0xfe, 0xff], what: "in UTF-16", wayOut: "Save it in UTF-8 and import it again." },
  { starts: [...Buffer.from("%PDF-")], what: "a PDF", wayOut: CONVERT },
  { starts: [0x50, 0x4b, 0x03, 0x04], what: "a zip archive, or a document in one (docx, odt)", wayOut: CONVERT },
];

/** Text has no control characters but tab, line ends and form feed; a stray few are cleaned, more than one in a hundred is no text. */
function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.reduce(
    (sum, byte) => sum + Number(byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)),
    0,
  );
  return controls * 100 > bytes.byteLength;
}

const nameOf = (file: string) => (file === "-" ? "Standard input" : file);
