import type { ImportFormat } from "@/lib/core/import/imported-article";

/** What a text came as, in a sentence: "Read as plain text". */
export const FORMAT_LABELS = {
  text: "plain text",
  html: "HTML",
  markdown: "Markdown",
} satisfies Record<ImportFormat, string>;

/** The label of a format that comes from the record, which may know others than we do by now. */
export const formatLabel = (format: string): string =>
  Object.entries(FORMAT_LABELS).find(([name]) => name === format)?.[1] ?? format;
