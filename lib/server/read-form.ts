import { done, type Result, refuse } from "@/lib/core/result";
import { readAnyBody } from "./read-body";

/** A form that carries one file. `bytes` are the same for the same fields and file, whatever the sender put between them. */
export type FileForm = {
  fields: Record<string, string>;
  file: { bytes: Uint8Array; name: string | null; mediaType: string | null };
  bytes: Uint8Array;
};

export const isForm = (request: Request): boolean =>
  /^\s*multipart\/form-data\s*;/i.test(request.headers.get("content-type") ?? "");

/** The fields and the file of a `multipart/form-data` body. Errors: `malformed_body`, `too_large`, `invalid_input` for a form without its file. */
export async function readForm(request: Request, maxBytes: number): Promise<Result<FileForm>> {
  const type = request.headers.get("content-type") ?? "";
  const body = await readAnyBody(request, maxBytes);
  if (!body.ok) return body;
  const form = await parseForm(body.value, type);
  if (form === null) return refuse("malformed_body", "The body is not a form as its Content-Type says.");
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (Object.hasOwn(fields, name) || (name === "file" && form.getAll(name).length > 1))
      return wrongField(name, "Give this once.");
    if (typeof value === "string" && name !== "file") fields[name] = value;
    else if (name !== "file") return wrongField(name, "There is no such file.");
  }
  const file = form.get("file");
  if (file === null || typeof file === "string") return wrongField("file", "Send the file as the part named file.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = file.type.split(";")[0]?.trim().toLowerCase() || null;
  const said = Buffer.from(JSON.stringify([fields, file.name, mediaType]));
  return done({ fields, file: { bytes, name: file.name || null, mediaType }, bytes: Buffer.concat([said, bytes]) });
}

async function parseForm(bytes: Uint8Array, type: string): Promise<FormData | null> {
  try {
    return await new Response(Buffer.from(bytes), { headers: { "Content-Type": type } }).formData();
  } catch (error) {
    // The platform's only way to say that this is no form.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function wrongField(path: string, message: string) {
  return refuse("invalid_input", `${path}: ${message}`, { errors: [{ path, message }] });
}
