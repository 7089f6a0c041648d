import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { correctArticle } from "@/lib/operations/correct-article";
import { importArticle } from "@/lib/operations/import-article";
import { listArticles } from "@/lib/operations/list-articles";
import { listClaims } from "@/lib/operations/list-claims";
import { readArticle } from "@/lib/operations/read-article";
import { readIntake } from "@/lib/operations/read-intake";
import { readReport } from "@/lib/operations/read-report";
import { restoreClaim, withdrawClaim } from "@/lib/operations/withdraw-claim";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const SEED = "../shared/seed/000_def043f85e9b47ac.txt";

let database: TestDatabase;
let ben: Context;
let observer: Context;
let stranger: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  observer = contextOf(database.db, await hire(database.db, "olga@example.org", "observer"));
  const alone = await hire(database.db, "sam@example.org", "editor");
  stranger = contextOf(database.db, { ...alone, memberships: [] });
});
afterAll(() => database.close());

const imported = async (content: string, rest: object = {}) =>
  valueIn(await importArticle(ben, { format: "text", content, ...rest }));

describe("importing", () => {
  test("makes a first version whose blocks and sentences cover its text", async () => {
    const { version, title, status } = await imported(
      "A title\n\nOne sentence. And another one.\n\nA second paragraph.",
    );
    expect({ title, status, number: version.number }).toEqual({ title: "A title", status: "draft", number: 1 });
    expect(version.blocks.map(({ start, end }) => version.text.slice(start, end)).join("\n\n")).toBe(version.text);
    const covered = version.sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(covered).toBe(version.blocks.reduce((sum, { start, end }) => sum + end - start, 0));
  });

  test("of the same text twice makes two articles", async () => {
    const [first, second] = [await imported("Twins\n\nThe same."), await imported("Twins\n\nThe same.")];
    expect(first.id).not.toBe(second.id);
    expect(first.version.sha256).toBe(second.version.sha256);
  });

  test("of nothing but white space is refused with a way out", async () => {
    for (const content of ["", " \n\t\n", "﻿", "\u0000\u0001"]) {
      expect(["no_text", "invalid_input"]).toContain(codeOf(await importArticle(ben, { format: "text", content })));
    }
  });

  test("of more text than an article may have is refused", async () => {
    expect(codeOf(await importArticle(ben, { format: "text", content: "word ".repeat(500_000) }))).toBe("too_large");
  });

  test("takes two million characters in one line", async () => {
    const { version } = await imported("word ".repeat(399_999));
    expect(version.text.length).toBe(1_999_994);
  });

  test("cleans NUL, lone surrogates, a BOM and CRLF, and says how much", async () => {
    const preview = valueIn(
      await readIntake(ben, { format: "text", content: "\uFEFFTitle\r\n\r\nA\u0000b \uD800c.\r\n" }),
    );
    expect(preview.text).toBe("Title\n\nAb c.");
    expect(preview.removedCharacters).toBeGreaterThan(0);
  });

  test("is not for observers or people of no desk", async () => {
    expect(codeOf(await importArticle(observer, { format: "text", content: "x" }))).toBe("forbidden");
    expect(codeOf(await importArticle(stranger, { format: "text", content: "x" }))).toBe("not_found");
  });

  test.skipIf(!existsSync(SEED))("marks the scraped page up as its reader would", async () => {
    const { version, title, byline, language, publishedAt } = await imported(readFileSync(SEED, "utf8"));
    const texts = (kind: string) =>
      version.blocks.filter((block) => block.kind === kind).map(({ start, end }) => version.text.slice(start, end));
    expect({ title, byline, language, publishedAt }).toEqual({
      title: "Aleppo truce can restart peace talks, UN's Mistura says",
      byline: "Staff Reporter",
      language: "en",
      publishedAt: "2016-05-03",
    });
    expect(texts("title")).toHaveLength(1);
    expect(texts("paragraph")).toHaveLength(10);
    expect(texts("furniture")).toContain("Explore");
  });
});

