import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import { changeDesk } from "@/lib/operations/change-desk";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { importArticle } from "@/lib/operations/import-article";
import { listReviews } from "@/lib/operations/list-reviews";
import { saveReview } from "@/lib/operations/save-review";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let ana: Context;
let edda: Context;
let ben: Context;
let articleId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  ana = contextOf(database.db, await openNewsroom(database.db));
  edda = contextOf(database.db, await hire(database.db, "edda@example.org", "editor"));
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  const article = await importArticle(ben, { format: "text", content: "Boats\n\nTwelve boats came in." });
  articleId = valueIn(article).id;
});
afterAll(() => database.close());

const newClaim = async () =>
  valueIn(await addClaim(ben, { articleId, targets: [{ exact: "Twelve boats came in." }] })).id;

const submit = (context: Context, claimId: string, revision = 0) => {
  const sources = [{ url: "https://harbour.example.org/log", title: "The log" }];
  return saveReview(context, { claimId, revision, verdict: "true", rationale: "I counted.", sources, submit: true });
};

const decide = (context: Context, claimId: string, more: object = {}) =>
  decideClaim(context, { claimId, revision: 1, verdict: "false", summary: "So it is.", ...more });

async function setPolicy(policy: { reviewsNeeded?: number; reviewersMayDecide?: boolean }): Promise<void> {
  const { id, revision } = await database.db.desk.findFirstOrThrow();
  valueIn(await changeDesk(ana, { deskId: id, revision, ...policy }));
}

describe("a decision and a review at one moment", () => {
  test("of one person never stand both, where reviewers may not decide and nobody reviews their own decision", async () => {
    await setPolicy({ reviewsNeeded: 1, reviewersMayDecide: false });
    for (let round = 0; round < 25; round += 1) {
      const claimId = await newClaim();
      valueIn(await submit(ben, claimId));
      const codes = (await Promise.all([submit(edda, claimId), decide(edda, claimId)])).map(codeOf);
      expect([...codes].sort(), `round ${round}`).toEqual(["ok", "own_decision"]);
    }
    await setPolicy({ reviewersMayDecide: true });
  });

  test("are told apart: who named what they saw decides on just that, or is told of the other review", async () => {
    for (let round = 0; round < 15; round += 1) {
      const claimId = await newClaim();
      const first = valueIn(await submit(ben, claimId));
      expect(first.revision).toBe(1);
      const [seen] = await database.db.reviewRevision.findMany({ where: { claimId }, select: { id: true } });
      const wish = decide(edda, claimId, { seen: [seen?.id] });
      const [decided, reviewed] = await Promise.all([wish, submit(ana, claimId)]);
      expect(codeOf(reviewed)).toBe("ok");
      const types = await database.db.event.findMany({
        where: { claimId, type: { in: ["review.submitted", "claim.decided"] } },
        orderBy: { seq: "asc" },
        select: { type: true },
      });
      const order = types.map(({ type }) => type.split(".")[1]);
      const wanted = decided.ok ? ["submitted", "decided", "submitted"] : ["submitted", "submitted"];
      expect(order, `round ${round}: ${codeOf(decided)}`).toEqual(wanted);
    }
  });
});

test("a review is not blind when the others could be read before the desk hid them again", async () => {
  await setPolicy({ reviewsNeeded: 3 });
  const [claimId, untouched] = [await newClaim(), await newClaim()];
  valueIn(await submit(ben, claimId));
  expect(valueIn(await listReviews(edda, { claimId })).items).toEqual([]);
  await setPolicy({ reviewsNeeded: 1 });
  expect(valueIn(await listReviews(edda, { claimId })).items).toHaveLength(1);
  await setPolicy({ reviewsNeeded: 3 });
  expect(valueIn(await listReviews(edda, { claimId })).items).toEqual([]);
  expect(valueIn(await submit(edda, claimId)).blind).toBe(false);
  valueIn(await submit(ben, untouched));
  expect(valueIn(await submit(edda, untouched)).blind).toBe(true);
});
