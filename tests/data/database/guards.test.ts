import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";

const at = new Date("2026-01-01T00:00:00.000Z");
const title = { kind: "title", start: 0, end: 4 };
const paragraph = { kind: "paragraph", start: 6, end: 10 };
const blocks = [title, paragraph];

let opened: TestDatabase;
const db = () => opened.db;

beforeAll(async () => {
  opened = await openTestDatabase();
  await db().user.create({ data: { id: "ana", email: "ana@example.org", name: "Ana", createdAt: at } });
  await db().desk.create({ data: { id: "desk", slug: "desk", name: "Desk", createdAt: at } });
  await db().ratingScale.create({ data: { id: "scale", deskId: "desk", version: 1, name: "Scale", createdAt: at } });
  await db().rating.create({
    data: { id: "true", scaleId: "scale", position: 0, code: "true", label: "True", kind: "off_scale" },
  });
  await db().article.create({
    data: { id: "article", deskId: "desk", title: "T", direction: "ltr", createdAt: at, updatedAt: at },
  });
  await db().articleVersion.create({
    data: {
      id: "version",
      articleId: "article",
      number: 1,
      text: "Head\n\nBody",
      sha256: "0",
      blocks,
      sentences: [0, 4, 6, 10],
      format: "text",
      createdAt: at,
    },
  });
  await db().claim.create({
    data: {
      id: "claim",
      articleId: "article",
      number: 1,
      statement: "Body",
      checkability: "fact",
      createdAt: at,
      updatedAt: at,
    },
  });
  await db().review.create({
    data: {
      id: "review",
      claimId: "claim",
      authorId: "ana",
      status: "submitted",
      revision: 1,
      sources: [],
      createdAt: at,
      updatedAt: at,
    },
  });
  await db().reviewRevision.create({
    data: {
      id: "frozen",
      reviewId: "review",
      claimId: "claim",
      authorId: "ana",
      number: 1,
      ratingId: "true",
      rationale: "Because.",
      statement: "Body",
      quotes: ["Body"],
      blind: true,
      submittedAt: at,
    },
  });
  await db().source.create({ data: { id: "source", deskId: "desk", key: "k", title: "Source", createdAt: at } });
  await db().citation.create({
    data: {
      id: "citation",
      reviewRevisionId: "frozen",
      sourceId: "source",
      position: 0,
      title: "Source",
      stance: "supports",
      kind: "primary",
    },
  });
  await db().event.create({
    data: { id: "event", chain: "desk", seq: 1, at, type: "t", payloadHash: "p", hash: "h" },
  });
});
afterAll(() => opened.close());

describe("history", () => {
  test("is not rewritten", async () => {
    await expect(db().event.update({ where: { id: "event" }, data: { type: "other" } })).rejects.toThrow(/append-only/);
  });
  test("is not deleted", async () => {
    await expect(db().event.delete({ where: { id: "event" } })).rejects.toThrow(/append-only/);
  });
  test("is not emptied", async () => {
    await expect(db().$executeRaw`TRUNCATE "Event"`).rejects.toThrow(/append-only/);
    expect(await db().event.count()).toBe(1);
  });
});

describe("a version of an article", () => {
  test.each([
    ["text", { text: "Tail\n\nBody" }],
    ["hash", { sha256: "1" }],
    ["number", { number: 2 }],
    ["sentences", { sentences: [0, 10] }],
  ])("keeps its %s", async (_, data) => {
    await expect(db().articleVersion.update({ where: { id: "version" }, data })).rejects.toThrow(
      /only blocks may change/,
    );
  });

  test.each([
    ["moved", [{ ...title, end: 3 }, paragraph]],
    ["dropped", [title]],
    ["reordered", [paragraph, title]],
    ["emptied", []],
  ])("refuses blocks that are %s", async (_, changed) => {
    const update = db().articleVersion.update({ where: { id: "version" }, data: { blocks: changed } });
    await expect(update).rejects.toThrow(/only the kinds of its blocks/);
  });

  test("takes corrected kinds of blocks", async () => {
    const corrected = blocks.map((block) => ({ ...block, kind: "furniture" }));
    await db().articleVersion.update({ where: { id: "version" }, data: { blocks: corrected } });
    expect(await db().articleVersion.findUnique({ where: { id: "version" } })).toMatchObject({ blocks: corrected });
  });
});

describe("a submitted review", () => {
  test("keeps its words", async () => {
    const update = db().reviewRevision.update({ where: { id: "frozen" }, data: { rationale: "Otherwise." } });
    await expect(update).rejects.toThrow(/only withdrawnAt may change/);
  });
  test("can be withdrawn", async () => {
    const withdrawn = await db().reviewRevision.update({ where: { id: "frozen" }, data: { withdrawnAt: at } });
    expect(withdrawn.withdrawnAt).toEqual(at);
  });
  test("keeps its citations", async () => {
    const update = db().citation.update({ where: { id: "citation" }, data: { quote: "Other words" } });
    await expect(update).rejects.toThrow(/never changed/);
  });
});
