import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import { addVersion } from "@/lib/operations/add-version";
import { compareVersions } from "@/lib/operations/compare-versions";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import type { Context } from "@/lib/operations/context";
import { correctArticle } from "@/lib/operations/correct-article";
import { editClaim } from "@/lib/operations/edit-claim";
import { exportReport } from "@/lib/operations/export-report";
import { importArticle } from "@/lib/operations/import-article";
import { listClaims } from "@/lib/operations/list-claims";
import { listReviews } from "@/lib/operations/list-reviews";
import { listVersions } from "@/lib/operations/list-versions";
import { previewVersion } from "@/lib/operations/preview-version";
import { readArticle } from "@/lib/operations/read-article";
import { readClaim } from "@/lib/operations/read-claim";
import { readOldVersion } from "@/lib/operations/read-old-version";
import { readReport } from "@/lib/operations/read-report";
import { readVersionHistory } from "@/lib/operations/read-version-history";
import { restoreVersion } from "@/lib/operations/restore-version";
import { saveReview } from "@/lib/operations/save-review";
import { restoreClaim, withdrawClaim } from "@/lib/operations/withdraw-claim";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, hire, openNewsroom, valueIn, wordsOf } from "../../support/newsroom";

const FIRST = [
  "The port doubled its traffic",
  "By Ana Ortiz",
  "The port handled 1.2 billion tonnes last year. Unemployment in the town rose by 5%. The mayor said so on Tuesday.",
  "Nobody disputes that the bridge is safe. It opened in 1998.",
].join("\n\n");
const FELL = FIRST.replace("rose by 5%", "fell by 5%");
const SHORT = FIRST.replace(" It opened in 1998.", "");

let database: TestDatabase;
let ben: Context;
let mirela: Context;
let noor: Context;
let observer: Context;
let stranger: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  mirela = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"));
  noor = contextOf(database.db, await hire(database.db, "noor@example.org", "editor"));
  observer = contextOf(database.db, await hire(database.db, "olga@example.org", "observer"));
  const alone = await hire(database.db, "sam@example.org", "editor");
  stranger = contextOf(database.db, { ...alone, memberships: [] });
});
afterAll(() => database.close());

const article = async (content = FIRST) => valueIn(await importArticle(ben, { format: "text", content }));
const claim = async (articleId: string, ...quotes: string[]) =>
  valueIn(await addClaim(ben, { articleId, targets: quotes.map((exact) => ({ exact })) }));
const revise = async (articleId: string, content: string) =>
  valueIn(await addVersion(ben, { articleId, format: "text", content }));
const review = async (context: Context, claimId: string, verdict = "false") =>
  valueIn(
    await saveReview(context, {
      claimId,
      revision: 0,
      verdict,
      rationale: "The register says otherwise.",
      sources: [{ url: "https://example.org/register", title: "Register", quote: "5,000" }],
      submit: true,
    }),
  );
const deskOf = async (context: Context, claimId: string) => valueIn(await readClaim(context, { claimId }));
const eventsOf = (articleId: string) =>
  database.db.event.findMany({ where: { articleId }, orderBy: { seq: "asc" }, select: { type: true } });

