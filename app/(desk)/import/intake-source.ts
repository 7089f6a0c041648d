import { IMPORT_FORMATS, type ImportFormat } from "@/lib/core/import/imported-article";
import type { ImportFileInput } from "@/lib/schemas/article";
import { guessFormat } from "./guess-format";
import { loneAddress } from "./lone-address";
import { type SourceValues, typedIn } from "./source-values";

/** What the box holds, as it was recognised. */
export type IntakeSource =
  | { kind: "address"; url: string }
  | { kind: "file"; file: ImportFileInput["file"] }
  | { kind: "text"; format: ImportFormat; content: string };

/** The box's values; a file that came without scripts is carried in the form, for a browser cannot be given it back. */
export type BoxValues = SourceValues & { fileData: string; fileType: string };

/** Bytes of a file that is carried in the form: twice and as text, it stays below what a form may send. */
const MOST_CARRIED = 3_000_000;

/** What is in the box: a file that is chosen wins over what was pasted, which wins over one that is carried; a lone address is one to be fetched unless a format is named. */
export async function readBox(form: FormData): Promise<{ values: BoxValues; source: IntakeSource }> {
  const values: BoxValues = {
    content: typedIn(form, "content").replaceAll("\r\n", "\n"),
    format: IMPORT_FORMATS.find((format) => format === typedIn(form, "format")) ?? "",
    fileName: typedIn(form, "fileName"),
    fileData: typedIn(form, "fileData"),
    fileType: typedIn(form, "fileType"),
  };
  const file = await readFile(form, values);
  if (file !== null) {
    values.content = "";
    values.fileName = file.name ?? "";
    values.fileType = file.mediaType ?? "";
    values.fileData = file.bytes.byteLength > MOST_CARRIED ? "" : Buffer.from(file.bytes).toString("base64");
    return { values, source: { kind: "file", file } };
  }
  Object.assign(values, { fileName: "", fileData: "", fileType: "" });
  const url = values.format === "" ? loneAddress(values.content) : null;
  if (url !== null) return { values, source: { kind: "address", url } };
  const { content } = values;
  return { values, source: { kind: "text", format: values.format || guessFormat(content), content } };
}

async function readFile(
  form: FormData,
  { content, fileName, fileData, fileType }: BoxValues,
): Promise<ImportFileInput["file"] | null> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    const mediaType = file.type.split(";")[0]?.trim().toLowerCase() || null;
    return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 255), mediaType };
  }
  if (fileData === "" || content.trim() !== "") return null;
  return { bytes: new Uint8Array(Buffer.from(fileData, "base64")), name: fileName, mediaType: fileType || null };
}
