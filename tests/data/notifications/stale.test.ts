import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import { addVersion } from "@/lib/operations/add-version";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { importArticle } from "@/lib/operations/import-article";
import { readClaim } from "@/lib/operations/read-claim";
import { saveReview } from "@/lib/operations/save-review";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const FIRST = "The port handled 1.2 billion tonnes last year. Unemployment rose by 5%.\n\nThe bridge is safe.";

let database: TestDatabase;
let ben: Context;
let mirela: Context;
let noor: Context;
beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  mirela = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"));
  noor = contextOf(database.db, await hire(database.db, "noor@example.org", "editor"));
});
beforeEach(() => database.db.notification.deleteMany());
afterAll(() => database.close());

const review = async (context: Context, claimId: string) =>
  valueIn(
    await saveReview(context, {
      claimId,
      revision: 0,
      verdict: "false",
      rationale: "The register says otherwise.",
      sources: [{ url: "https://example.org/register", title: "Register" }],
      submit: true,
    }),
  );

async function articleWith(...quotes: string[]) {
  const { id } = valueIn(await importArticle(ben, { format: "text", content: FIRST }));
  const claims: string[] = [];
  for (const exact of quotes) claims.push(valueIn(await addClaim(ben, { articleId: id, targets: [{ exact }] })).id);
  return { id, claims };
}
const revise = (articleId: string, content: string, by: Context = ben) =>
  addVersion(by, { articleId, format: "text", content }).then(valueIn);
const told = async () =>
  (await database.db.notification.findMany({ where: { kind: "stale" }, orderBy: { createdAt: "asc" } })).map(
    ({ userId, claimId }) => ({ userId, claimId }),
  );
const idOf = (context: Context) => (context.actor.kind === "user" ? context.actor.id : "");

test("whose words changed is told, once however many of their claims changed; nobody else is", async () => {
  const { id, claims } = await articleWith("Unemployment rose by 5%", "1.2 billion tonnes", "The bridge is safe");
  for (const claimId of claims.slice(0, 2)) await review(mirela, claimId);
  await review(noor, claims[2] ?? "");
  await revise(id, FIRST.replace("rose by 5%", "fell by 5%").replace("1.2 billion", "1.4 billion"));
  expect(await told()).toEqual([{ userId: idOf(mirela), claimId: null }]);
  // They were stale before: the next version makes nothing stale.
  await database.db.notification.deleteMany();
  await revise(
    id,
    `A new first line.\n\n${FIRST.replace("rose by 5%", "sank by 5%").replace("1.2 billion", "1.5 billion")}`,
  );
  expect(await told()).toEqual([]);
});

test("moved words, and a version of one's own, tell nobody", async () => {
  const { id, claims } = await articleWith("Unemployment rose by 5%");
  await review(mirela, claims[0] ?? "");
  await revise(id, `A new first line.\n\n${FIRST}`);
  expect(await told()).toEqual([]);
  await revise(id, FIRST.replace("rose by 5%", "fell by 5%"), mirela);
  expect(await told()).toEqual([]);
});

test("who decided is told when the words of the decision went; a withdrawn review's author is not", async () => {
  const { id, claims } = await articleWith("Unemployment rose by 5%");
  const claimId = claims[0] ?? "";
  await review(mirela, claimId);
  const { claim } = valueIn(await readClaim(noor, { claimId }));
  valueIn(await decideClaim(noor, { claimId, revision: claim.revision, verdict: "false", summary: "The register." }));
  await database.db.reviewRevision.updateMany({ where: { claimId }, data: { withdrawnAt: new Date() } });
  await revise(id, FIRST.replace(" Unemployment rose by 5%.", ""));
  expect(await told()).toEqual([{ userId: idOf(noor), claimId: null }]);
});
