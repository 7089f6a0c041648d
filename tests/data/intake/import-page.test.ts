import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readDocument } from "@/lib/formats/read/read-document";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { importFile } from "@/lib/operations/import-file";
import { readIntake } from "@/lib/operations/read-intake";
import { type Fetcher, openFetcher } from "@/lib/server/fetch/open-fetcher";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { type HostileServer, page, startHostileServer } from "../../support/hostile-server";
import { codeOf, contextOf, hire, NOW, openNewsroom, valueIn } from "../../support/newsroom";
import { pdfFile } from "../../support/pdf-file";
import { fixtureFile } from "../../support/read-file";

const PAGE = `<!doctype html><html lang="en"><title>The port doubled its traffic</title><article>
<h1>The port doubled its traffic</h1><p>The port handled 1.2 billion tonnes last year. Unemployment in the town rose by 5%.</p>
<p>The mayor said so on Tuesday, in front of the fish market, to a crowd of about two hundred people.</p></article></html>`;

let database: TestDatabase;
let server: HostileServer;
let fetcher: Fetcher;
let ben: Context;
let observer: Context;
let paths = 0;
let path: string;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startHostileServer();
  fetcher = openFetcher({
    publicUrl: "https://desk.example.org",
    allowed: new Set([server.host]),
    politeTurn: async () => {},
  });
  const reading = { fetchPage: fetcher.fetchPage, readDocument };
  await openNewsroom(database.db);
  ben = { ...contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer")), ...reading };
  observer = { ...contextOf(database.db, await hire(database.db, "olga@example.org", "observer")), ...reading };
});
beforeEach(() => {
  path = `/story-${++paths}`;
  server.serve(path, page(PAGE));
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
  await database.close();
});

const byAddress = (rest: object = {}) => ({ format: "url" as const, url: server.at(path), ...rest });
const byFile = (name: string, bytes = fixtureFile(name), rest: object = {}) => ({
  file: { bytes, name, mediaType: null },
  ...rest,
});
const snapshotsOf = (articleId: string) =>
  database.db.snapshot.findMany({ where: { articleId }, include: { bytes: true } });

describe("importing from an address", () => {
  test("makes an article of the page, which is kept with it, and one event", async () => {
    const { id, url, title, version } = valueIn(await importArticle(ben, byAddress()));
    expect({ url, title }).toEqual({ url: server.at(path), title: "The port doubled its traffic" });
    const [snapshot, ...more] = await snapshotsOf(id);
    expect(more).toEqual([]);
    expect(snapshot).toMatchObject({
      origin: "fetched",
      ...{ url: server.at(path), finalUrl: server.at(path), status: 200, mediaType: "text/html", fault: null },
      ...{ text: version.text, versionId: version.id, sourceId: null, capturedAt: NOW },
      sha256: createHash("sha256").update(PAGE).digest("hex"),
    });
    expect(Buffer.from(snapshot?.bytes?.bytes ?? "").toString()).toBe(PAGE);
    expect(await database.db.event.count({ where: { articleId: id } })).toBe(1);
  });

  test("takes facts that were given, and remembers when the page was fetched", async () => {
    const capturedAt = new Date(+NOW - 60_000);
    const article = valueIn(await importArticle(ben, byAddress({ title: "Mine", language: "pt" }), { capturedAt }));
    expect(article).toMatchObject({ title: "Mine", language: "pt" });
    expect(await snapshotsOf(article.id)).toMatchObject([{ capturedAt }]);
  });

  test("of a PDF keeps where its pages begin", async () => {
    server.serve(path, page(Buffer.from(fixtureFile("english.pdf")), { "content-type": "application/pdf" }));
    const { id, version } = valueIn(await importArticle(ben, byAddress()));
    const [snapshot] = await snapshotsOf(id);
    expect(snapshot?.pages).toHaveLength(2);
    expect(version.text.slice(snapshot?.pages[1])).toMatch(/^says on its third page/);
  });

  test("that leads nowhere is refused with what is wrong, and nothing is kept", async () => {
    const before = await database.db.snapshot.count();
    server.serve(path, page("<h1>Gone</h1>", {}, 404));
    const gone = await importArticle(ben, byAddress());
    expect(gone).toMatchObject({ ok: false, code: "unreadable_page", fault: "gone", errors: [{ path: "url" }] });
    expect(gone).toMatchObject({ message: expect.stringContaining("Paste the text instead.") });
    const inside = await importArticle(ben, { format: "url", url: "http://169.254.169.254/latest" });
    expect(inside).toMatchObject({ code: "unreadable_page", fault: "refused_address" });
    expect(await database.db.snapshot.count()).toBe(before);
  });

  test("with something wrong is taken only on purpose, and the snapshot says what", async () => {
    server.serve(path, page(PAGE, {}, 503));
    const preview = valueIn(await readIntake(ben, byAddress()));
    expect(preview.fault).not.toBeNull();
    expect(preview.text).toContain("1.2 billion tonnes");
    expect(codeOf(await importArticle(ben, byAddress()))).toBe("unreadable_page");
    const { id } = valueIn(await importArticle(ben, byAddress({ anyway: true })));
    expect(await snapshotsOf(id)).toMatchObject([{ fault: preview.fault }]);
  });

  test("asks for an address, and for no text beside it", async () => {
    expect(codeOf(await importArticle(ben, { format: "url" }))).toBe("invalid_input");
    expect(codeOf(await importArticle(ben, byAddress({ content: "Text." })))).toBe("invalid_input");
    expect(codeOf(await importArticle(ben, { format: "text" }))).toBe("invalid_input");
  });

  test("is only for who may import, before anything is asked", async () => {
    const { fetchPage: _fetchPage, ...unwired } = observer;
    expect(codeOf(await importArticle(unwired, byAddress()))).toBe("forbidden");
    expect(codeOf(await readIntake(unwired, byAddress()))).toBe("forbidden");
  });
});

