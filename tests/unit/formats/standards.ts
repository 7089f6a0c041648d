import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Published standards, kept beside the repository: too large, and not ours, to be in it. Without them the tests that need them say so and are skipped. */
const FOLDER = process.env.STET_STANDARDS ?? join(import.meta.dirname, "../../../../shared/standards");

export const hasStandards = existsSync(join(FOLDER, "SOURCES.md"));

if (!hasStandards)
  console.warn(`SKIPPED: ${FOLDER} is absent; exports are not checked against the W3C and schema.org standards.`);

export function readStandard(path: string): string {
  return readFileSync(join(FOLDER, path), "utf8");
}

/** JSON of a standard's file, as the unknown that it is. */
export function readStandardJson(path: string): unknown {
  return JSON.parse(readStandard(path));
}

export function listStandard(path: string, ending: string): string[] {
  return readdirSync(join(FOLDER, path))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${path}/${name}`);
}
