import path from "node:path";
import { IMPORT_FORMATS, type ImportFormat } from "@/lib/core/import/imported-article";
import { done } from "@/lib/core/result";
import { importArticle } from "@/lib/operations/import-article";
import { AS_OPTION, type Command } from "./command";
import { UsageError } from "./exit-code";
import { withContext } from "./open-context";
import { decodeText, readInput } from "./read-input";
import { oneLine } from "./terminal";

export const articleImport: Command = {
  name: "article import",
  summary: "Import an article from a file; prints its id",
  arguments: [{ name: "FILE", about: "a .txt, .html or .md file, or - for standard input" }],
  options: {
    format: {
      value: "FORMAT",
      about: `${IMPORT_FORMATS.join(", ")}; told by the file's ending if not said, text for -`,
    },
    desk: { value: "SLUG", about: "the desk it goes to; the oldest if not said" },
    title: { value: "TEXT", about: "instead of what the page says" },
    byline: { value: "TEXT", about: "instead of what the page says" },
    publisher: { value: "TEXT", about: "instead of what the page says" },
    published: { value: "DATE", about: "like 2026, 2026-03 or 2026-03-02" },
    language: { value: "TAG", about: "like en, ar or pt-BR" },
    url: { value: "URL", about: "where it was published" },
    ...AS_OPTION,
  },
  examples: [
    "stet article import story.html --url https://example.org/story",
    "pbpaste | stet article import - --as ana@example.org",
  ],
  async run({ arguments: [file = "-"], text, terminal, env }) {
    const format = formatOf(file, text("format"));
    const bytes = await readInput(file, terminal.stdin);
    if (!bytes.ok) return bytes;
    const content = decodeText(bytes.value, file);
    if (!content.ok) return content;
    const input = {
      format,
      content: content.value,
      title: text("title"),
      byline: text("byline"),
      publisher: text("publisher"),
      publishedAt: text("published"),
      language: text("language"),
      url: text("url"),
      deskSlug: text("desk"),
    };
    const imported = await withContext(env, text("as"), (context) => importArticle(context, input));
    if (!imported.ok) return imported;
    const { id, title, version } = imported.value;
    return done({
      value: imported.value,
      text: `${id}\n`,
      note: `“${oneLine(title)}”, ${version.text.length.toLocaleString("en")} characters in ${version.blocks.length} blocks.`,
    });
  },
};

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
