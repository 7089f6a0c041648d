import path from "node:path";
import type { Readable } from "node:stream";
import { IMPORT_FORMATS, type ImportFormat } from "@/lib/core/import/imported-article";
import { done, type Result } from "@/lib/core/result";
import { UsageError } from "./exit-code";
import { decodeText, readInput } from "./read-input";

/** The positional argument and the option of every command that takes an article's text. */
export const FILE_ARGUMENT = { name: "FILE", about: "a .txt, .html or .md file, or - for standard input" };
export const FORMAT_OPTION = {
  format: {
    value: "FORMAT",
    about: `${IMPORT_FORMATS.join(", ")}; told by the file's ending if not said, text for -`,
  },
};

/** The text of `file` (`-`: standard input) and what it is in. Errors as `readInput` and `decodeText`. @throws UsageError for a format that is not known. */
export async function readArticleText(
  file: string,
  named: string | undefined,
  stdin: Readable,
): Promise<Result<{ format: ImportFormat; content: string }>> {
  const format = formatOf(file, named);
  const bytes = await readInput(file, stdin);
  if (!bytes.ok) return bytes;
  const content = decodeText(bytes.value, file);
  return content.ok ? done({ format, content: content.value }) : content;
}

const ENDINGS: Record<string, ImportFormat> = {
  ".txt": "text",
  ".text": "text",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
};

function formatOf(file: string, named: string | undefined): ImportFormat {
  const found = named === undefined ? guess(file) : IMPORT_FORMATS.find((format) => format === named);
  if (found !== undefined) return found;
  throw new UsageError(
    named === undefined
      ? `What is in ${file}? Say --format ${IMPORT_FORMATS.join("|")}.`
      : `--format is one of ${IMPORT_FORMATS.join(", ")}.`,
  );
}

const guess = (file: string) => (file === "-" ? "text" : ENDINGS[path.extname(file).toLowerCase()]);
