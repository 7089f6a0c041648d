import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findArticlesToWatch } from "@/lib/data/article-look";
import { readDocument } from "@/lib/formats/read/read-document";
import { addClaim } from "@/lib/operations/add-claim";
import { changeDesk } from "@/lib/operations/change-desk";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { readArticle } from "@/lib/operations/read-article";
import { readDesk } from "@/lib/operations/read-desk";
import { readHistory } from "@/lib/operations/read-history";
import { readVersionHistory } from "@/lib/operations/read-version-history";
import { saveReview } from "@/lib/operations/save-review";
import { lookAgain, watchArticle } from "@/lib/operations/watch-article";
import { type Fetcher, openFetcher } from "@/lib/server/fetch/open-fetcher";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { type HostileServer, page, sendTo, startHostileServer } from "../../support/hostile-server";
import { codeOf, contextOf, hire, NOW, openNewsroom, valueIn } from "../../support/newsroom";

const PAGE = `<!doctype html><html lang="en"><title>The port doubled its traffic</title><article>
<h1>The port doubled its traffic</h1><p>The port handled 1.2 billion tonnes last year. Unemployment in the town rose by 5%.</p>
<p>The mayor said so on Tuesday, in front of the fish market, to a crowd of about two hundred people.</p>
<p>Nobody disputes that the bridge is safe. It opened in 1998.</p></article></html>`;
const EDITED = PAGE.replace("rose by 5%", "fell by 5%");
const OTHER = `<!doctype html><html lang="en"><title>Welcome</title><h1>Welcome to our new site</h1>
<p>We have rebuilt everything from scratch, and most of what you are looking for is somewhere else today.</p></html>`;

const HOUR = 3_600_000;

let database: TestDatabase;
let server: HostileServer;
let fetcher: Fetcher;
let ben: Context;
let mirela: Context;
let ana: Context;
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
  ana = { ...contextOf(database.db, await openNewsroom(database.db)), ...reading };
  ben = { ...contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer")), ...reading };
  mirela = { ...contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer")), ...reading };
  observer = { ...contextOf(database.db, await hire(database.db, "olga@example.org", "observer")), ...reading };
});
beforeEach(() => {
  path = `/article-${++paths}`;
  server.serve(path, page(PAGE));
  server.serve("/robots.txt", page("", {}, 404));
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
  await database.close();
});

const imported = async (content = PAGE, url: string | null = server.at(path)) =>
  valueIn(await importArticle(ben, { format: "html", content, url }));
const events = (articleId: string) => database.db.event.count({ where: { articleId } });
const row = (id: string) => database.db.article.findUniqueOrThrow({ where: { id } });
const snapshots = (articleId: string) =>
  database.db.snapshot.findMany({ where: { articleId }, include: { bytes: true }, orderBy: { capturedAt: "asc" } });
const later = (context: Context, hours: number): Context => ({ ...context, now: new Date(+NOW + hours * HOUR) });

