import { done } from "@/lib/core/result";
import { importArticle } from "@/lib/operations/import-article";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";
import { FILE_ARGUMENT, FORMAT_OPTION, readArticleText } from "./read-article-text";
import { oneLine } from "./terminal";

export const articleImport: Command = {
  name: "article import",
  summary: "Import an article from a file; prints its id",
  arguments: [FILE_ARGUMENT],
  options: {
    ...FORMAT_OPTION,
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
    const read = await readArticleText(file, text("format"), terminal.stdin);
    if (!read.ok) return read;
    const input = {
      ...read.value,
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
