import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Writes a file as a whole: who reads it meanwhile, or after a crash, sees the old one or the new. */
export function saveFile(file: string, bytes: Uint8Array): void {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    fs.writeFileSync(draft, bytes, { flush: true, flag: "wx" });
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}
