import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { collect } from "@/lib/server/backup/check-backup";
import { openZip } from "@/lib/server/backup/zip-reader";

/** What is in a zip, in its order. */
export async function partsOf(file: string): Promise<Map<string, Buffer>> {
  const zip = await openZip(file, 1_000);
  const parts = new Map<string, Buffer>();
  for (const name of zip.sizes.keys()) parts.set(name, await collect(zip.read(name)));
  zip.close();
  return parts;
}

/** Makes a zip of parts, in their order. */
export async function zipParts(file: string, parts: Iterable<[string, Buffer]>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream, fs.createWriteStream(file));
  return file;
}
