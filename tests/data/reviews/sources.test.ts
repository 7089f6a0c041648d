import { afterAll, beforeAll, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { importArticle } from "@/lib/operations/import-article";
import { listReviews } from "@/lib/operations/list-reviews";
import { readReport } from "@/lib/operations/read-report";
import { saveReview } from "@/lib/operations/save-review";
import { LIMITS } from "@/lib/schemas/limits";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const TEXT = "Harbour deepens\n\nThe port says landings rose. The union says they fell. Nobody counted.";
const ADDRESS = "https://fish.example/2025";

let database: TestDatabase;
let ben: Context;
let mirela: Context;
let olga: Context;
let articleId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  mirela = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"));
  olga = contextOf(database.db, await hire(database.db, "olga@example.org", "observer"));
  articleId = valueIn(await importArticle(ben, { format: "text", content: TEXT })).id;
});
afterAll(() => database.close());

const claimOn = async (exact: string) => valueIn(await addClaim(ben, { articleId, targets: [{ exact }] })).id;

let minutes = 0;

/** Each submission a minute after the one before: reviews are listed by time. */
async function submit(context: Context, claimId: string, sources: { url?: string; citation?: string }[]) {
  const cited = sources.map((source) => ({ title: "Landings", ...source }));
  const review = { claimId, revision: 0, verdict: "true", rationale: "It says so.", sources: cited, submit: true };
  minutes += 1;
  return valueIn(await saveReview({ ...context, now: new Date(context.now.getTime() + minutes * 60_000) }, review));
}

/** What each submission on a claim cites, to somebody who wrote none of them. */
async function citedIn(claimId: string) {
  const { items } = valueIn(await listReviews(olga, { claimId }));
  return items.map(({ sources }) => sources.map(({ url, citation }) => [url, citation]));
}

test("whoever cites an address first does not put their words into what others cite", async () => {
  await database.db.desk.updateMany({ data: { reviewsNeeded: 2 } });
  const blind = await claimOn("landings rose");
  await submit(ben, blind, [{ url: ADDRESS, citation: "a memo nobody may see yet" }]);
  const other = await claimOn("they fell");
  await submit(mirela, other, [{ url: ADDRESS }]);
  const report = valueIn(await readReport(mirela, { articleId }));
  expect(JSON.stringify(report)).not.toContain("memo");
  await submit(ben, other, [{ url: ADDRESS, citation: "table 3" }]);
  expect(await citedIn(other)).toEqual([[[ADDRESS, null]], [[ADDRESS, "table 3"]]]);
  expect(await database.db.source.count({ where: { url: ADDRESS } })).toBe(1);
});

test("a reference in words that reads like an address is not that address", async () => {
  await database.db.desk.updateMany({ data: { reviewsNeeded: 1 } });
  const claim = await claimOn("Nobody counted");
  await submit(ben, claim, [{ citation: "https://fish.example/paper" }, { url: "https://fish.example/paper" }]);
  expect(await citedIn(claim)).toEqual([
    [
      [null, "https://fish.example/paper"],
      ["https://fish.example/paper", null],
    ],
  ]);
});

test("the longest reference and the longest address can be submitted in any script", async () => {
  const claim = await claimOn("The port says");
  // Incompressible, three bytes a character: as large as an index entry could become.
  const words = (length: number) =>
    Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join("");
  const url = `https://fish.example/${words(LIMITS.urlCharacters - 21)}`;
  const citation = words(LIMITS.citationCharacters);
  await submit(mirela, claim, [{ url }, { citation }]);
  expect(await citedIn(claim)).toEqual([
    [
      [url, null],
      [null, citation],
    ],
  ]);
});
