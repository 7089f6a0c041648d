import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "@/lib/database/client";
import { addClaim } from "@/lib/operations/add-claim";
import { addVersion } from "@/lib/operations/add-version";
import type { Context } from "@/lib/operations/context";
import { editClaim } from "@/lib/operations/edit-claim";
import { importArticle } from "@/lib/operations/import-article";
import { readArticle } from "@/lib/operations/read-article";
import { saveReview } from "@/lib/operations/save-review";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const SENTENCES = Array.from({ length: 12 }, (_, index) => `Statement ${index} says that ${index} boats came in.`);
const textOf = (round: number) =>
  [
    "The boats",
    ...SENTENCES.map((sentence, index) => (index % 4 === round % 4 ? `${sentence} Again.` : sentence)),
  ].join("\n\n");

let database: TestDatabase;
let clients: ReturnType<typeof openDatabase>[];
let ben: Context;
const reviewers: Context[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  clients = [openDatabase(database.url), openDatabase(database.url)];
  await openNewsroom(database.db);
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"), new Date());
  for (const [index, name] of ["mirela", "noor", "omar", "lin"].entries()) {
    const actor = await hire(database.db, `${name}@example.org`, "reviewer");
    reviewers.push(contextOf(clients[index % 2] ?? database.db, actor, new Date()));
  }
});
afterAll(async () => {
  for (const client of clients) await client.$disconnect();
  await database.close();
});

test("twenty people who import versions, add claims, move them and review at once lose nothing, and leave no place without a state", async () => {
  const { id: articleId } = valueIn(await importArticle(ben, { format: "text", content: textOf(9) }));
  const claims = await Promise.all(
    SENTENCES.slice(0, 8).map(async (exact) => valueIn(await addClaim(ben, { articleId, targets: [{ exact }] }))),
  );
  const submitted: Promise<unknown>[] = [];
  const added: Promise<unknown>[] = [];
  const work: Promise<unknown>[] = [];
  for (const [who, context] of reviewers.entries()) {
    for (const claim of claims) submitted.push(review(context, claim.id));
    for (let round = 0; round < 5; round += 1) {
      work.push(addVersion(context, { articleId, format: "text", content: textOf(who + round) }).then(valueIn));
    }
    const exact = SENTENCES[8 + who] ?? "";
    added.push(addClaim(context, { articleId, targets: [{ exact }] }).then((result) => codeOf(result)));
    const [claim] = claims.slice(who);
    const [target] = claim?.targets ?? [];
    if (claim === undefined || target === undefined) throw new Error("no claim to move");
    // Moved by who saw it before any version came: it works, or is refused; it never lands on other words.
    const { id, start, end } = target;
    const wish = { claimId: claim.id, revision: claim.revision, version: 1, targets: [{ id, start, end: end - 1 }] };
    work.push(editClaim(context, wish).then((result) => expect(["ok", "conflict"]).toContain(codeOf(result))));
  }
  await Promise.all(work);
  expect(new Set(await Promise.all(submitted))).toEqual(new Set(["ok"]));
  expect(new Set(await Promise.all(added))).toEqual(new Set(["ok"]));

  const versions = await database.db.articleVersion.findMany({ where: { articleId }, orderBy: { number: "asc" } });
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
  const { version } = valueIn(await readArticle(ben, { articleId }));
  const places = await database.db.targetPosition.findMany({ where: { versionId: version.id } });
  expect(places).toHaveLength(await database.db.target.count({ where: { claim: { articleId } } }));
  for (const { start, end, exact, state } of places) {
    if (state !== "gone") expect(version.text.slice(start, end)).toBe(exact);
  }
  expect(await database.db.reviewRevision.count()).toBe(submitted.length);
  expect(valueIn(await verifyAudit(contextOf(database.db), {})).ok).toBe(true);
});

async function review(context: Context, claimId: string): Promise<string> {
  const saved = await saveReview(context, {
    claimId,
    revision: 0,
    verdict: "false",
    rationale: "Counted.",
    sources: [{ url: "https://example.org/count", title: "Count" }],
    submit: true,
  });
  return codeOf(saved);
}
