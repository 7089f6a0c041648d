import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Job } from "@/lib/core/jobs/job";
import { addArchiveLink } from "@/lib/operations/add-archive-link";
import { addArchiveService } from "@/lib/operations/add-archive-service";
import { addClaim } from "@/lib/operations/add-claim";
import { archiveSource } from "@/lib/operations/archive-source";
import { archiveSourceJob } from "@/lib/operations/archive-source-job";
import type { Context } from "@/lib/operations/context";
import { findDueJob } from "@/lib/operations/find-due";
import { importArticle } from "@/lib/operations/import-article";
import { listArchiveServices } from "@/lib/operations/list-archive-services";
import { listClaimSources } from "@/lib/operations/list-claim-sources";
import { lookUpArchive } from "@/lib/operations/look-up-archive";
import { removeArchiveService } from "@/lib/operations/remove-archive-service";
import { saveReview } from "@/lib/operations/save-review";
import { sealingWith } from "@/lib/server/sealing";
import { startArchive } from "@/tests/support/archive-server";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { localArchiveCaller } from "@/tests/support/local-archive-caller";
import { codeOf, contextOf, hire, NOW, openNewsroom, valueIn } from "@/tests/support/newsroom";

const KEY = "accesskey:very-secret";
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let database: TestDatabase;
let archive: Awaited<ReturnType<typeof startArchive>>;
let system: Context;
let editor: Context;
let ben: Context;
let mirela: Context;
let deskId: string;
let claimId: string;
let serviceId: string;

const sealing = sealingWith("a secret for tests alone, 32 or more");
const equipped = (context: Context, now = NOW): Context => ({
  ...context,
  now,
  sealing,
  callArchive: localArchiveCaller(),
});

beforeAll(async () => {
  database = await openTestDatabase();
  archive = await startArchive();
  const { db } = database;
  const ana = await openNewsroom(db);
  system = equipped(contextOf(db));
  editor = equipped(contextOf(db, ana));
  ben = equipped(contextOf(db, await hire(db, "ben@example.org", "reviewer")));
  mirela = equipped(contextOf(db, await hire(db, "mirela@example.org", "reviewer")));
  deskId = (await db.desk.findFirstOrThrow()).id;
  const content = "Boats\n\nTwelve boats came in.";
  const article = valueIn(await importArticle(ben, { format: "text", content }));
  claimId = valueIn(await addClaim(ben, { articleId: article.id, targets: [{ exact: "Twelve boats came in." }] })).id;
  const service = { deskId, name: "Public archive", address: `${archive.address}/`, key: KEY };
  serviceId = valueIn(await addArchiveService(editor, service)).id;
});
afterAll(async () => {
  await archive.stop();
  await database.close();
});
beforeEach(async () => {
  await database.db.$executeRaw`DELETE FROM pgboss.job`;
});

let revision = 0;
/** Ben cites an address; answers the source's id. */
async function cite(url: string): Promise<string> {
  const review = {
    claimId,
    revision,
    verdict: "true",
    rationale: "I counted.",
    sources: [{ url, title: "The log" }],
    submit: true,
  };
  revision = valueIn(await saveReview(ben, review)).revision;
  return (await database.db.source.findFirstOrThrow({ where: { url } })).id;
}

/** The jobs about archives that wait, oldest first, and when they may begin. */
const waiting = () =>
  database.db.$queryRaw<{ data: Extract<Job, { name: "archive_source" }>["data"]; due: Date }[]>`
    SELECT data, start_after AS due FROM pgboss.job WHERE name = 'archive_source' AND state < 'active' ORDER BY start_after`;

/** Runs the jobs that wait, one after the other, as long as there are any; answers how many there were. */
async function runAll(now = NOW, most = 10): Promise<number> {
  for (let count = 0; count < most; count++) {
    const [job] = await waiting();
    if (job === undefined) return count;
    await database.db.$executeRaw`DELETE FROM pgboss.job WHERE data->>'copyId' = ${job.data.copyId}`;
    await archiveSourceJob({ ...system, now }, job.data);
  }
  return most;
}

