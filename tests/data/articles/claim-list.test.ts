import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { editClaim } from "@/lib/operations/edit-claim";
import { importArticle } from "@/lib/operations/import-article";
import { listClaims } from "@/lib/operations/list-claims";
import { saveReview } from "@/lib/operations/save-review";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const TEXT = "Harbour deepens\n\nThe port says landings rose by 12 per cent last year.\n\nThe union says they fell.";
const REVIEW = {
  verdict: "true",
  rationale: "The table says so.",
  sources: [{ url: "https://fish.example/2025", title: "Landings" }],
  submit: true,
};

let database: TestDatabase;
let ben: Context;
let mirela: Context;
let articleId: string;
let claimId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  mirela = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"));
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.db.desk.updateMany({ data: { reviewsNeeded: 1 } });
  articleId = valueIn(await importArticle(ben, { format: "text", content: TEXT })).id;
  claimId = valueIn(await addClaim(ben, { articleId, targets: [{ exact: "landings rose by 12 per cent" }] })).id;
});

const list = async (context: Context) => valueIn(await listClaims(context, { articleId }));

describe("a list of claims that is kept until something happens", () => {
  test("is the same value for everybody on a desk that hides nothing", async () => {
    expect(await list(mirela)).toBe(await list(ben));
  });

  test("cannot be changed by who was given it", async () => {
    const { items } = await list(ben);
    expect(() => items.pop()).toThrow(TypeError);
    expect(() => items[0]?.targets.pop()).toThrow(TypeError);
  });

  test("tells of every claim added, edited, withdrawn and reviewed since", async () => {
    expect((await list(ben)).items).toHaveLength(1);
    const second = valueIn(await addClaim(mirela, { articleId, targets: [{ exact: "they fell" }] }));
    expect((await list(ben)).items.map(({ number }) => number)).toEqual([1, 2]);
    valueIn(await editClaim(mirela, { claimId: second.id, revision: 1, statement: "Landings fell." }));
    expect((await list(ben)).items[1]).toMatchObject({ statement: "Landings fell.", revision: 2 });
    valueIn(await saveReview(mirela, { claimId, revision: 0, ...REVIEW }));
    expect((await list(ben)).items[0]).toMatchObject({ status: "agreed", reviews: 1, verdict: { code: "true" } });
    valueIn(await withdrawClaim(mirela, { claimId: second.id, revision: 2 }));
    expect((await list(ben)).items.map(({ number }) => number)).toEqual([1]);
  });

  test("tells of a policy that was changed", async () => {
    valueIn(await saveReview(mirela, { claimId, revision: 0, ...REVIEW }));
    expect((await list(mirela)).items[0]).toMatchObject({ status: "agreed" });
    await database.db.desk.updateMany({ data: { reviewsNeeded: 2 } });
    expect((await list(mirela)).items[0]).toMatchObject({ status: "in_review" });
  });

  test("is each person's own while reviewers are kept from seeing each other's", async () => {
    await database.db.desk.updateMany({ data: { reviewsNeeded: 2 } });
    const before = await list(ben);
    valueIn(await saveReview(mirela, { claimId, revision: 0, ...REVIEW }));
    expect((await list(mirela)).items[0]).toMatchObject({ status: "in_review", reviews: 1 });
    expect(await list(ben)).toEqual(before);
  });
});
