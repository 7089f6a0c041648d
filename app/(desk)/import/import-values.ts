import type { ImportFormat } from "@/lib/core/import/imported-article";
import type { Result } from "@/lib/core/result";
import { NO_SOURCE, readSource, type SourceValues, typedIn } from "./source-values";

/** The facts a person may give with an article; empty ones are read off the page. */
export const FACT_NAMES = ["title", "byline", "publisher", "publishedAt", "url", "language"] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What the import form holds, as typed. */
export type ImportValues = Record<FactName, string> &
  SourceValues & {
    /** Empty where there is nothing to choose. */
    deskSlug: string;
  };

export const NO_VALUES: ImportValues = {
  ...NO_SOURCE,
  title: "",
  byline: "",
  publisher: "",
  publishedAt: "",
  url: "",
  language: "",
  deskSlug: "",
};

/** The form's values, its file read. Errors as `readSource`. */
export async function readImportValues(form: FormData): Promise<{ values: ImportValues; read: Result<ImportFormat> }> {
  const source = await readSource(form);
  const values: ImportValues = { ...NO_VALUES, ...source.values };
  for (const name of FACT_NAMES) values[name] = typedIn(form, name);
  values.deskSlug = typedIn(form, "deskSlug");
  return { values, read: source.read };
}
