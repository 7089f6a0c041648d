import type { DocumentKind } from "@/lib/core/intake/document";

/** What a text came as, in a sentence: "Read as plain text". */
export const FORMAT_LABELS = {
  text: "plain text",
  html: "HTML",
  markdown: "Markdown",
  docx: "a Word document",
  pdf: "a PDF",
  mht: "a saved page",
  image: "a picture",
} satisfies Record<DocumentKind, string>;

/** The label of a format that comes from the record, which knows others too: `version 1`, a text that was brought back. */
export const formatLabel = (format: string): string =>
  Object.entries(FORMAT_LABELS).find(([name]) => name === format)?.[1] ??
  format.replace(/^version /, "text of version ");
