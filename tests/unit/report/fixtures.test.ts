import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { reportFixtures } from "./report-fixtures";

const ROOT = join(import.meta.dirname, "../../..");

it.each(reportFixtures())(
  "%s is what the code writes (else: npx tsx scripts/report-fixtures.ts, and read the diff)",
  (path, content) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(Buffer.from(content).equals(readFileSync(join(ROOT, path)))).toBe(true);
  },
);