describe("importing a file", () => {
  test.each([
    ["english.docx", "docx", 0],
    ["english.pdf", "pdf", 2],
    ["arabic.docx", "docx", 0],
    ["hebrew.pdf", "pdf", 1],
  ])("%s makes an article, and the file is kept", async (name, kind, pages) => {
    const preview = valueIn(await readIntake(ben, byFile(name)));
    expect(preview).toMatchObject({ kind, fault: null, pageCount: pages, url: null });
    const { id, version } = valueIn(await importFile(ben, byFile(name)));
    expect(version.text).toBe(preview.text);
    const [snapshot] = await snapshotsOf(id);
    expect(snapshot).toMatchObject({ origin: "uploaded", fileName: name, url: null, status: null });
    expect(Buffer.from(snapshot?.bytes?.bytes ?? "").equals(Buffer.from(fixtureFile(name)))).toBe(true);
    const { format } = await database.db.articleVersion.findUniqueOrThrow({ where: { id: version.id } });
    expect(format).toBe(kind);
  });

  test("applies what was corrected in the preview", async () => {
    const article = valueIn(
      await importFile(ben, byFile("english.docx", undefined, { kinds: [{ index: 2, kind: "standfirst" }] })),
    );
    expect(article.version.blocks[2]?.kind).toBe("standfirst");
    expect(article.standfirst).toMatch(/^For eleven years/);
  });

  test("of pictures, or damaged, says so", async () => {
    const scan = await readIntake(ben, byFile("scan.pdf", pdfFile([[]], { pictures: true })));
    expect(scan).toMatchObject({ code: "unreadable_page", fault: "scanned", errors: [{ path: "file" }] });
    const damaged = await importFile(ben, byFile("story.docx", new Uint8Array([80, 75, 3, 4])));
    expect(damaged).toMatchObject({ code: "unreadable_page", fault: "unreadable" });
    const large = await importFile(ben, byFile("large.txt", new Uint8Array(10_000_001).fill(97)));
    expect(codeOf(large)).toBe("too_large");
  });
});

test("an address the desk has already is told in the preview, an article of another desk is not", async () => {
  expect(valueIn(await readIntake(ben, byAddress())).sameAddress).toEqual([]);
  const { id, title } = valueIn(await importArticle(ben, byAddress()));
  expect(valueIn(await readIntake(ben, byAddress())).sameAddress).toMatchObject([{ id, title }]);
  await database.db.desk.create({ data: { id: "d".repeat(24), slug: "other", name: "Other", createdAt: NOW } });
  const desk = await database.db.article.findUniqueOrThrow({ where: { id } });
  await database.db.article.update({ where: { id }, data: { deskId: "d".repeat(24) } });
  expect(valueIn(await readIntake(ben, byAddress())).sameAddress).toEqual([]);
  await database.db.article.update({ where: { id }, data: { deskId: desk.deskId } });
});
