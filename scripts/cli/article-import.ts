import path from "node:path";
import { IMPORT_FORMATS } from "@/lib/core/import/imported-article";
import { done, type Result } from "@/lib/core/result";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { importFile } from "@/lib/operations/import-file";
import type { ArticleView } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { isWebAddress } from "@/lib/schemas/web-address";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";
import { FORMAT_OPTION, readArticleText } from "./read-article-text";
import { readInput } from "./read-input";
import { oneLine } from "./terminal";

export const articleImport: Command = {
  name: "article import",
  summary: "Import an article from a file or a web address; prints its id",
  arguments: [
    { name: "FILE", about: "a .html, .mht, .txt, .md, .docx or .pdf file, a web address, or - for standard input" },
  ],
  options: {
    format: { ...FORMAT_OPTION.format, about: `${IMPORT_FORMATS.join(", ")}; recognised if not said` },
    anyway: { about: "take what was read although something is wrong with the page" },
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
    "stet article import https://example.org/story",
    "stet article import interview.docx --title 'What the mayor said'",
    "pbpaste | stet article import - --as ana@example.org",
  ],
  async run({ arguments: [file = "-"], text, flag, terminal, env }) {
    const facts = {
      title: text("title"),
      byline: text("byline"),
      publisher: text("publisher"),
      publishedAt: text("published"),
      language: text("language"),
      deskSlug: text("desk"),
    };
    const given = { ...facts, url: text("url") };
    const anyway = flag("anyway");
    const importIt = async (context: Context): Promise<Result<ArticleView>> => {
      if (isWebAddress(file)) return importArticle(context, { ...facts, format: "url", url: file, anyway });
      if (text("format") !== undefined) {
        const read = await readArticleText(file, text("format"), terminal.stdin);
        return read.ok ? importArticle(context, { ...given, ...read.value }) : read;
      }
      const bytes = await readInput(file, terminal.stdin);
      if (!bytes.ok) return bytes;
      const name = file === "-" ? null : path.basename(file).slice(-LIMITS.fileNameCharacters);
      return importFile(context, { ...given, file: { bytes: bytes.value, name, mediaType: null }, anyway });
    };
    const imported = await withContext(env, text("as"), importIt);
    if (!imported.ok) return imported;
    const { id, title, version } = imported.value;
    return done({
      value: imported.value,
      text: `${id}\n`,
      note: `“${oneLine(title)}”, ${version.text.length.toLocaleString("en")} characters in ${version.blocks.length} blocks.`,
    });
  },
};
