import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addComment } from "@/lib/operations/add-comment";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { restoreBackup } from "@/lib/server/backup/restore-backup";
import { streamBackup, writeBackup } from "@/lib/server/backup/write-backup";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { article, claim, WORDS } from "@/tests/support/decided-desk";
import { contextOf, hire, NOW, openNewsroom, valueIn } from "@/tests/support/newsroom";

let folder: string;
let desk: TestDatabase;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-backup-"));
  desk = await openTestDatabase();
  await openNewsroom(desk.db);
});
afterAll(async () => {
  await desk.close();
  fs.rmSync(folder, { recursive: true });
});

test("what people write meanwhile is in it as a whole or not at all", async () => {
  const people = await Promise.all(
    ["ben", "cem", "dov"].map(async (name) =>
      contextOf(desk.db, await hire(desk.db, `${name}@example.org`, "reviewer")),
    ),
  );
  const [ben] = people;
  if (ben === undefined) throw new Error("nobody was hired");
  const claimId = await claim(ben, await article(ben), WORDS.rose);
  let isOver = false;
  const writers = people.map(async (person) => {
    for (let number = 1; !isOver; number += 1) {
      valueIn(await addComment(person, { claimId, body: `Remark ${number}` }));
      if (number % 5 === 0) await article(person);
    }
  });
  await expect.poll(() => desk.db.comment.count()).toBeGreaterThan(5);
  const files = ["first", "second", "third"].map((name) => path.join(folder, `${name}.zip`));
  for (const file of files) valueIn(await writeBackup({ url: desk.url, now: NOW }, file));
  isOver = true;
  await Promise.all(writers);

  for (const file of files) {
    const restored = await openTestDatabase();
    valueIn(await restoreBackup(restored.url, file));
    const { db } = restored;
    expect(valueIn(await verifyAudit(contextOf(db), {})).ok).toBe(true);
    expect(await db.comment.count()).toBe(await db.event.count({ where: { type: "comment.added" } }));
    const articles = await db.article.count();
    expect(articles).toBe(await db.event.count({ where: { type: "article.imported" } }));
    expect(articles).toBe(await db.articleVersion.count());
    await restored.close();
  }
});

test.skipIf(!fs.existsSync("/dev/full"))("a disk that is full is said, and nothing is left behind", async () => {
  const before = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(".stet-backup-"));
  const out = fs.createWriteStream("/dev/full");
  await expect(streamBackup({ url: desk.url, now: NOW }, out)).rejects.toThrow("ENOSPC");
  expect(fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(".stet-backup-"))).toEqual(before);
});