describe("an article", () => {
  test("does not exist for people of other desks, whatever they ask", async () => {
    const { id: articleId } = await imported("Ours\n\nText.");
    for (const ask of [readArticle, listClaims, readReport])
      expect(codeOf(await ask(stranger, { articleId }))).toBe("not_found");
    expect(codeOf(await addClaim(stranger, { articleId, targets: [{ start: 0, end: 4 }] }))).toBe("not_found");
    expect(valueIn(await listArticles(stranger, {})).items).toEqual([]);
    expect(codeOf(await addClaim(observer, { articleId, targets: [{ start: 0, end: 4 }] }))).toBe("forbidden");
  });

  test("with an id that is none is refused as input", async () => {
    expect(codeOf(await readArticle(ben, { articleId: "../../etc" }))).toBe("invalid_input");
  });

  test("can have its kinds and facts corrected, and the second of two people is shown what the first did", async () => {
    const { id: articleId, revision } = await imported(
      "Title\n\nA paragraph that is long enough to be one.\n\nAnother paragraph of the article.",
    );
    const corrected = valueIn(
      await correctArticle(ben, { articleId, revision, byline: "By Ana", kinds: [{ index: 2, kind: "quote" }] }),
    );
    expect(corrected).toMatchObject({ byline: "By Ana", revision: revision + 1 });
    expect(corrected.version.blocks[2]?.kind).toBe("quote");
    const late = await correctArticle(ben, { articleId, revision, byline: "By Ben" });
    expect(late).toMatchObject({ code: "conflict", current: { byline: "By Ana" } });
    expect(codeOf(await correctArticle(ben, { articleId, revision: 2, kinds: [{ index: 99, kind: "quote" }] }))).toBe(
      "invalid_input",
    );
  });

  test("is listed by pages that neither repeat nor miss one, found by its title, filtered by state", async () => {
    for (let index = 0; index < 7; index += 1) await imported(`Paging 100% ${index}\n\nText.`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = valueIn(
        await listArticles(ben, { query: "paging 100%", limit: 3, ...(cursor === undefined ? {} : { cursor }) }),
      );
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, index) => `Paging 100% ${index}`));
    expect(valueIn(await listArticles(ben, { query: "paging", status: "decided" })).items).toEqual([]);
    expect(codeOf(await listArticles(ben, { cursor: "nonsense" }))).toBe("invalid_input");
  });
});

describe("a claim", () => {
  const TEXT = "It rose. It rose again. Café 👩‍👩‍👧 fell.";

  test("goes where its quote is; nowhere and several places are told apart", async () => {
    const { id: articleId, version } = await imported(TEXT);
    const claim = valueIn(
      await addClaim(ben, { articleId, targets: [{ exact: "rose", suffix: " again" }], claimant: "" }),
    );
    const [target] = claim.targets;
    expect(version.text.slice(target?.start, target?.end)).toBe("rose");
    expect(target?.start).toBe(12);
    expect(claim).toMatchObject({ number: 1, statement: "rose", claimant: null, checkability: "fact", status: "open" });
    expect(codeOf(await addClaim(ben, { articleId, targets: [{ exact: "rose" }] }))).toBe("quote_ambiguous");
    expect(codeOf(await addClaim(ben, { articleId, targets: [{ exact: "sank" }] }))).toBe("quote_not_found");
  });

  test("is never on half a character, outside the text, or on nothing", async () => {
    const { id: articleId, version } = await imported(TEXT);
    const family = version.text.indexOf("👩");
    for (const [start, end] of [
      [family, family + 2],
      [family + 1, family + 4],
      [0, 10_000],
      [5, 5],
      [9, 3],
      [8, 9],
    ] as const) {
      expect(codeOf(await addClaim(ben, { articleId, targets: [{ start, end }] })), `${start}–${end}`).toBe(
        "invalid_input",
      );
    }
    expect(valueIn(await listClaims(ben, { articleId })).items).toEqual([]);
  });

  test("comes in reading order, outer before inner, and keeps its number", async () => {
    const { id: articleId } = await imported(TEXT);
    for (const [start, end] of [
      [12, 16],
      [0, 8],
      [0, 23],
    ] as const)
      valueIn(await addClaim(ben, { articleId, targets: [{ start, end }] }));
    expect(valueIn(await listClaims(ben, { articleId })).items.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  test("that is withdrawn leaves, keeps its number, and can come back", async () => {
    const { id: articleId } = await imported(TEXT);
    const { id: claimId, revision } = valueIn(await addClaim(ben, { articleId, targets: [{ start: 0, end: 8 }] }));
    const gone = valueIn(await withdrawClaim(ben, { claimId, revision }));
    expect(gone.status).toBe("withdrawn");
    expect(codeOf(await withdrawClaim(ben, { claimId, revision: gone.revision }))).toBe("claim_withdrawn");
    expect(valueIn(await addClaim(ben, { articleId, targets: [{ start: 0, end: 8 }] })).number).toBe(2);
    const back = valueIn(await restoreClaim(ben, { claimId, revision: gone.revision }));
    expect(back).toMatchObject({ number: 1, status: "open" });
    expect(valueIn(await readArticle(ben, { articleId })).progress).toMatchObject({
      claims: 2,
      open: 2,
      waitingForMe: 2,
    });
  });

  test("with unknown fields is refused naming them", async () => {
    const { id: articleId } = await imported(TEXT);
    const refused = await addClaim(ben, { articleId, targets: [{ start: 0, end: 8 }], verdict: "true" } as never);
    expect(refused).toMatchObject({ code: "invalid_input", errors: [{ path: "verdict" }] });
  });
});
