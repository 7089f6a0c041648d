import { afterAll, beforeAll, expect, test } from "vitest";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as comparisonRoute from "@/app/api/v1/articles/[articleId]/comparison/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as decisionRoute from "@/app/api/v1/claims/[claimId]/decision/route";
import * as decisionsRoute from "@/app/api/v1/claims/[claimId]/decisions/route";
import * as reviewRoute from "@/app/api/v1/claims/[claimId]/review/route";
import { API_EXAMPLES } from "@/lib/schemas/api-examples";
import { ArticleView } from "@/lib/schemas/article";
import { ClaimView } from "@/lib/schemas/claim";
import { ComparisonView } from "@/lib/schemas/comparison";
import { DecidedView, DecisionList } from "@/lib/schemas/decision";
import { openTestApi } from "@/tests/support/api";

let api: Awaited<ReturnType<typeof openTestApi>>;
let editor: string;
let reviewers: string[];
let articleId: string;
let claimId: string;

beforeAll(async () => {
  api = await openTestApi();
  editor = (await api.person("Edna", "editor")).token;
  reviewers = [(await api.person("Ana", "reviewer")).token, (await api.person("Bo", "reviewer")).token];
  const [token = ""] = reviewers;
  const post = { method: "POST", token };
  const article = await api.call({ ...post, handler: articlesRoute.POST, body: API_EXAMPLES.ImportArticle });
  articleId = ArticleView.parse(article.json).id;
  const params = { articleId };
  const claim = await api.call({ ...post, handler: claimsRoute.POST, params, body: API_EXAMPLES.AddClaim });
  claimId = ClaimView.parse(claim.json).id;
  for (const [index, verdict] of ["true", "false"].entries()) {
    await api.call({
      handler: reviewRoute.PUT,
      method: "PUT",
      params: { claimId },
      token: reviewers[index] ?? "",
      body: { ...API_EXAMPLES.SaveReview, verdict },
    });
  }
});
afterAll(() => api.close());

const compare = (query = "", token = editor) =>
  api.call({ handler: comparisonRoute.GET, params: { articleId }, path: `/comparison${query}`, token });
const put = (body: object, token = editor) =>
  api.call({ handler: decisionRoute.PUT, method: "PUT", params: { claimId }, token, body });

test("reviews are compared, decided and on record through the API", async () => {
  const answer = await compare("?filter=disputed");
  expect(answer.status).toBe(200);
  const [row] = ComparisonView.parse(answer.json).items;
  if (row === undefined) throw new Error("nothing is disputed");
  const seen = row.reviews.map(({ submissionId }) => submissionId);
  const body = { ...API_EXAMPLES.DecideClaim, revision: row.claim.revision, seen };
  expect(await put({ ...body, seen: seen.slice(1) })).toMatchObject({ status: 409, json: { code: "conflict" } });
  const decided = await put(body);
  expect(decided.status).toBe(200);
  expect(DecidedView.parse(decided.json)).toMatchObject({
    number: 1,
    verdict: body.verdict,
    claim: { status: "decided" },
  });
  const late = await put(body);
  expect(late).toMatchObject({ status: 409, json: { current: { status: "decided", decision: { number: 1 } } } });
  const list = await api.call({ handler: decisionsRoute.GET, params: { claimId }, token: editor });
  expect(DecisionList.parse(list.json).items).toHaveLength(1);
  expect(ComparisonView.parse((await compare("?filter=disputed")).json).items).toEqual([]);
});

test("an unchanged comparison is not sent again", async () => {
  const first = await compare();
  const etag = first.headers.get("etag") ?? "";
  const again = await api.call({
    handler: comparisonRoute.GET,
    params: { articleId },
    token: editor,
    headers: { "If-None-Match": etag },
  });
  expect([etag === "", again.status]).toEqual([false, 304]);
});

test.each([
  ["?filter=nonsense", "filter"],
  ["?cursor=nonsense!", "cursor"],
  ["?limit=0", "limit"],
  ["?claims=a,b!", "claims"],
  ["?more=1", "more"],
])("%s is refused by its name", async (query, name) => {
  const answer = await compare(query);
  expect(answer.status).toBe(422);
  expect(JSON.stringify(answer.json)).toContain(name);
});

test("nobody but who may decide does, and nothing unknown is taken", async () => {
  const body = { ...API_EXAMPLES.DecideClaim, revision: 2 };
  expect(await put(body, reviewers[0])).toMatchObject({ status: 403 });
  expect(await put({ ...body, label: "true" })).toMatchObject({ status: 422 });
  expect(await put({ ...body, revision: 0 })).toMatchObject({ status: 422 });
  expect((await compare("", "nonsense")).status).toBe(401);
});
