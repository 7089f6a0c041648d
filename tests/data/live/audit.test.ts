import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Prisma } from "@/lib/database/generated/client";
import { addPerson } from "@/lib/operations/add-person";
import { changeName } from "@/lib/operations/change-name";
import type { Context } from "@/lib/operations/context";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { editClaim } from "@/lib/operations/edit-claim";
import { eraseEventPayload } from "@/lib/operations/erase-event-payload";
import { erasePerson } from "@/lib/operations/erase-person";
import { listEvents } from "@/lib/operations/list-events";
import { reactivatePerson } from "@/lib/operations/reactivate-person";
import { readHistory, readInstallationHistory } from "@/lib/operations/read-history";
import { readReport } from "@/lib/operations/read-report";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { actorNamed, codeOf, contextOf, hire, openNewsroom, PASSWORD, valueIn } from "@/tests/support/newsroom";
import { later, openStory, setRules, submit } from "./desk-story";

let database: TestDatabase;
let ana: Context;
let ben: Context;
let cem: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  ana = contextOf(database.db, await openNewsroom(database.db));
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  cem = contextOf(database.db, await hire(database.db, "cem@example.org", "reviewer"));
});
afterAll(() => database.close());
beforeEach(() => setRules(database.db, { reviewsNeeded: 2, blind: true }));

const verify = async (input = {}) => valueIn(await verifyAudit(ana, input));

