import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleWithClaims, rate } from "@/tests/support/agreement-desk";
import { type CommandResult, stet } from "@/tests/support/command-line";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { contextOf, hire, openNewsroom } from "@/tests/support/newsroom";

let opened: TestDatabase;
let folder: string;
let articleId: string;
let run: (words: string[]) => Promise<CommandResult>;

beforeAll(async () => {
  opened = await openTestDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-cli-"));
  const environment = { DATABASE_URL: opened.url, STET_SECRET: "a secret for tests alone, 32 or more" };
  run = (words) => stet({ ...environment, STET_DATA_DIR: folder }, words);
  await openNewsroom(opened.db);
  const [ben, cem] = [
    contextOf(opened.db, await hire(opened.db, "ben@example.org", "reviewer")),
    contextOf(opened.db, await hire(opened.db, "cem@example.org", "reviewer")),
  ];
  const made = await articleWithClaims(ben, 4);
  articleId = made.articleId;
  for (const [index, claimId] of made.claimIds.entries()) {
    await rate(ben, claimId, index % 2 === 0 ? "true" : "false");
    await rate(cem, claimId, index < 2 ? "true" : "false");
  }
});
afterAll(async () => {
  await opened.close();
  fs.rmSync(folder, { recursive: true });
});

test("the figures come as a table, what they mean beside it", async () => {
  const { code, stdout, stderr } = await run(["agreement", articleId]);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^figure +value +95% interval +claims +raters$/);
  expect(lines).toHaveLength(9);
  expect(lines[1]).toMatch(/^Same verdict +50% +\d+% to \d+% +4 +2$/);
  expect(lines.find((line) => line.startsWith("Cohen’s κ"))).toMatch(/ 0\.00 +−?\d\.\d\d to \d\.\d\d +4 +2$/);
  expect(stderr).toMatch(/^Two reviewers rated 4 claims and gave the same verdict on 50% of them\./);
});

test("as JSON they are the API's answer, and an article that is none is refused", async () => {
  const { stdout } = await run(["agreement", articleId, "--as", "ben@example.org", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ raters: 2, percent: { value: 0.5 }, cohenKappa: { value: 0 } });
  const { articleId: empty } = await articleWithClaims(
    contextOf(opened.db, await hire(opened.db, "di@example.org", "editor")),
    1,
  );
  expect((await run(["agreement", empty])).stdout).toMatch(
    /^Same verdict +none +\(Nobody has rated anything yet\.\)$/m,
  );
  expect(await run(["agreement", "nonsense"])).toMatchObject({ code: 1, stdout: "" });
});
