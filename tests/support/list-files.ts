import { readdirSync } from "node:fs";
import path from "node:path";

const PASSED_OVER = new Set(["node_modules", ".git", ".next", ".stet", "test-results", "playwright-report"]);

/** Every file of the project below `folder` whose path matches, as paths with `/` relative to it. */
export function listFiles(folder: string, matching: RegExp): string[] {
  return readdirSync(folder, { recursive: false, withFileTypes: true }).flatMap((entry) => {
    if (PASSED_OVER.has(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(file, matching);
    return matching.test(file) ? [file] : [];
  });
}
