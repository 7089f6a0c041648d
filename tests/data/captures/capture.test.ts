import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sourceViewer } from "@/lib/core/review/source-viewer";
import { knownSourcesSql } from "@/lib/data/known-sources";
import { readDocument } from "@/lib/formats/read/read-document";
import { addClaim } from "@/lib/operations/add-claim";
import { captureSource, captureSourceJob } from "@/lib/operations/capture-source";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { listClaimCaptures } from "@/lib/operations/list-claim-captures";
import { readCapture, readCaptureBytes } from "@/lib/operations/read-capture";
import { readSource } from "@/lib/operations/read-source";
import { saveReview } from "@/lib/operations/save-review";
import { uploadCapture } from "@/lib/operations/upload-capture";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { localFetcher } from "@/tests/support/local-fetcher";
import { codeOf, contextOf, hire, NOW, openNewsroom, valueIn } from "@/tests/support/newsroom";

const PAGE = `<html><head><title>Harbour fees doubled since 2019</title></head><body><article><h1>Harbour fees doubled since 2019</h1>
<p>The harbour office said on Monday that the fees for boats have doubled since 2019, and that no boat was asked for its opinion before it was so.</p>
<p>The mayor, who was asked about it, said that the fees were “reasonable – and late”. Nobody else said anything about them on that day.</p></article></body></html>`;

let database: TestDatabase;
let site: Server;
let address: string;
/** What the site answers, by path; 200 and the page where nothing else is said. */
const answers = new Map<string, { status: number; body: string }>();
let claims: string[];
const people: Record<string, Context> = {};
let minutes = 0;

/** A minute later than the last time, as `name`; null: the queue. */
const as = (name: string | null): Context => {
  minutes += 1;
  const now = new Date(NOW.getTime() + minutes * 60_000);
  const base = name === null ? contextOf(database.db) : people[name];
  if (base === undefined) throw new Error(`nobody is ${name}`);
  return { ...base, now, fetchPage: localFetcher, readDocument };
};

