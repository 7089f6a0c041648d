import { type BoxValues, type IntakeSource, readBox } from "./intake-source";
import { NO_SOURCE, typedIn } from "./source-values";

/** The facts a person may give with an article; empty ones are read off the page. */
export const FACT_NAMES = ["title", "byline", "publisher", "publishedAt", "url", "language"] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What the import form holds, as typed. */
export type ImportValues = Record<FactName, string> &
  BoxValues & {
    /** Empty where there is nothing to choose. */
    deskSlug: string;
  };

export const NO_VALUES: ImportValues = {
  ...NO_SOURCE,
  fileData: "",
  fileType: "",
  title: "",
  byline: "",
  publisher: "",
  publishedAt: "",
  url: "",
  language: "",
  deskSlug: "",
};

/** The form's values, and what its box holds. */
export async function readImportValues(form: FormData): Promise<{ values: ImportValues; source: IntakeSource }> {
  const box = await readBox(form);
  const values: ImportValues = { ...NO_VALUES, ...box.values };
  for (const name of FACT_NAMES) values[name] = typedIn(form, name);
  values.deskSlug = typedIn(form, "deskSlug");
  return { values, source: box.source };
}