/** What verifying finds after the database was changed behind the app's back, which is then taken back. */
async function findAfter(...changes: Prisma.Sql[]) {
  let found: Awaited<ReturnType<typeof verify>> | null = null;
  const undo = new Error("taken back");
  await database.db
    .$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "Event" DISABLE TRIGGER USER`;
      for (const change of changes) await tx.$executeRaw(change);
      found = valueIn(await verifyAudit({ ...ana, db: tx as Context["db"] }, {}));
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  const broken = (found as Awaited<ReturnType<typeof verify>> | null)?.chains.find(({ ok }) => !ok) ?? null;
  return broken?.broken ?? null;
}

async function deskChain() {
  const desk = await database.db.desk.findFirstOrThrow();
  const head = await database.db.chainHead.findUniqueOrThrow({ where: { chain: desk.id } });
  return { chain: desk.id, last: head.seq };
}

describe("verifying names the first link that does not hold", () => {
  test("after every kind of tampering", async () => {
    const { claimId } = await openStory(ben);
    await submit(ben, claimId);
    const { chain, last } = await deskChain();
    const at = (seq: number) => Prisma.sql`chain = ${chain} AND seq = ${seq}`;
    const detail = (seq: number) => Prisma.sql`"eventId" = (SELECT id FROM "Event" WHERE ${at(seq)})`;
    expect((await verify()).ok).toBe(true);
    expect(await findAfter(Prisma.sql`UPDATE "Event" SET "actorId" = 'x' WHERE ${at(2)}`)).toEqual({
      seq: 2,
      reason: "the event was changed after it was recorded",
    });
    expect(await findAfter(Prisma.sql`UPDATE "Event" SET at = at + interval '1 ms' WHERE ${at(3)}`)).toMatchObject({
      seq: 3,
    });
    expect(await findAfter(Prisma.sql`DELETE FROM "Event" WHERE ${at(2)}`)).toEqual({
      seq: 3,
      reason: "event 2 is missing",
    });
    expect(
      await findAfter(
        Prisma.sql`UPDATE "Event" SET seq = -1 WHERE ${at(2)}`,
        Prisma.sql`UPDATE "Event" SET seq = 2 WHERE ${at(3)}`,
        Prisma.sql`UPDATE "Event" SET seq = 3 WHERE ${at(-1)}`,
      ),
    ).toMatchObject({ seq: 2, reason: "the event was changed after it was recorded" });
    expect(
      await findAfter(
        Prisma.sql`DELETE FROM "Event" WHERE ${at(2)}`,
        Prisma.sql`UPDATE "Event" SET seq = seq - 1 WHERE chain = ${chain} AND seq > 2`,
      ),
    ).toMatchObject({ seq: 2 });
    expect(
      await findAfter(Prisma.sql`UPDATE "EventDetail" SET payload = '{"statement":"other"}' WHERE ${detail(2)}`),
    ).toEqual({ seq: 2, reason: "the event's payload was changed after it was recorded" });
    expect(await findAfter(Prisma.sql`DELETE FROM "EventDetail" WHERE ${detail(2)}`)).toEqual({
      seq: 2,
      reason: "the event's detail is missing",
    });
    expect(
      await findAfter(Prisma.sql`UPDATE "EventDetail" SET payload = NULL, "erasedAt" = now() WHERE ${detail(2)}`),
    ).toEqual({ seq: 2, reason: "the event's payload was erased, and no event says so" });
    expect(await findAfter(Prisma.sql`DELETE FROM "Event" WHERE ${at(last)}`)).toMatchObject({ seq: last });
    expect(
      await findAfter(Prisma.sql`UPDATE "ChainHead" SET hash = repeat('0', 64) WHERE chain = ${chain}`),
    ).toMatchObject({ seq: last, reason: "the head does not carry the last event's hash" });
    expect((await verify()).ok).toBe(true);
  });

  test("and says where a hash from a report is, or that it is nowhere", async () => {
    await openStory(ben);
    const { chain, last } = await deskChain();
    const event = await database.db.event.findFirstOrThrow({ where: { chain, seq: last - 1 } });
    expect(await verify({ hash: event.hash })).toMatchObject({ ok: true, hash: { chain, seq: last - 1 } });
    expect(await verify({ hash: "ab".repeat(32) })).toMatchObject({ ok: false, hash: null });
    expect(codeOf(await verifyAudit(ana, { hash: "abc" }))).toBe("invalid_input");
    expect(codeOf(await verifyAudit(ben, {}))).toBe("forbidden");
  });
});

describe("erasing what an event says", () => {
  test("leaves that it happened and why it was erased, and the chain holds", async () => {
    const { articleId, claimId } = await openStory(ben);
    valueIn(await editClaim(later(ben), { claimId, revision: 1, statement: "A private matter." }));
    const eventId = valueIn(await listEvents(ben, { articleId })).nextCursor ?? "";
    const erase = (context: Context, reason = "Asked for on 2 March") =>
      eraseEventPayload(later(context), { eventId, reason });
    expect(codeOf(await erase(ben))).toBe("forbidden");
    expect(codeOf(await erase(ana, " "))).toBe("invalid_input");
    valueIn(await erase(ana));
    expect(codeOf(await erase(ana))).toBe("conflict");
    const events = await database.db.eventDetail.findMany({ where: { payload: { not: Prisma.DbNull } } });
    expect(JSON.stringify(events)).not.toMatch(/private matter/);
    const { items } = valueIn(await readHistory(ben, { articleId }));
    expect(items.slice(0, 2)).toMatchObject([
      {
        type: "event.erased",
        claim: { id: claimId },
        payload: { reason: "Asked for on 2 March", type: "claim.edited" },
      },
      { id: eventId, type: "claim.edited", erased: true, payload: null, statement: null },
    ]);
    const report = await verify();
    expect(report.ok).toBe(true);
    expect(report.chains.find(({ erased }) => erased > 0)).toMatchObject({ erased: 1 });
    const record = items[0]?.id ?? "";
    expect(codeOf(await eraseEventPayload(ana, { eventId: record, reason: "No trace" }))).toBe("conflict");
    expect(codeOf(await eraseEventPayload(ana, { eventId: "a".repeat(24), reason: "x" }))).toBe("not_found");
  });

  test("tells an admin nothing of a review that is hidden from them, and nobody of it afterwards", async () => {
    const { articleId, claimId } = await openStory(ben);
    await submit(ben, claimId);
    const eventId = valueIn(await listEvents(ben, { articleId })).nextCursor ?? "";
    const erase = () => eraseEventPayload(later(ana), { eventId, reason: "Asked for" });
    expect(codeOf(await erase())).toBe("not_found");
    await submit(cem, claimId);
    valueIn(await erase());
    expect(valueIn(await readHistory(ana, { articleId })).items.map(({ type }) => type)).toContain("event.erased");
    await setRules(database.db, { reviewsNeeded: 3 });
    const hidden = valueIn(await readHistory(ana, { articleId }));
    expect(hidden.items.map(({ type }) => type)).toEqual(["claim.added", "claim.added", "article.imported"]);
    expect(hidden.people.map(({ name }) => name)).toEqual(["ben"]);
  });
});

describe("erasing a person", () => {
  test("replaces name and address everywhere but in the chain, which holds ids", async () => {
    const email = "dora.private@example.org";
    valueIn(await addPerson(ana, { name: "Dora Private", email, role: "reviewer", password: PASSWORD }));
    const dora = contextOf(database.db, await actorNamed(database.db, email));
    valueIn(await changeName(dora, { name: "Dora Privately" }));
    const { articleId, claimId } = await openStory(dora);
    await submit(dora, claimId);
    const userId = dora.actor.kind === "user" ? dora.actor.id : "";
    expect(codeOf(await erasePerson(ana, { userId }))).toBe("conflict");
    valueIn(await deactivatePerson(ana, { userId }));
    expect(codeOf(await erasePerson(ben, { userId }))).toBe("forbidden");
    const erased = valueIn(await erasePerson(ana, { userId }));
    expect(erased).toMatchObject({ name: "Former member", email: `${userId}@erased.invalid`, status: "deactivated" });
    expect(valueIn(await erasePerson(ana, { userId }))).toEqual(erased);
    expect(codeOf(await reactivatePerson(ana, { userId }))).toBe("conflict");
    const everything = JSON.stringify([
      await database.db.user.findMany(),
      await database.db.eventDetail.findMany(),
      await database.db.event.findMany(),
      await database.db.invite.findMany(),
    ]);
    expect(everything).not.toMatch(/Dora|dora\.private/);
    expect(valueIn(await readHistory(ana, { articleId })).items.at(-1)?.sentence).toMatch(/^Former member imported/);
    expect((await verify()).ok).toBe(true);
    const installation = valueIn(await readInstallationHistory(ana, {}));
    expect(installation.items[0]?.sentence).toBe("Ana erased the name and address of somebody who left.");
    expect(codeOf(await readInstallationHistory(ben, {}))).toBe("forbidden");
    valueIn(await addPerson(ana, { name: "Dora", email, role: "reviewer", password: PASSWORD }));
  });
});

describe("a history that is read", () => {
  test("is newest first, narrowed, in pages, with what changed of the statement", async () => {
    const { articleId, claimId, otherId } = await openStory(ben);
    valueIn(await editClaim(later(cem), { claimId, revision: 1, statement: "rose by 14 per cent" }));
    valueIn(await editClaim(later(cem), { claimId, revision: 2, claimant: "The report" }));
    const all = valueIn(await readHistory(ben, { articleId }));
    expect(all.items.map(({ type }) => type)).toEqual([
      "claim.edited",
      "claim.edited",
      "claim.added",
      "claim.added",
      "article.imported",
    ]);
    expect(all.items[1]?.statement).toEqual([
      { op: "equal", text: "rose by " },
      { op: "delete", text: "12" },
      { op: "insert", text: "14" },
      { op: "equal", text: " per cent" },
    ]);
    expect(all.items[0]?.statement).toBeNull();
    const ids = async (input: Partial<Parameters<typeof readHistory>[1]>) =>
      valueIn(await readHistory(ben, { articleId, ...input })).items.map(({ id }) => id);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = valueIn(await readHistory(ben, { articleId, limit: 2, ...(cursor ? { cursor } : {}) }));
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual(all.items.map(({ id }) => id));
    expect(await ids({ claimId: otherId })).toEqual([all.items[2]?.id]);
    expect(await ids({ kind: "text" })).toEqual([all.items[4]?.id]);
    const actorId = cem.actor.kind === "user" ? cem.actor.id : "";
    expect((await ids({ actorId })).length).toBe(2);
    expect(codeOf(await readHistory(ben, { articleId, claimId: "a".repeat(24) }))).toBe("not_found");
    expect(codeOf(await readHistory(ben, { articleId, cursor: "a".repeat(24) }))).toBe("invalid_input");
  });
});

describe("the history's head in a report", () => {
  const headFor = async (context: Context, articleId: string) =>
    valueIn(await readReport(later(context), { articleId })).history;

  test("is for editors on a desk that hides reviews, and no hidden review changes it", async () => {
    const { articleId, claimId } = await openStory(ben);
    const before = await headFor(ana, articleId);
    expect(before).toEqual({ seq: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await verify({ hash: before?.hash })).toMatchObject({ hash: { seq: (await deskChain()).last } });
    await submit(ben, claimId);
    expect(await headFor(ana, articleId)).toEqual(before);
    expect(await headFor(ben, articleId)).toBeNull();
    valueIn(await editClaim(later(cem), { claimId, revision: 1, statement: "It rose." }));
    expect(await headFor(ana, articleId)).not.toEqual(before);
    await setRules(database.db, { reviewsNeeded: 1 });
    expect(await headFor(ben, articleId)).toMatchObject({ seq: (await deskChain()).last });
  });
});
