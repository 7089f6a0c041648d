import { IMPORT_FORMATS, type ImportFormat } from "@/lib/core/import/imported-article";
import { done, type Result, refuse } from "@/lib/core/result";
import { LIMITS } from "@/lib/schemas/limits";
import { decodeFile } from "./decode-file";
import { guessFormat } from "./guess-format";

/** The facts a person may give with an article; empty ones are read off the page. */
export const FACT_NAMES = ["title", "byline", "publisher", "publishedAt", "url", "language"] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What the import form holds, as typed. */
export type ImportValues = Record<FactName, string> & {
  content: string;
  /** Empty: to be recognised. */
  format: ImportFormat | "";
  /** Name of the file the content came from. */
  fileName: string;
};

export const NO_VALUES: ImportValues = {
  content: "",
  format: "",
  fileName: "",
  title: "",
  byline: "",
  publisher: "",
  publishedAt: "",
  url: "",
  language: "",
};

/** The form's values, its file read. A chosen file wins over what was pasted. Errors: `too_large`, `no_text`, each with the values as far as they go. */
export async function readImportValues(form: FormData): Promise<{ values: ImportValues; read: Result<ImportFormat> }> {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const values: ImportValues = {
    ...NO_VALUES,
    content: field("content").replaceAll("\r\n", "\n"),
    fileName: field("fileName"),
  };
  for (const name of FACT_NAMES) values[name] = field(name);
  values.format = IMPORT_FORMATS.find((format) => format === field("format")) ?? "";
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    if (file.size > LIMITS.importBytes) return { values, read: tooLarge(file.size) };
    const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return { values, read: decoded };
    values.content = decoded.value;
    values.fileName = file.name;
  }
  return { values, read: done(values.format || guessFormat(values.content, values.fileName || undefined)) };
}

function tooLarge(bytes: number) {
  const message = `This file has ${megabytes(bytes)} MB; at most ${megabytes(LIMITS.importBytes)} MB can be imported. Save the page without images, or paste the text.`;
  return refuse("too_large", message, { errors: [{ path: "file", message }] });
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 });
