import type { ImportFormat } from "@/lib/core/import/imported-article";

/** Only so much of a text is looked at: its start says what it is. */
const LOOKED_AT = 20_000;

const BY_EXTENSION: Record<string, ImportFormat> = {
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
};

/** What a text is: by its file's name when there is one, else by its start. A person can always say otherwise. */
export function guessFormat(content: string, fileName?: string): ImportFormat {
  const extension = fileName?.toLowerCase().split(".").at(-1) ?? "";
  return (
    (Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined) ??
    guessByStart(content.slice(0, LOOKED_AT))
  );
}

function guessByStart(start: string): ImportFormat {
  if (/^\uFEFF?\s*<(!doctype\s+html|html|head|body|article|\?xml)\b/i.test(start)) return "html";
  const tags = start.match(/<\/(p|div|h[1-6]|li|ul|a|span|section|article|blockquote|strong|em)>/gi)?.length ?? 0;
  if (tags >= 2) return "html";
  const marks = start.match(/^(#{1,6} \S|> \S|```|[-*] \[[ x]\] )|\]\(https?:|\*\*[^\s*]/gm)?.length ?? 0;
  return marks >= 2 || /^# \S/.test(start.trimStart()) ? "markdown" : "text";
}