describe("a new version", () => {
  test("of equal text is no version", async () => {
    const { id } = await article();
    const again = await revise(id, `\n${FIRST.replaceAll("\n\n", "\r\n\r\n")}  \n`);
    expect(again).toMatchObject({ isNew: false, carried: [], version: { number: 1, text: FIRST } });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  test("carries every claim: unchanged words stand, changed ones are stale, deleted ones are gone", async () => {
    const { id } = await article();
    const [stays, falls, goes] = [
      await claim(id, "The port handled 1.2 billion tonnes last year."),
      await claim(id, "Unemployment in the town rose by 5%."),
      await claim(id, "It opened in 1998."),
    ];
    for (const { id: claimId } of [stays, falls, goes]) await review(mirela, claimId);
    const text = `A new first line.\n\n${SHORT.replace("rose by 5%", "fell by 5%")}`;
    const added = await revise(id, text);
    expect(added).toMatchObject({ isNew: true, version: { number: 2, text } });
    expect(added.carried.map(({ claimId, status }) => [claimId, status])).toEqual([
      [stays.id, "exact"],
      [falls.id, "changed"],
      [goes.id, "gone"],
    ]);
    const changed = added.carried[1];
    expect(text.slice(changed?.start, changed?.end)).toBe("Unemployment in the town fell by 5%.");
    expect(changed?.diff?.filter(({ op }) => op !== "equal")).toEqual([
      { op: "delete", text: "rose" },
      { op: "insert", text: "fell" },
    ]);
    const list = valueIn(await listClaims(ben, { articleId: id })).items;
    expect(list.map(({ number, status, verdict }) => [number, status, verdict?.stale])).toEqual([
      [1, "agreed", false],
      [2, "in_review", true],
      [3, "in_review", true],
    ]);
    const { progress } = valueIn(await readArticle(mirela, { articleId: id }));
    expect(progress).toMatchObject({ claims: 3, stale: 2, toConfirm: 2, waitingForMe: 0 });
    expect((await eventsOf(id)).at(-1)).toEqual({ type: "article.version_added" });
  });

  test("that brings the words back revives the verdict, also after they were gone", async () => {
    const { id } = await article();
    const [rose, opened] = [
      await claim(id, "Unemployment in the town rose by 5%."),
      await claim(id, "It opened in 1998."),
    ];
    for (const { id: claimId } of [rose, opened]) await review(mirela, claimId);
    await revise(id, SHORT.replace("rose", "fell"));
    await revise(id, `${SHORT.replace("rose", "fell")} Ships came.`);
    const still = valueIn(await listClaims(ben, { articleId: id })).items;
    expect(still.map(({ targets }) => targets[0]?.state)).toEqual(["changed", "gone"]);
    await revise(id, FIRST);
    const back = valueIn(await listClaims(ben, { articleId: id })).items;
    expect(back.map(({ status, verdict, targets }) => [status, verdict?.stale, targets[0]?.state])).toEqual([
      ["agreed", false, "exact"],
      ["agreed", false, "exact"],
    ]);
  });

  test("leaves the old version readable, with the claims as they were, and a report of it", async () => {
    const { id } = await article();
    const { id: claimId } = await claim(id, "Unemployment in the town rose by 5%.");
    await review(mirela, claimId);
    await revise(id, FELL);
    const { id: later } = await claim(id, "Nobody disputes that the bridge is safe.");
    const first = valueIn(await readArticle(ben, { articleId: id, version: 1 }));
    expect(first.version).toMatchObject({ number: 1, text: FIRST });
    expect(first.progress).toMatchObject({ claims: 1, agreed: 1, open: 0, stale: 0 });
    const then = valueIn(await listClaims(ben, { articleId: id, version: 1 })).items;
    expect(then).toMatchObject([{ id: claimId, verdict: { stale: false }, targets: [{ state: "exact" }] }]);
    const now = valueIn(await listClaims(ben, { articleId: id })).items;
    expect(now.map((item) => item.id)).toEqual([claimId, later]);
    const report = valueIn(await readReport(ben, { articleId: id, version: 1 }));
    expect(report).toMatchObject({ version: { number: 1 }, claims: [{ id: claimId, verdict: { stale: false } }] });
    expect(report.url).toMatch(/\/report\?version=1$/);
    expect(valueIn(await readReport(ben, { articleId: id })).claims[0]?.verdict?.stale).toBe(true);
    expect(codeOf(await readReport(ben, { articleId: id, version: 3 }))).toBe("not_found");
  });

  test("is listed with who imported it, and compared with the one before", async () => {
    const { id } = await article();
    await claim(id, "Unemployment in the town rose by 5%.");
    await revise(id, FELL);
    const { items, nextCursor } = valueIn(await listVersions(ben, { articleId: id, limit: 1 }));
    expect(items).toMatchObject([{ number: 2, createdBy: "ben", format: "text", places: { changed: 1, exact: 0 } }]);
    const rest = valueIn(await listVersions(ben, { articleId: id, cursor: nextCursor ?? "" }));
    expect(rest).toMatchObject({ items: [{ number: 1, places: { exact: 1 } }], nextCursor: null });
    expect(codeOf(await listVersions(ben, { articleId: id, cursor: "x" }))).toBe("invalid_input");
    const compared = valueIn(await compareVersions(ben, { articleId: id }));
    expect([compared.from.number, compared.to.number]).toEqual([1, 2]);
    expect(compared.rows.filter(({ kind }) => kind === "changed")).toHaveLength(1);
    expect(compared.claims.to).toHaveLength(1);
    expect(compared.summaries).toMatchObject({ from: { number: 1 }, to: { number: 2, createdBy: "ben" } });
    expect(codeOf(await compareVersions(ben, { articleId: id, from: 9 }))).toBe("not_found");
    const history = valueIn(await readVersionHistory(observer, { articleId: id }));
    expect(history).toMatchObject({ newestVersion: 2, may: { addVersion: false }, article: { id } });
    expect(history.items.map(({ number }) => number)).toEqual([2, 1]);
    const old = valueIn(await readOldVersion(observer, { articleId: id, version: 1 }));
    expect(old).toMatchObject({
      summary: { number: 1, createdBy: "ben", places: { exact: 1 } },
      newestVersion: 2,
      may: { addClaims: false, review: false, correct: false },
      claims: [{ targets: [{ exact: "Unemployment in the town rose by 5%." }] }],
    });
    expect(codeOf(await readOldVersion(ben, { articleId: id, version: 3 }))).toBe("not_found");
    expect(codeOf(await readOldVersion(stranger, { articleId: id, version: 1 }))).toBe("not_found");
  });

  test("keeps kinds that a person corrected and facts that a person gave; other facts follow the text", async () => {
    const { id, revision } = await article();
    valueIn(await correctArticle(ben, { articleId: id, revision, kinds: [{ index: 3, kind: "quote" }] }));
    await revise(id, FIRST.replace("doubled", "tripled").replace("Ana Ortiz", "Ana Diaz"));
    const now = valueIn(await readArticle(ben, { articleId: id }));
    expect(now).toMatchObject({ title: "The port tripled its traffic", byline: "Ana Diaz", revision: 3 });
    expect(now.version.blocks.map(({ kind }) => kind)).toEqual(["title", "byline", "paragraph", "quote"]);
    valueIn(await correctArticle(ben, { articleId: id, revision: 3, title: "Our own title" }));
    await revise(id, FIRST);
    expect(valueIn(await readArticle(ben, { articleId: id }))).toMatchObject({
      title: "Our own title",
      byline: "Ana Ortiz",
    });
  });

  test("can be taken back: an earlier text is the newest again, with its verdicts", async () => {
    const { id } = await article();
    const { id: claimId } = await claim(id, "Unemployment in the town rose by 5%.");
    await review(mirela, claimId);
    await revise(id, "Something else altogether, pasted by mistake.");
    expect((await deskOf(ben, claimId)).claim).toMatchObject({ status: "in_review", targets: [{ state: "gone" }] });
    const restored = valueIn(await restoreVersion(ben, { articleId: id, version: 1 }));
    expect(restored).toMatchObject({
      isNew: true,
      version: { number: 3, text: FIRST },
      carried: [{ status: "exact" }],
    });
    expect((await deskOf(ben, claimId)).claim).toMatchObject({ status: "agreed", verdict: { stale: false } });
    expect(valueIn(await restoreVersion(ben, { articleId: id, version: 3 })).isNew).toBe(false);
    expect(codeOf(await restoreVersion(ben, { articleId: id, version: 9 }))).toBe("not_found");
    expect(codeOf(await restoreVersion(observer, { articleId: id, version: 1 }))).toBe("forbidden");
  });

  test("carries the places of withdrawn claims, so that they can be restored", async () => {
    const { id } = await article();
    const { id: claimId, revision } = await claim(id, "It opened in 1998.");
    valueIn(await withdrawClaim(ben, { claimId, revision }));
    expect((await revise(id, FELL)).carried).toEqual([]);
    const { claim: withdrawn } = await deskOf(ben, claimId);
    valueIn(await restoreClaim(ben, { claimId, revision: withdrawn.revision }));
    expect((await deskOf(ben, claimId)).claim.targets).toMatchObject([{ state: "exact", exact: "It opened in 1998." }]);
  });

  test("is refused to observers, to strangers, and without words", async () => {
    const { id } = await article();
    const input = { articleId: id, format: "text" as const, content: FELL };
    expect(codeOf(await addVersion(observer, input))).toBe("forbidden");
    expect(codeOf(await addVersion(stranger, input))).toBe("not_found");
    expect(codeOf(await addVersion(ben, { ...input, content: " \n" }))).toBe("no_text");
    expect(codeOf(await addVersion(ben, { ...input, content: "word ".repeat(500_000) }))).toBe("too_large");
    expect(codeOf(await listVersions(stranger, { articleId: id }))).toBe("not_found");
  });

  test("shows beforehand what it would do, and does nothing then", async () => {
    const { id } = await article();
    const { id: claimId } = await claim(id, "Unemployment in the town rose by 5%.");
    const preview = valueIn(await previewVersion(ben, { articleId: id, format: "text", content: FELL }));
    expect(preview).toMatchObject({
      isSame: false,
      number: 2,
      removedCharacters: 0,
      rows: { same: 3, changed: 1, added: 0, removed: 0, moved: 0 },
      counts: { exact: 0, changed: 1, moved: 0, gone: 0 },
      touched: [{ claimId, number: 1, before: "Unemployment in the town rose by 5%.", wasSo: false }],
    });
    expect(valueIn(await listVersions(ben, { articleId: id })).items).toHaveLength(1);
    await revise(id, FELL);
    const next = valueIn(await previewVersion(ben, { articleId: id, format: "text", content: `${FELL} Ships came.` }));
    expect(next).toMatchObject({ counts: { exact: 1, changed: 0 }, touched: [{ status: "changed", wasSo: true }] });
    const same = valueIn(await previewVersion(ben, { articleId: id, format: "text", content: `\n${FELL}\n` }));
    expect(same).toMatchObject({ isSame: true, rows: { same: 4, changed: 0 } });
  });
});

describe("confirming", () => {
  async function staleClaim() {
    const { id: articleId } = await article();
    const { id: claimId } = await claim(articleId, "Unemployment in the town rose by 5%.");
    await review(mirela, claimId);
    await revise(articleId, FELL);
    const { claim: now } = await deskOf(mirela, claimId);
    const target = now.targets[0];
    if (target === undefined) throw new Error("the claim has no place");
    return { articleId, claimId, revision: now.revision, statement: now.statement, target };
  }

  test("by the author makes a revision in their name with the same verdict on the present words", async () => {
    const { claimId, revision, target } = await staleClaim();
    const statement = "Unemployment fell by 5%.";
    const confirmed = valueIn(
      await confirmClaim(mirela, { claimId, revision, statement, targets: [{ id: target.id }] }),
    );
    expect(confirmed).toMatchObject({
      statement,
      status: "agreed",
      verdict: { code: "false", stale: false },
      targets: [{ state: "confirmed", exact: "Unemployment in the town fell by 5%.", formerExact: null }],
    });
    const revisions = await database.db.reviewRevision.findMany({
      where: { claimId },
      orderBy: { number: "asc" },
      include: { citations: true },
    });
    expect(revisions.map(({ number, statement: rated, citations }) => [number, rated, citations.length])).toEqual([
      [1, "Unemployment in the town rose by 5%.", 1],
      [2, statement, 1],
    ]);
    const events = await database.db.event.findMany({ where: { claimId }, orderBy: { seq: "asc" } });
    expect(events.at(-1)).toMatchObject({
      type: "claim.confirmed",
      subjectId: revisions[1]?.id,
      actorId: revisions[0]?.authorId,
    });
    expect(valueIn(await listReviews(mirela, { claimId })).items[0]).toMatchObject({
      revision: 1,
      status: "submitted",
      stale: false,
    });
  });

  test("of one reviewer leaves another's verdict stale until they confirm too", async () => {
    const { claimId, revision, target } = await staleClaim();
    await review(noor, claimId, "true");
    const before = await deskOf(noor, claimId);
    expect(before.myReview?.stale).toBe(false);
    valueIn(await confirmClaim(noor, { claimId, revision, targets: [{ id: target.id }] }));
    const after = await deskOf(mirela, claimId);
    expect(after.myReview?.stale).toBe(true);
    expect(after.claim.targets[0]?.state).toBe("confirmed");
    valueIn(await confirmClaim(mirela, { claimId, revision: after.claim.revision }));
    expect((await deskOf(mirela, claimId)).myReview?.stale).toBe(false);
  });

  test("moves a place, drops one, and must answer for every changed one", async () => {
    const { id: articleId } = await article(`${FIRST}\n\nUnemployment in the town rose by 5%, he repeated.`);
    const { id: claimId } = valueIn(
      await addClaim(ben, {
        articleId,
        targets: [
          { exact: "Unemployment in the town rose by 5%." },
          { exact: "Unemployment in the town rose by 5%, he repeated" },
        ],
      }),
    );
    await review(mirela, claimId);
    const text = `${FIRST}\n\nUnemployment in the town rose by 5%, he repeated.`.replaceAll("rose by 5%", "fell by 5%");
    await revise(articleId, text);
    const { claim: now } = await deskOf(mirela, claimId);
    const [first, second] = now.targets;
    if (first === undefined || second === undefined) throw new Error("a place is missing");
    const confirm = (targets: object[]) =>
      confirmClaim(mirela, { claimId, revision: now.revision, targets: targets as never });
    expect(codeOf(await confirm([{ id: first.id }]))).toBe("invalid_input");
    expect(
      codeOf(
        await confirm([
          { id: first.id, drop: true },
          { id: second.id, drop: true },
        ]),
      ),
    ).toBe("invalid_input");
    expect(codeOf(await confirm([{ id: first.id, start: 5 }, { id: second.id }]))).toBe("invalid_input");
    expect(codeOf(await confirm([{ id: first.id, start: 0, end: 1e6 }, { id: second.id }]))).toBe("invalid_input");
    expect(codeOf(await confirm([{ id: first.id }, { id: first.id }, { id: second.id }]))).toBe("invalid_input");
    const start = text.indexOf("fell by 5%.");
    const confirmed = valueIn(
      await confirmClaim(mirela, {
        claimId,
        revision: now.revision,
        targets: [
          { id: first.id, start, end: start + 10 },
          { id: second.id, drop: true },
        ],
      }),
    );
    expect(confirmed.targets).toMatchObject([{ id: first.id, exact: "fell by 5%", state: "confirmed" }]);
    await revise(articleId, `${text} More.`);
    expect((await deskOf(mirela, claimId)).claim.targets).toHaveLength(1);
    expect(valueIn(await listClaims(ben, { articleId, version: 1 })).items[0]?.targets).toHaveLength(2);
  });

  test("is an author's or an editor's, of the claim as they saw it", async () => {
    const { claimId, revision, target, articleId } = await staleClaim();
    const input = { claimId, revision, targets: [{ id: target.id }] };
    expect(codeOf(await confirmClaim(ben, input))).toBe("forbidden");
    expect(codeOf(await confirmClaim(observer, input))).toBe("forbidden");
    expect(codeOf(await confirmClaim(stranger, input))).toBe("not_found");
    expect(codeOf(await confirmClaim(mirela, { ...input, revision: revision - 1 }))).toBe("conflict");
    expect(codeOf(await confirmClaim(mirela, { ...input, version: 1 }))).toBe("conflict");
    expect(codeOf(await confirmClaim(mirela, { ...input, unknown: 1 } as never))).toBe("invalid_input");
    if (mirela.actor.kind !== "user") throw new Error("mirela is a person");
    const reading = await confirmClaim({ ...mirela, actor: { ...mirela.actor, readOnly: true } }, input);
    expect(wordsOf(reading)).toContain("This token may only read.");
    const byEditor = valueIn(await confirmClaim(noor, input));
    // An editor without a review accepts the words; the verdict on the old ones is its author's to give anew.
    expect(byEditor).toMatchObject({ verdict: { stale: true }, targets: [{ state: "confirmed" }] });
    expect((await deskOf(mirela, claimId)).may).toMatchObject({ confirm: true });
    expect((await deskOf(ben, claimId)).may).toMatchObject({ confirm: false });
    await revise(articleId, FIRST);
    expect((await deskOf(mirela, claimId)).claim.verdict?.stale).toBe(false);
  });

  test("cannot make a verdict stand on words that are gone", async () => {
    const { id: articleId } = await article();
    const { id: claimId } = await claim(articleId, "It opened in 1998.");
    await review(mirela, claimId);
    await revise(articleId, SHORT);
    const { claim: gone } = await deskOf(mirela, claimId);
    const confirmed = await confirmClaim(mirela, { claimId, revision: gone.revision, statement: "It opened late." });
    expect(confirmed).toMatchObject({ ok: false, code: "invalid_input", errors: [{ path: "targets" }] });
    await review(noor, claimId, "true");
    expect((await deskOf(noor, claimId)).myReview?.stale).toBe(true);
    const claimReview = valueIn(await exportReport(ben, { articleId, format: "claimreview" }));
    expect(JSON.parse(String(claimReview.body))["@graph"]).toEqual([]);
    await revise(articleId, FIRST);
    for (const context of [mirela, noor]) expect((await deskOf(context, claimId)).myReview?.stale).toBe(false);
  });

  test("does not drop the last place that is in the text", async () => {
    const { id: articleId } = await article();
    const { id: claimId } = await claim(articleId, "It opened in 1998.", "Nobody disputes that the bridge is safe.");
    await review(mirela, claimId);
    await revise(articleId, SHORT);
    const { claim: now } = await deskOf(mirela, claimId);
    const live = now.targets.find(({ state }) => state !== "gone");
    const dropped = { claimId, revision: now.revision, targets: [{ id: live?.id ?? "", drop: true }] };
    expect(codeOf(await confirmClaim(mirela, dropped))).toBe("invalid_input");
  });

  test("from four windows at once makes one revision", async () => {
    const { id: articleId } = await article();
    const { id: claimId, revision } = await claim(articleId, "It opened in 1998.");
    await review(mirela, claimId);
    const edited = valueIn(await editClaim(ben, { claimId, revision, statement: "The bridge opened in 1998." }));
    const input = { claimId, revision: edited.revision };
    const codes = await Promise.all([1, 2, 3, 4].map(async () => codeOf(await confirmClaim(mirela, input))));
    expect(codes).toContain("ok");
    expect(codes.filter((code) => code !== "ok" && code !== "conflict")).toEqual([]);
    expect(await database.db.reviewRevision.count({ where: { claimId } })).toBe(2);
  });

  test("that only affirms a review changes nothing for who is kept blind", async () => {
    const { id: articleId } = await article();
    const { id: claimId, revision } = await claim(articleId, "It opened in 1998.");
    const deskId = (await database.db.article.findUniqueOrThrow({ where: { id: articleId } })).deskId;
    await database.db.desk.update({ where: { id: deskId }, data: { reviewsNeeded: 2 } });
    await review(mirela, claimId);
    const edited = valueIn(await editClaim(ben, { claimId, revision, statement: "The bridge opened in 1998." }));
    const before = valueIn(await listClaims(ben, { articleId }));
    const confirmed = valueIn(await confirmClaim(mirela, { claimId, revision: edited.revision }));
    expect(valueIn(await listClaims(ben, { articleId }))).toEqual(before);
    expect(confirmed.revision).toBe(edited.revision);
    expect((await deskOf(mirela, claimId)).myReview?.stale).toBe(false);
    expect((await eventsOf(articleId)).at(-1)).toEqual({ type: "claim.confirmed" });
    await database.db.desk.update({ where: { id: deskId }, data: { reviewsNeeded: 1 } });
  });

  test("of a claim that needs none does nothing", async () => {
    const { id: articleId } = await article();
    const { id: claimId, revision } = await claim(articleId, "It opened in 1998.");
    await review(mirela, claimId);
    const before = (await eventsOf(articleId)).length;
    expect(valueIn(await confirmClaim(mirela, { claimId, revision })).revision).toBe(revision);
    expect(await eventsOf(articleId)).toHaveLength(before);
  });
});

describe("moving a claim's borders", () => {
  test("keeps the review, makes it stale until affirmed, and leaves an event", async () => {
    const { id: articleId } = await article();
    const { id: claimId, revision, targets } = await claim(articleId, "It opened in 1998.");
    await review(mirela, claimId);
    const target = targets[0];
    if (target === undefined) throw new Error("the claim has no place");
    const { id, start, end } = target;
    const moved = valueIn(
      await editClaim(ben, { claimId, revision, version: 1, targets: [{ id, start, end: end - 1 }] }),
    );
    expect(moved).toMatchObject({
      verdict: { stale: true },
      targets: [{ exact: "It opened in 1998", state: "exact" }],
    });
    expect((await eventsOf(articleId)).at(-1)).toEqual({ type: "claim.edited" });
    const back = valueIn(await editClaim(ben, { claimId, revision: moved.revision, targets: [{ id, start, end }] }));
    expect(back.verdict?.stale).toBe(false);
    expect(
      codeOf(await editClaim(ben, { claimId, revision: back.revision, version: 2, targets: [{ id, start, end }] })),
    ).toBe("conflict");
    expect(
      codeOf(await editClaim(ben, { claimId, revision: back.revision, targets: [{ id, start: 4, end: 4 }] })),
    ).toBe("invalid_input");
  });

  test("marked in an earlier version is refused, and so is a claim", async () => {
    const { id: articleId } = await article();
    const { id: claimId, revision, targets } = await claim(articleId, "It opened in 1998.");
    await revise(articleId, `New.\n\n${FIRST}`);
    const places = targets.map(({ id, start, end }) => ({ id, start, end }));
    expect(codeOf(await editClaim(ben, { claimId, revision, targets: places }))).toBe("conflict");
    expect(codeOf(await addClaim(ben, { articleId, version: 1, targets: [{ start: 0, end: 3 }] }))).toBe("conflict");
    expect(codeOf(await addClaim(ben, { articleId, version: 2, targets: [{ start: 0, end: 3 }] }))).toBe("ok");
  });
});
