import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { reportFixtures } from "../tests/unit/report/report-fixtures";

/** Writes tests/fixtures/reports and docs/report.schema.json anew: run it, then read the diff. `npx tsx scripts/report-fixtures.ts` */
for (const [path, content] of reportFixtures()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.error(path);
}