beforeAll(async () => {
  database = await openTestDatabase();
  site = createServer((request, response) => {
    const { status, body } = answers.get(request.url ?? "") ?? { status: 200, body: PAGE };
    response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(body);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  people.ana = contextOf(database.db, await openNewsroom(database.db));
  for (const name of ["ben", "cem", "dee"]) {
    people[name] = contextOf(database.db, await hire(database.db, `${name}@example.org`, "reviewer"));
  }
  people.olga = contextOf(database.db, await hire(database.db, "olga@example.org", "observer"));
  const sentences = Array.from({ length: 20 }, (_, index) => `Boat number ${index + 1} came in.`);
  const article = valueIn(
    await importArticle(as("ana"), { format: "text", content: `Boats\n\n${sentences.join(" ")}` }),
  );
  claims = [];
  for (const exact of sentences) {
    claims.push(valueIn(await addClaim(as("ana"), { articleId: article.id, targets: [{ exact }] })).id);
  }
});
afterAll(async () => {
  site.close();
  await database.close();
});

const policy = (blind: boolean, reviewsNeeded: number) =>
  database.db.desk.updateMany({ data: { blind, reviewsNeeded } });
const nextClaim = () => claims.pop() ?? "";

type Cited = { path: string; quote?: string; title?: string; revision?: number; submit?: boolean };

async function cite(name: string, claimId: string, { path, quote, title, revision = 0, submit = true }: Cited) {
  const sources = [{ url: address + path, title: title ?? "Harbour fees doubled since 2019", quote: quote ?? null }];
  const review = { claimId, revision, verdict: "true", rationale: "I read it.", sources, submit };
  valueIn(await saveReview(as(name), review));
  const source = await database.db.source.findFirst({ where: { url: address + path } });
  return source?.id ?? "";
}

const run = (sourceId: string) => captureSourceJob(as(null), { sourceId });
const snapshots = (sourceId: string) =>
  database.db.snapshot.findMany({ where: { sourceId }, orderBy: { capturedAt: "asc" } });
const jobs = async (sourceId: string) => {
  const rows = await database.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'capture_source' AND data->>'sourceId' = ${sourceId}`;
  return rows[0]?.count;
};
const capturesOf = async (name: string, claimId: string) =>
  valueIn(await listClaimCaptures(as(name), { claimId })).items;

describe("what is cited", () => {
  beforeAll(() => policy(false, 1));

  test("is captured once for one submission, with its quote, however often the job runs", async () => {
    const claimId = nextClaim();
    const id = await cite("ben", claimId, { path: "/a", quote: 'the fees were "reasonable - and late"' });
    expect(await jobs(id)).toBe(1);
    expect((await capturesOf("ben", claimId))[0]).toMatchObject({ capture: null, isWaiting: true });
    await run(id);
    await Promise.all([run(id), run(id)]);
    const [kept, ...more] = await snapshots(id);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ status: 200, fault: null, title: "Harbour fees doubled since 2019" });
    expect((await capturesOf("cem", claimId))[0]).toMatchObject({
      capture: { id: kept?.id, fault: null },
      isWaiting: false,
      finding: { found: true, page: null },
    });
    const events = await database.db.event.findMany({ where: { subjectId: kept?.id ?? "" } });
    expect(events.map(({ type }) => type)).toEqual(["source.captured"]);
  });

  test("is captured once when two jobs begin at the same time", async () => {
    const id = await cite("ben", nextClaim(), { path: "/two" });
    await Promise.all([run(id), run(id), run(id)]);
    expect(await snapshots(id)).toHaveLength(1);
  });

  test("is not captured while it is a draft", async () => {
    const id = await cite("ben", nextClaim(), { path: "/draft", submit: false });
    expect(id).toBe("");
  });

  test("is captured by the next run when a process dies between the answer and the writing", async () => {
    const id = await cite("ben", nextClaim(), { path: "/killed" });
    const dying = { ...as(null), readDocument: () => Promise.reject(new Error("killed")) };
    await expect(captureSourceJob(dying, { sourceId: id })).rejects.toThrow("killed");
    expect(await snapshots(id)).toEqual([]);
    await run(id);
    expect(await snapshots(id)).toHaveLength(1);
  });

  test("keeps its good capture as the evidence when a later one fails", async () => {
    const claimId = nextClaim();
    const id = await cite("ben", claimId, { path: "/later", quote: "no boat was asked" });
    await run(id);
    answers.set("/later", { status: 404, body: "<p>Not here.</p>" });
    const failed = valueIn(await captureSource(as("cem"), { sourceId: id }));
    expect(failed.fault?.code).toBe("gone");
    const [good] = await snapshots(id);
    expect((await capturesOf("dee", claimId))[0]).toMatchObject({
      capture: { id: good?.id },
      finding: { found: true },
    });
    expect(valueIn(await readSource(as("dee"), { sourceId: id })).captures).toHaveLength(2);
  });

  test("is said not to be captured when the site fails, and is once it is tried again", async () => {
    const claimId = nextClaim();
    answers.set("/error", { status: 500, body: "<p>Oh no.</p>" });
    const id = await cite("ben", claimId, { path: "/error", quote: "no boat was asked" });
    await run(id);
    const item = (await capturesOf("ben", claimId))[0];
    expect(item).toMatchObject({ capture: { fault: { code: "http_error" } }, finding: null });
    answers.delete("/error");
    expect(valueIn(await captureSource(as("ben"), { sourceId: id })).fault).toBeNull();
    expect((await capturesOf("ben", claimId))[0]).toMatchObject({ capture: { fault: null }, finding: { found: true } });
  });

  test("is said to be another page than was cited", async () => {
    answers.set("/sold", {
      status: 200,
      body: PAGE.replaceAll("Harbour fees doubled since 2019", "Ten recipes for pumpkin soup").replaceAll(
        /<p>.*<\/p>/g,
        "<p>Take one large pumpkin and cut it into many small pieces, then boil them for a while until they are soft.</p>",
      ),
    });
    const id = await cite("ben", nextClaim(), { path: "/sold" });
    await run(id);
    expect((await snapshots(id))[0]?.fault).toBe("title_mismatch");
  });

  test("has a quote that is not there said so, and a later quote looked for without another capture", async () => {
    const claimId = nextClaim();
    const id = await cite("ben", claimId, { path: "/quote", quote: "the fees have tripled" });
    await run(id);
    expect((await capturesOf("ben", claimId))[0]?.finding).toEqual({ found: false, page: null });
    await cite("cem", claimId, { path: "/quote", quote: "fees for boats have doubled" });
    await run(id);
    expect(await snapshots(id)).toHaveLength(1);
    expect(await database.db.quoteCheck.count({ where: { sourceId: id } })).toBe(2);
  });

  test("keeps the same bytes once", async () => {
    const before = await database.db.snapshotBytes.count();
    const id = await cite("ben", nextClaim(), { path: "/same-bytes" });
    await run(id);
    expect(await database.db.snapshotBytes.count()).toBe(before);
  });

  test("is handed out again byte by byte, under a name that stays in its folder", async () => {
    const id = await cite("ben", nextClaim(), { path: "/bytes" });
    await run(id);
    const [kept] = await snapshots(id);
    const place = { sourceId: id, captureId: kept?.id ?? "" };
    const file = valueIn(await readCaptureBytes(as("olga"), place));
    expect(Buffer.from(file.body).toString()).toBe(PAGE);
    expect(file.fileName).toMatch(/^127\.0\.0\.1_\d+-2026-03-01\.(html|bin)$/);
    expect(valueIn(await readCapture(as("olga"), place)).text).toContain("no boat was asked");
  });
});

describe("a file in place of a page", () => {
  const upload = async (name: string, fileName: string, content: string | Uint8Array) =>
    uploadCapture(as(name), { sourceId, fileName, content: Buffer.from(content).toString("base64") });
  let sourceId: string;
  let claimId: string;
  beforeAll(async () => {
    await policy(false, 1);
    claimId = nextClaim();
    answers.set("/gone", { status: 410, body: "" });
    sourceId = await cite("ben", claimId, { path: "/gone", quote: "no boat was asked" });
    await run(sourceId);
  });

  test("is evidence, with its quote", async () => {
    expect(valueIn(await upload("cem", "saved.html", PAGE))).toMatchObject({
      origin: "uploaded",
      mediaType: "text/html",
    });
    expect((await capturesOf("ben", claimId))[0]?.finding).toEqual({ found: true, page: null });
  });

  test("may be a picture, which has no text", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const kept = valueIn(await upload("cem", "../../etc/shot.png", picture));
    expect(kept).toMatchObject({ mediaType: "image/png", hasText: false, fault: null });
    const file = valueIn(await readCaptureBytes(as("cem"), { sourceId, captureId: kept.id }));
    expect(file.fileName).not.toMatch(/\/|^\./);
  });

  test("is refused when it is empty, too large or nothing that can be read", async () => {
    expect(codeOf(await upload("cem", "empty.txt", ""))).toBe("invalid_input");
    expect(codeOf(await upload("cem", "large.txt", "a".repeat(10_000_001)))).toBe("too_large");
    expect(codeOf(await upload("cem", "program.exe", new Uint8Array([0x4d, 0x5a, 0, 1, 2, 3, 255, 254])))).toBe(
      "invalid_input",
    );
    expect(codeOf(await upload("olga", "saved.html", PAGE))).toBe("forbidden");
  });
});

describe("on a desk that hides reviews", () => {
  beforeAll(() => policy(true, 3));

  test("neither a source nor its captures tell of a review that is hidden", async () => {
    const [claimId, other] = [nextClaim(), nextClaim()];
    const id = await cite("ben", claimId, { path: "/hidden", quote: "no boat was asked" });
    await run(id);
    for (const name of ["cem", "ana", "olga"]) {
      expect(codeOf(await readSource(as(name), { sourceId: id })), name).toBe("not_found");
      expect(codeOf(await captureSource(as(name), { sourceId: id })), name).not.toBe("ok");
      expect(await capturesOf(name, claimId), name).toEqual([]);
    }
    // A draft that names the same address learns nothing.
    await cite("cem", other, { path: "/hidden", submit: false });
    expect(await capturesOf("cem", other)).toEqual([]);
    // A submission gets a capture of its own, and sees no earlier one.
    await cite("cem", other, { path: "/hidden", revision: 1 });
    expect((await capturesOf("cem", other))[0]).toMatchObject({ capture: null, isWaiting: true });
    await run(id);
    expect(await snapshots(id)).toHaveLength(2);
    const seen = valueIn(await readSource(as("cem"), { sourceId: id })).captures;
    expect(seen).toHaveLength(1);
    // Nor does a later hidden citation show.
    await cite("dee", nextClaim(), { path: "/hidden" });
    await run(id);
    expect(await snapshots(id)).toHaveLength(3);
    expect(valueIn(await readSource(as("cem"), { sourceId: id })).captures).toEqual(seen);
    const [first] = await snapshots(id);
    expect(codeOf(await readCapture(as("cem"), { sourceId: id, captureId: first?.id ?? "" }))).toBe("not_found");
  });

  test("the batch query lets through the sources that one look at each would", async () => {
    const all = await database.db.source.findMany({ select: { id: true } });
    for (const name of ["ana", "ben", "cem", "dee", "olga"]) {
      const context = as(name);
      const rows = await database.db.$queryRaw<{ id: string }[]>(knownSourcesSql(sourceViewer(context.actor)));
      const known = new Set(rows.map(({ id }) => id));
      for (const { id } of all) {
        const answer = await readSource(context, { sourceId: id });
        expect(answer.ok, `${name}, ${id}`).toBe(known.has(id));
      }
    }
  });
});