describe("a look at an article's page", () => {
  test("that has the same text changes nothing, and is remembered", async () => {
    const article = await imported();
    const before = await events(article.id);
    expect(valueIn(await lookAgain(ben, { articleId: article.id }))).toEqual({
      outcome: "same",
      lookedAt: NOW.toISOString(),
      fault: null,
      version: { id: article.version.id, number: 1 },
      places: { exact: 0, moved: 0, changed: 0, gone: 0 },
    });
    expect(await events(article.id)).toBe(before);
    const { watchedAt, watchFault, revision } = await row(article.id);
    expect({ watchedAt, watchFault, revision }).toEqual({ watchedAt: NOW, watchFault: null, revision: 1 });
  });

  test("keeps the page itself once for each version, as it was received", async () => {
    const article = await imported();
    for (let looks = 0; looks < 3; looks++) valueIn(await lookAgain(ben, { articleId: article.id }));
    server.serve(path, page(EDITED));
    const { version } = valueIn(await lookAgain(later(ben, 1), { articleId: article.id }));
    valueIn(await lookAgain(later(ben, 2), { articleId: article.id }));
    const kept = await snapshots(article.id);
    expect(kept.map(({ versionId, status, finalUrl }) => ({ versionId, status, finalUrl }))).toEqual([
      { versionId: article.version.id, status: 200, finalUrl: server.at(path) },
      { versionId: version.id, status: 200, finalUrl: server.at(path) },
    ]);
    expect(kept.map(({ bytes }) => new TextDecoder().decode(bytes?.bytes))).toEqual([PAGE, EDITED]);
  });

  test("that has another text makes a version, carries the claims and tells whose verdict went stale", async () => {
    const article = await imported();
    const claim = valueIn(
      await addClaim(ben, { articleId: article.id, targets: [{ exact: "Unemployment in the town rose by 5%." }] }),
    );
    const submitted = await saveReview(mirela, {
      claimId: claim.id,
      revision: 0,
      verdict: "true",
      rationale: "The register says so.",
      sources: [{ url: "https://example.org/register", title: "Register" }],
      submit: true,
    });
    valueIn(submitted);
    server.serve(path, page(EDITED));
    const before = await events(article.id);
    const looked = valueIn(await lookAgain(ben, { articleId: article.id }));
    expect(looked).toMatchObject({ outcome: "changed", version: { number: 2 }, places: { exact: 0, changed: 1 } });
    expect(valueIn(await readArticle(ben, { articleId: article.id })).version.text).toContain("fell by 5%");
    expect(await events(article.id)).toBe(before + 1);
    const told = await database.db.notification.findMany({ where: { articleId: article.id, kind: "stale" } });
    expect(told.map(({ userId }) => userId)).toEqual([mirela.actor.kind === "user" && mirela.actor.id]);
    const { entries } = { entries: JSON.stringify(valueIn(await readHistory(ben, { articleId: article.id }))) };
    expect(entries).toContain("found another text on the article’s page: version 2");
  });

  test.each([
    ["is gone", page("Gone.", {}, 410), "gone"],
    ["is an error", page(PAGE, {}, 500), "http_error"],
    ["has no text", page("<html><body></body></html>"), "empty"],
    ["is no document", page("GIF89a", { "content-type": "video/mp4" }), "unsupported_type"],
    ["leads into a private network", sendTo("http://169.254.169.254/latest/meta-data/"), "refused_address"],
    ["nests without end", page("<div>".repeat(100_000)), "too_complex"],
    ["is another article by now", page(OTHER), "title_mismatch"],
    ["leads to the site's front page", sendTo("/"), "title_mismatch"],
  ])("that %s never makes a version, and says why", async (_what, answer, fault) => {
    const article = await imported();
    server.serve(path, answer);
    const looked = valueIn(await lookAgain(ben, { articleId: article.id }));
    expect(looked).toMatchObject({ outcome: "fault", fault: { code: fault }, version: { number: 1 } });
    expect(await row(article.id)).toMatchObject({ watchFault: fault, watchedAt: NOW, revision: 1 });
    expect(await snapshots(article.id)).toEqual([]);
    const history = valueIn(await readVersionHistory(ben, { articleId: article.id }));
    expect(history.look).toEqual({ at: NOW.toISOString(), fault, everyHours: null });
    server.serve(path, page(PAGE));
    valueIn(await lookAgain(ben, { articleId: article.id }));
    expect(await row(article.id)).toMatchObject({ watchFault: null });
  });

  test("by two at once makes one version", async () => {
    const article = await imported();
    server.serve(path, page(EDITED));
    const looks = await Promise.all([ben, mirela].map((who) => lookAgain(who, { articleId: article.id })));
    expect(looks.map((looked) => valueIn(looked).version.number)).toEqual([2, 2]);
    expect(looks.map((looked) => valueIn(looked).outcome).sort()).toEqual(["changed", "same"]);
    expect(await snapshots(article.id)).toHaveLength(1);
  });

  test("is for who may add versions, of articles that have an address", async () => {
    const article = await imported();
    expect(codeOf(await lookAgain(observer, { articleId: article.id }))).toBe("forbidden");
    const without = await imported(PAGE, null);
    expect(codeOf(await lookAgain(ben, { articleId: without.id }))).toBe("invalid_input");
    expect(codeOf(await lookAgain(ben, { articleId: ben.ids() }))).toBe("not_found");
  });
});

describe("a desk's own round", () => {
  const system = (): Context => ({ ...ben, actor: { kind: "system" } });

  test("makes the version in nobody's name, and heeds robots.txt", async () => {
    const article = await imported();
    server.serve(path, page(EDITED));
    await watchArticle(system(), { articleId: article.id });
    const { items } = valueIn(await readVersionHistory(ben, { articleId: article.id }));
    expect(items.map(({ number, createdBy }) => [number, createdBy])).toEqual([
      [2, null],
      [1, "ben"],
    ]);
    server.serve("/robots.txt", page(`User-agent: Stet\nDisallow: ${path}\n`));
    const heeding = openFetcher({ publicUrl: "https://desk.example.org", allowed: new Set([server.host]) });
    await watchArticle({ ...system(), fetchPage: heeding.fetchPage }, { articleId: article.id });
    await heeding.close();
    expect(await row(article.id)).toMatchObject({ watchFault: "disallowed" });
  });

  test("passes over articles that are gone, or have no address", async () => {
    const without = await imported(PAGE, null);
    await watchArticle(system(), { articleId: without.id });
    await watchArticle(system(), { articleId: "nobody" });
    expect(await row(without.id)).toMatchObject({ watchedAt: null });
  });

  test("comes to each article after the desk's hours, and to none where the desk wants none", async () => {
    const { db } = database;
    await db.article.updateMany({ data: { url: null } });
    const [never, longAgo, lately] = [await imported(), await imported(), await imported()];
    await imported(PAGE, null);
    await db.article.update({ where: { id: longAgo.id }, data: { watchedAt: new Date(+NOW - 24 * HOUR) } });
    await db.article.update({ where: { id: lately.id }, data: { watchedAt: new Date(+NOW - 23 * HOUR) } });
    expect(await findArticlesToWatch(db, NOW, 10)).toEqual([]);
    const desk = valueIn(await readDesk(ana, { slug: (await db.desk.findFirstOrThrow()).slug }));
    const asked = { deskId: desk.id, revision: desk.revision };
    expect(codeOf(await changeDesk(ben, { ...asked, watchHours: 24 }))).toBe("forbidden");
    for (const watchHours of [0, 721, 1.5]) {
      expect(codeOf(await changeDesk(ana, { ...asked, watchHours }))).toBe("invalid_input");
    }
    const changed = valueIn(await changeDesk(ana, { ...asked, watchHours: 24 }));
    expect(changed.watchHours).toBe(24);
    expect(await findArticlesToWatch(db, NOW, 10)).toEqual([never.id, longAgo.id]);
    expect(await findArticlesToWatch(db, NOW, 1)).toEqual([never.id]);
    const off = valueIn(await changeDesk(ana, { ...asked, revision: changed.revision, watchHours: null }));
    expect(off.watchHours).toBeNull();
    expect(await findArticlesToWatch(db, NOW, 10)).toEqual([]);
  });
});
