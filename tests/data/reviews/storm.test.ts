import { afterAll, beforeAll, expect, test } from "vitest";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as reviewRoute from "@/app/api/v1/claims/[claimId]/review/route";
import { ArticleView } from "@/lib/schemas/article";
import { ClaimView } from "@/lib/schemas/claim";
import { openTestApi } from "@/tests/support/api";
import { expectNothingLost, raiseStorm } from "@/tests/support/review-storm";

const PEOPLE = 20;
/** The benchmark `storm` does the same with 500. */
const SENTENCES = Array.from({ length: 25 }, (_, index) => `Statement ${index} says that ${index} boats came in.`);

let api: Awaited<ReturnType<typeof openTestApi>>;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

test("twenty people who review every claim at once through the API, some of them in two windows, lose nothing", async () => {
  await api.db.desk.updateMany({ data: { reviewsNeeded: PEOPLE } });
  const tokens: string[] = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    tokens.push((await api.person(`Person-${person}`, "reviewer")).token);
  }
  const post = (handler: typeof articlesRoute.POST, params: Record<string, string>, body: object) =>
    api.call({ handler, method: "POST", params, token: tokens[0] ?? null, body });
  const article = await post(articlesRoute.POST, {}, { format: "text", content: ["Boats", ...SENTENCES].join("\n\n") });
  const articleId = ArticleView.parse(article.json).id;
  const claimIds: string[] = [];
  for (const exact of SENTENCES) {
    const claim = await post(claimsRoute.POST, { articleId }, { targets: [{ exact }] });
    claimIds.push(ClaimView.parse(claim.json).id);
  }
  const storm = { people: PEOPLE, claimIds };
  const outcome = await raiseStorm(storm, (person, claimId, body) =>
    api.call({ handler: reviewRoute.PUT, method: "PUT", params: { claimId }, token: tokens[person] ?? null, body }),
  );
  expect(outcome.saves).toBe(PEOPLE * SENTENCES.length);
  expect(outcome.conflicts).toBeGreaterThan(0);
  await expectNothingLost(api.db, storm, outcome);
}, 120_000);
