import { IMPORT_FORMATS, type ImportFormat } from "@/lib/core/import/imported-article";
import { done, type Result, refuse } from "@/lib/core/result";
import { LIMITS } from "@/lib/schemas/limits";
import { decodeFile } from "./decode-file";
import { guessFormat } from "./guess-format";

/** What a form that takes an article's text holds, as typed. */
export type SourceValues = {
  content: string;
  /** Empty: to be recognised. */
  format: ImportFormat | "";
  /** Name of the file the content came from. */
  fileName: string;
};

export const NO_SOURCE: SourceValues = { content: "", format: "", fileName: "" };

/** The form's text, its file read, and the format it is in. A chosen file wins over what was pasted. Errors: `too_large`, `no_text`, each with the values as far as they go. */
export async function readSource(form: FormData): Promise<{ values: SourceValues; read: Result<ImportFormat> }> {
  const values: SourceValues = {
    content: typedIn(form, "content").replaceAll("\r\n", "\n"),
    fileName: typedIn(form, "fileName"),
    format: IMPORT_FORMATS.find((format) => format === typedIn(form, "format")) ?? "",
  };
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

/** The words in a field; nothing for a field that is not there or holds a file. */
export function typedIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function tooLarge(bytes: number) {
  const message = `This file has ${megabytes(bytes)} MB; at most ${megabytes(LIMITS.importBytes)} MB can be imported. Save the page without images, or paste the text.`;
  return refuse("too_large", message, { errors: [{ path: "file", message }] });
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 });