const copyOf = async (id: string) => database.db.archiveCopy.findUniqueOrThrow({ where: { id } });
const typesOf = async (sourceId: string) =>
  (await database.db.event.findMany({ where: { subjectId: sourceId }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

test("the key of an archive is kept sealed and told to nobody but the archive", async () => {
  const row = await database.db.archiveService.findUniqueOrThrow({ where: { id: serviceId } });
  expect(row.address).toBe(archive.address);
  expect(row.sealedKey).not.toContain("secret");
  expect(sealing.open(row.sealedKey ?? "")).toBe(KEY);
  expect(sealingWith("another secret that is 32 or more long").open(row.sealedKey ?? "")).toBeNull();
  const shown = valueIn(await listArchiveServices(ben, { deskId }));
  expect(shown.items).toEqual([expect.objectContaining({ name: "Public archive", hasKey: true })]);
  const details = await database.db.eventDetail.findMany();
  expect(JSON.stringify([shown, details])).not.toContain("very-secret");
});

test("a source is sent, asked after, and stored with one event, however often its job is run", async () => {
  const sourceId = await cite("https://harbour.example.org/log");
  const copy = valueIn(await archiveSource(ben, { sourceId }));
  expect(copy).toMatchObject({ state: "waiting", service: "Public archive" });
  expect(await runAll()).toBe(3);
  const stored = await copyOf(copy.id);
  expect(stored).toMatchObject({
    state: "stored",
    url: `${archive.address}/web/20260301075900/https://harbour.example.org/log`,
    archivedAt: new Date("2026-03-01T07:59:00Z"),
  });
  await archiveSourceJob(system, { copyId: copy.id });
  await archiveSourceJob(system, { copyId: copy.id, savingId: "spn2-1" });
  expect(await copyOf(copy.id)).toEqual(stored);
  expect(await typesOf(sourceId)).toEqual(["source.archive_asked", "source.archive_stored"]);
  expect(archive.calls.every(({ authorization }) => authorization === `LOW ${KEY}`)).toBe(true);
  const { items } = valueIn(await listClaimSources(ben, { claimId }));
  expect(items).toEqual([
    expect.objectContaining({ id: sourceId, copies: [expect.objectContaining({ url: stored.url })] }),
  ]);
});

test("a job that is cut off between sending and hearing sends nothing twice", async () => {
  const sourceId = await cite("https://harbour.example.org/cut-off");
  const copy = valueIn(await archiveSource(ben, { sourceId }));
  await database.db.$executeRaw`UPDATE pgboss.job SET state = 'active', started_on = now()`;
  await archiveSourceJob(system, { copyId: copy.id });
  const sent = archive.calls.length;
  // It is run again although what follows it is in the queue.
  await archiveSourceJob(system, { copyId: copy.id });
  expect(archive.calls.length).toBe(sent);
  // What follows was lost with the process: it is sent again, and the archive, which has it, makes no second copy.
  await database.db.$executeRaw`DELETE FROM pgboss.job`;
  const copies = archive.copies.size;
  await archiveSourceJob(system, { copyId: copy.id });
  await runAll();
  expect(archive.copies.size).toBe(copies);
  expect(await copyOf(copy.id)).toMatchObject({ state: "stored" });
});

test("an archive that asks to wait is waited for; one in trouble for a day is given up with the reason", async () => {
  const sourceId = await cite("https://harbour.example.org/busy");
  const copy = valueIn(await archiveSource(ben, { sourceId }));
  archive.refuseOnce(429, { "retry-after": "600" });
  await database.db.$executeRaw`DELETE FROM pgboss.job`;
  await archiveSourceJob(system, { copyId: copy.id });
  expect(await waiting()).toEqual([{ data: { copyId: copy.id }, due: later(10) }]);
  expect(await copyOf(copy.id)).toMatchObject({ state: "waiting" });
  archive.refuseOnce(503);
  await database.db.$executeRaw`DELETE FROM pgboss.job`;
  await archiveSourceJob({ ...system, now: later(25 * 60) }, { copyId: copy.id });
  expect(await copyOf(copy.id)).toMatchObject({ state: "failed", reason: expect.stringContaining("503") });
});

test("what the archive says of a page it could not save is kept as the reason", async () => {
  const sourceId = await cite("https://harbour.example.org/blocked");
  const copy = valueIn(await archiveSource(ben, { sourceId }));
  archive.failWith("The site blocks us.");
  await runAll();
  archive.failWith(null);
  expect(await copyOf(copy.id)).toMatchObject({
    state: "failed",
    reason: "The archive could not save the page: The site blocks us.",
  });
  const again = valueIn(await archiveSource(ben, { sourceId }));
  await runAll();
  expect(await copyOf(again.id)).toMatchObject({ state: "stored" });
});

test("a copy is looked up without the key and without one being made", async () => {
  const url = "https://harbour.example.org/old";
  const sourceId = await cite(url);
  const none = valueIn(await lookUpArchive(ben, { sourceId }));
  await runAll();
  expect(await copyOf(none.id)).toMatchObject({ state: "failed", reason: "The archive has no copy of this address." });
  expect(archive.calls.at(-1)).toMatchObject({ path: "/wayback/available", url, authorization: undefined });
  archive.copies.set(url, { savingId: "old", asked: 0 });
  const found = valueIn(await lookUpArchive(ben, { sourceId }));
  await runAll();
  expect(await copyOf(found.id)).toMatchObject({
    state: "stored",
    url: `http://archive.test/web/20260301075900/${url}`,
  });
});

test("a person's own link is kept as it is; nothing but a web address is", async () => {
  const sourceId = await cite("https://harbour.example.org/by-hand");
  const url = "https://archive.example/abc";
  expect(valueIn(await addArchiveLink(ben, { sourceId, url }))).toMatchObject({ state: "stored", url, service: null });
  expect(codeOf(await addArchiveLink(ben, { sourceId, url: "javascript:alert(1)" }))).toBe("invalid_input");
  expect(await typesOf(sourceId)).toEqual(["source.archive_added"]);
});

test("what is cited since the archive was set up is sent by itself, once; what the desk withholds is not", async () => {
  const sourceId = await cite("https://harbour.example.org/by-itself");
  const secret = await cite("https://harbour.example.org/confidential");
  await database.db.source.update({ where: { id: secret }, data: { withheldReason: "A source in danger" } });
  await findDueJob(system);
  await findDueJob(system);
  const copies = await database.db.archiveCopy.findMany({ where: { sourceId: { in: [sourceId, secret] } } });
  expect(copies.map((copy) => [copy.sourceId, copy.state, copy.askedById])).toEqual([[sourceId, "waiting", null]]);
  expect(codeOf(await archiveSource(editor, { sourceId: secret }))).toBe("forbidden");
  await runAll(NOW, 40);
});

test("a copy that lost its job is looked for, and then ends", async () => {
  const sourceId = await cite("https://harbour.example.org/lost");
  const copy = valueIn(await archiveSource(ben, { sourceId }));
  await database.db.$executeRaw`DELETE FROM pgboss.job`;
  await findDueJob({ ...system, now: later(120) });
  expect((await waiting()).map(({ data }) => data)).toContainEqual({ copyId: copy.id, lookUp: true });
  await runAll(NOW, 40);
  expect((await copyOf(copy.id)).state).toBe("failed");
});

test("somebody who may not know of the review can do nothing with its source, and sees no copy older than what they may see", async () => {
  const url = "https://harbour.example.org/hidden";
  await database.db.desk.updateMany({ data: { reviewsNeeded: 2, blind: true } });
  const sourceId = await cite(url);
  valueIn(await addArchiveLink(ben, { sourceId, url: "https://archive.example/early" }));
  await database.db.source.update({
    where: { id: sourceId },
    data: { checkedAt: NOW, checkedStatus: 404, deadSince: NOW },
  });
  for (const context of [mirela, editor]) {
    expect(codeOf(await archiveSource(context, { sourceId }))).toBe("not_found");
    expect(codeOf(await addArchiveLink(context, { sourceId, url: "https://archive.example/x" }))).toBe("not_found");
    expect(valueIn(await listClaimSources(context, { claimId })).items).toEqual([]);
  }
  // On another claim she cites the same page herself: that it was known is not told by what was done with it.
  const { articleId } = await database.db.claim.findUniqueOrThrow({ where: { id: claimId } });
  const other = valueIn(await addClaim(mirela, { articleId, targets: [{ exact: "boats" }] }));
  const sources = [{ url, title: "The log" }];
  const review = { claimId: other.id, revision: 0, verdict: "true", rationale: "So it says.", sources, submit: true };
  valueIn(await saveReview({ ...mirela, now: later(60) }, review));
  const seen = valueIn(await listClaimSources(mirela, { claimId: other.id }));
  expect(seen.items).toEqual([{ id: sourceId, url, checkedAt: null, deadSince: null, copies: [] }]);
  expect(codeOf(await archiveSource(mirela, { sourceId }))).toBe("ok");
  await database.db.desk.updateMany({ data: { reviewsNeeded: 1 } });
  expect(valueIn(await listClaimSources(mirela, { claimId: other.id })).items[0]?.copies).toHaveLength(2);
});

test("an archive that is taken away forgets its key, and what waits for it ends", async () => {
  const sourceId = await cite("https://harbour.example.org/last");
  const copy = valueIn(await archiveSource(ben, { sourceId }));
  expect(codeOf(await removeArchiveService(ben, { archiveServiceId: serviceId }))).toBe("forbidden");
  valueIn(await removeArchiveService(editor, { archiveServiceId: serviceId }));
  await runAll();
  expect(await copyOf(copy.id)).toMatchObject({
    state: "failed",
    reason: "The desk does not use this archive any more.",
  });
  expect((await database.db.archiveService.findUniqueOrThrow({ where: { id: serviceId } })).sealedKey).toBeNull();
  expect(codeOf(await archiveSource(ben, { sourceId }))).toBe("not_found");
});
