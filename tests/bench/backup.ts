import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Db } from "@/lib/database/client";
import { restoreBackup } from "@/lib/server/backup/restore-backup";
import { spoolTables } from "@/lib/server/backup/spool-tables";
import { writeBackup } from "@/lib/server/backup/write-backup";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { fillDesk } from "./fill-desk";
import { milliseconds, type Outcome } from "./outcome";
import { seededRandom } from "./random";
import { timeOf } from "./rounds";

const ARTICLES = 50;
const CLAIMS = 100;
const REVIEWS = 10;
const CAPTURES = 200;
const CAPTURE_BYTES = 1_000_000;
const MEGABYTE = 1_000_000;

/** A backup of a desk with a year's work, and its restore into an empty installation. */
export async function benchBackup(): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stet-bench-"));
  const [desk, empty] = [await openTestDatabase(), await openTestDatabase()];
  try {
    await fill(desk.db);
    return await measure(desk, empty, folder);
  } finally {
    await desk.close();
    await empty.close();
    fs.rmSync(folder, { recursive: true });
  }
}

async function measure(desk: TestDatabase, empty: TestDatabase, folder: string): Promise<Outcome> {
  const now = new Date();
  const file = path.join(folder, "desk.zip");
  const rows = fs.mkdtempSync(path.join(folder, "rows-"));
  const read = await timeOf(() => spoolTables(desk.url, rows));
  const memory = watchMemory();
  let bytes = 0;
  const written = await timeOf(async () => {
    ({ bytes } = valueIn(await writeBackup({ url: desk.url, now }, file)));
  });
  const whileWriting = memory.grown();
  const again = watchMemory();
  const restored = await timeOf(async () => valueIn(await restoreBackup(empty.url, file)));
  const whileRestoring = again.grown();
  return {
    columns: [`${ARTICLES} articles, ${ARTICLES * CLAIMS} claims, ${CAPTURES} captures of 1 MB`, "", "memory more"],
    rows: [
      ["rows read, the embedded database serving nobody else", milliseconds(read), ""],
      ["backup, whole", milliseconds(written), whileWriting],
      ["restore, checked first", milliseconds(restored), whileRestoring],
      ["size of the file", `${Math.round(bytes / MEGABYTE)} MB`, ""],
    ],
    notes: [
      "Captures are random bytes, which do not compress. Memory is the most that the process grew by; where the embedded database is measured, it is in the same process and keeps what is restored in memory. One round.",
    ],
  };
}

async function fill(db: Db): Promise<void> {
  await openNewsroom(db);
  const context = contextOf(db, await hire(db, "mirela@example.org", "reviewer"), new Date());
  for (let seed = 1; seed <= ARTICLES; seed += 1) {
    await fillDesk(context, { words: 2_000, claims: CLAIMS, reviews: REVIEWS, sourcesPerReview: 2, seed });
  }
  const random = seededRandom(4);
  const bytes = Uint8Array.from({ length: CAPTURE_BYTES }, () => Math.floor(random() * 256));
  for (let number = 0; number < CAPTURES; number += 1) {
    bytes.set(Buffer.from(String(number).padStart(8, "0")));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await db.snapshotBytes.create({ data: { sha256, size: bytes.length, bytes, createdAt: context.now } });
  }
}

/** How much the process grows from now on, at its largest. */
function watchMemory(): { grown: () => string } {
  const start = process.memoryUsage.rss();
  let most = start;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  return {
    grown: () => {
      clearInterval(timer);
      return `${Math.round((most - start) / MEGABYTE)} MB`;
    },
  };
}
