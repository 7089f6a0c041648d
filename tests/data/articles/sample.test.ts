import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureInstallation } from "@/lib/operations/ensure-installation";
import { listArticles } from "@/lib/operations/list-articles";
import { listClaims } from "@/lib/operations/list-claims";
import { readArticle } from "@/lib/operations/read-article";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { seedSample } from "@/prisma/sample/seed-sample";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, valueIn } from "../../support/newsroom";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("the sample desk shows agreement, dispute, an open claim, and a second version that changed, moved and lost some", async () => {
  const context = contextOf(database.db);
  valueIn(await ensureInstallation(context));
  const { articleIds } = valueIn(await seedSample(context));
  const [water, harbour] = articleIds;
  const claims = valueIn(await listClaims(context, { articleId: harbour ?? "" })).items;
  const inOrder = [...claims].sort((a, b) => a.number - b.number);
  const rows = inOrder.map(({ number, status, verdict, targets }) => [
    number,
    status,
    verdict?.code ?? null,
    verdict?.stale ?? false,
    targets[0]?.state,
  ]);
  expect(rows).toEqual([
    [1, "agreed", "true", false, "exact"],
    [2, "disputed", null, false, "exact"],
    [3, "agreed", "false", false, "moved"],
    [4, "open", null, false, "moved"],
    [5, "in_review", "mostly_true", true, "changed"],
    [6, "open", null, false, "gone"],
    [7, "decided", "mostly_true", false, "exact"],
  ]);
  const first = valueIn(await listClaims(context, { articleId: harbour ?? "", version: 1 })).items;
  expect(first.map(({ number, targets }) => [number, targets[0]?.state])).toEqual(
    [1, 2, 7, 3, 4, 5, 6].map((number) => [number, "exact"]),
  );
  const article = valueIn(await readArticle(context, { articleId: harbour ?? "" }));
  const kinds = (kind: string) => article.version.blocks.filter((block) => block.kind === kind).length;
  expect({
    title: article.title,
    titles: kinds("title"),
    paragraphs: kinds("paragraph"),
    captions: kinds("caption"),
  }).toEqual({
    title: "Deeper harbour will open before the spring tides, port says",
    titles: 1,
    paragraphs: 7,
    captions: 1,
  });
  expect(valueIn(await readArticle(context, { articleId: water ?? "" }))).toMatchObject({
    direction: "rtl",
    language: "ar",
  });
  const cited = await context.db.source.count({ where: { url: { not: null } } });
  expect(await context.db.snapshot.count({ where: { fault: null } })).toBe(cited);
  expect(await context.db.quoteCheck.groupBy({ by: ["finding"] })).toEqual([{ finding: "found" }]);
  expect(valueIn(await verifyAudit(context, {})).ok).toBe(true);
  expect(codeOf(await seedSample(context))).toBe("conflict");
  expect(valueIn(await listArticles(context, {})).items).toHaveLength(2);
});
