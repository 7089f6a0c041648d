import fs from "node:fs";
import { expect, test } from "vitest";
import { renderTables } from "@/scripts/api-docs";

test("docs/api.md says what the code does; npm run docs:api brings it up to date", () => {
  const document = fs.readFileSync("docs/api.md", "utf8");
  expect(document.match(/<!-- made: \w+ -->/g)).toHaveLength(5);
  expect(renderTables(document)).toBe(document);
});
