import { createId } from "@paralleldrive/cuid2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listClaimRows, listClaimStates, listFullClaimRows } from "@/lib/data/claims";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { importArticle } from "@/lib/operations/import-article";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const CLAIMS = 2_000;

let database: TestDatabase;
let articleId: string;
let versionId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await openNewsroom(db);
  const ben = contextOf(db, await hire(db, "ben@example.org", "reviewer"));
  const content = "One and one is two. ".repeat(CLAIMS);
  const article = valueIn(await importArticle(ben, { format: "text", content }));
  articleId = article.id;
  versionId = article.version.id;
  const at = new Date(0);
  const ids = Array.from({ length: CLAIMS }, (_, index) => ({ claimId: createId(), id: createId(), index }));
  const claim = {
    articleId,
    statement: "One and one is two.",
    checkability: "fact",
    createdAt: at,
    updatedAt: at,
  } as const;
  await db.claim.createMany({ data: ids.map(({ claimId, index }) => ({ ...claim, id: claimId, number: index + 1 })) });
  await db.target.createMany({ data: ids.map(({ claimId, id }) => ({ id, claimId, position: 0 })) });
  const place = { versionId, exact: "One and one is two.", prefix: "", suffix: "", state: "exact" } as const;
  await db.targetPosition.createMany({
    data: ids.map(({ id, index }) => ({ ...place, targetId: id, start: index * 20, end: index * 20 + 19 })),
  });
});
afterAll(() => database.close());

test.each([
  ["the list", (db: Transaction) => listClaimRows(db, articleId, versionId)],
  ["the report", (db: Transaction) => listFullClaimRows(db, articleId, versionId)],
  ["the progress", (db: Transaction) => listClaimStates(db, [{ articleId, versionId }])],
])("%s of an article reads each claim's places once, however many claims it has", async (_, read) => {
  const plans: Plan[] = [];
  await read(explaining(plans));
  const rows = plans.flatMap(nodesOf).filter((node) => node["Relation Name"] === "TargetPosition");
  expect(rows.reduce((sum, node) => sum + node["Actual Rows"] * node["Actual Loops"], 0)).toBe(CLAIMS);
});

type Plan = { "Relation Name"?: string; "Actual Rows": number; "Actual Loops": number; Plans?: Plan[] };

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The database, which runs a query only to tell how it went about it. */
function explaining(plans: Plan[]): Transaction {
  const { db } = database;
  const explain = async (query: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) => {
    const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    const rows = await db.$queryRaw<{ "QUERY PLAN": { Plan: Plan }[] }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    );
    plans.push(...rows.flatMap((row) => row["QUERY PLAN"].map(({ Plan }) => Plan)));
    return [];
  };
  return new Proxy(db, { get: (target, name) => (name === "$queryRaw" ? explain : Reflect.get(target, name)) });
}
