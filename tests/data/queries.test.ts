import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Result, refuse } from "@/lib/core/result";
import { addVersion } from "@/lib/operations/add-version";
import type { Context } from "@/lib/operations/context";
import { readArticle } from "@/lib/operations/read-article";
import { type CountingDatabase, openCounting } from "../bench/count-statements";
import { type FilledArticle, fillDesk } from "../bench/fill-desk";
import { READING_OPERATIONS } from "../bench/reading-operations";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";

const FEW = 10;
const MANY = 500;

let database: TestDatabase;
let counting: CountingDatabase;
let context: Context;
const articles = new Map<number, FilledArticle>();

beforeAll(async () => {
  database = await openTestDatabase();
  counting = openCounting(database.url);
  await openNewsroom(database.db);
  const writing = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  for (const claims of [FEW, MANY]) {
    const amounts = { words: claims * 40, claims, reviews: claims, sourcesPerReview: 2, seed: 6 };
    articles.set(claims, await fillDesk(writing, amounts));
  }
  context = { ...writing, db: counting.db };
});
afterAll(async () => {
  await counting.close();
  await database.close();
});

describe("the number of statements does not grow with the number of claims", () => {
  for (const [name, read] of Object.entries(READING_OPERATIONS)) {
    test(`in ${name}`, async () => {
      const few = await statementsFor(FEW, read);
      expect(few.length).toBeGreaterThan(0);
      expect(await statementsFor(MANY, read)).toEqual(few);
    });
  }
});

test("nor does it in adding a version, whatever becomes of the claims", async () => {
  const statements = await Promise.all(
    [FEW, MANY].map(async (claims) => {
      const articleId = articles.get(claims)?.articleId ?? "";
      const { version } = valueIn(await readArticle(context, { articleId }));
      const content = version.text.replaceAll(" the ", " a ");
      return () => addVersion(context, { articleId, format: "text", content });
    }),
  );
  const [few, many] = [await sentBy(statements[0]), await sentBy(statements[1])];
  expect(few.length).toBeGreaterThan(0);
  expect(many).toEqual(few);
});

async function sentBy(work: (() => Promise<Result<unknown>>) | undefined): Promise<string[]> {
  return counting.statementsOf(async () => valueIn((await work?.()) ?? refuse("internal", "nothing was done")));
}

/** Sorted: what is asked for at the same time may be sent in any order. */
async function statementsFor(claims: number, read: (typeof READING_OPERATIONS)[string]): Promise<string[]> {
  const article = articles.get(claims);
  if (article === undefined) throw new Error(`there is no article with ${claims} claims`);
  const about = { articleId: article.articleId, claimId: article.claimIds[0] ?? "" };
  const sent = await counting.statementsOf(async () => valueIn(await read(context, about)));
  return sent.toSorted();
}
