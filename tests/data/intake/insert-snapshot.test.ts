import { createId } from "@paralleldrive/cuid2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertSnapshot, type NewSnapshot } from "@/lib/data/insert-snapshot";
import { importArticle } from "@/lib/operations/import-article";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { contextOf, NOW, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let page: NewSnapshot;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  const article = valueIn(await importArticle(contextOf(database.db), { format: "text", content: "Boats\n\nTwelve." }));
  const desk = await database.db.desk.findFirstOrThrow();
  page = {
    id: createId(),
    deskId: desk.id,
    sourceId: null,
    articleId: article.id,
    versionId: article.version.id,
    origin: "fetched",
    url: "https://news.example/boats",
    finalUrl: "https://news.example/boats",
    status: 200,
    headers: [["content-type", "text/html"]],
    mediaType: "text/html",
    fileName: null,
    title: "Boats",
    text: "Boats\n\nTwelve.",
    pages: [],
    fault: null,
    capturedAt: NOW,
    capturedById: null,
  };
});

afterAll(() => database.close());

test("the same bytes are kept once, and each snapshot names them", async () => {
  const { db } = database;
  const bytes = new Uint8Array([0, 1, 2, 254, 255]);
  const first = await db.$transaction((tx) => insertSnapshot(tx, page, bytes));
  const second = await db.$transaction((tx) => insertSnapshot(tx, { ...page, id: createId() }, bytes));
  expect(second).toBe(first);
  const kept = await db.snapshotBytes.findMany();
  expect(kept.map(({ sha256, size, bytes }) => [sha256, size, [...bytes]])).toEqual([[first, 5, [0, 1, 2, 254, 255]]]);
  const snapshots = await db.snapshot.findMany({ where: { sha256: first } });
  expect(snapshots.map(({ size }) => size)).toEqual([5, 5]);
});

test("a page of which nothing came is kept without bytes", async () => {
  const { db } = database;
  const id = createId();
  const sha256 = await db.$transaction((tx) =>
    insertSnapshot(tx, { ...page, id, status: null, fault: "timed_out" }, null),
  );
  expect(sha256).toBeNull();
  expect(await db.snapshot.findUnique({ where: { id } })).toMatchObject({ sha256: null, size: 0, fault: "timed_out" });
});

test("ten megabytes are kept", async () => {
  const { db } = database;
  const bytes = new Uint8Array(10_000_000).fill(7);
  await db.$transaction((tx) => insertSnapshot(tx, { ...page, id: createId() }, bytes));
  expect((await db.snapshotBytes.findFirstOrThrow({ where: { size: bytes.length } })).bytes.length).toBe(bytes.length);
});
