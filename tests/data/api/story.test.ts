import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as reportRoute from "@/app/api/v1/articles/[articleId]/report/route";
import * as articleRoute from "@/app/api/v1/articles/[articleId]/route";
import * as versionsRoute from "@/app/api/v1/articles/[articleId]/versions/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as confirmRoute from "@/app/api/v1/claims/[claimId]/confirm/route";
import * as reviewRoute from "@/app/api/v1/claims/[claimId]/review/route";
import * as reviewsRoute from "@/app/api/v1/claims/[claimId]/reviews/route";
import * as claimRoute from "@/app/api/v1/claims/[claimId]/route";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { API_EXAMPLES } from "@/lib/schemas/api-examples";
import { API_ANSWERS } from "@/lib/schemas/api-schemas";
import { ArticleList, ArticleView, ArticleWithProgress } from "@/lib/schemas/article";
import { ClaimList, ClaimView } from "@/lib/schemas/claim";
import { ClaimDeskView } from "@/lib/schemas/claim-desk";
import { ReviewList, ReviewView } from "@/lib/schemas/review";
import { openTestApi } from "@/tests/support/api";

let api: Awaited<ReturnType<typeof openTestApi>>;
let token: string;
let article: ArticleView;
let claim: ClaimView;

beforeAll(async () => {
  api = await openTestApi();
  ({ token } = await api.person("Ana", "reviewer"));
});
afterAll(() => api.close());

describe("the whole story through the API, in order", () => {
  test("an article is imported", async () => {
    const body = API_EXAMPLES.ImportArticle;
    const answer = await api.call({ handler: articlesRoute.POST, method: "POST", token, body });
    expect(answer).toMatchObject({ status: 201 });
    article = ArticleView.parse(answer.json);
    expect(article).toMatchObject({ title: body.title, publisher: body.publisher, status: "draft" });
  });

  test("it is on the list and can be read with its progress", async () => {
    const list = await api.call({ handler: articlesRoute.GET, path: "/articles?query=HARBOUR&limit=5", token });
    expect(ArticleList.parse(list.json).items.map(({ id }) => id)).toEqual([article.id]);
    const params = { articleId: article.id };
    const one = ArticleWithProgress.parse((await api.call({ handler: articleRoute.GET, params, token })).json);
    expect(one).toMatchObject({ version: article.version, progress: { claims: 0 } });
  });

  test("what the importer recognised is corrected, and a stale correction gets the article as it is", async () => {
    const call = { handler: articleRoute.PATCH, method: "PATCH", params: { articleId: article.id }, token };
    const corrected = await api.call({ ...call, body: API_EXAMPLES.CorrectArticle });
    expect(ArticleWithProgress.parse(corrected.json)).toMatchObject({ byline: "Ana Reis", revision: 2 });
    const stale = await api.call({ ...call, body: { revision: 1, title: "Other" } });
    expect(stale).toMatchObject({ status: 409, json: { code: "conflict", current: { revision: 2 } } });
  });

  test("a claim is added by its words, changed and listed", async () => {
    const params = { articleId: article.id };
    const body = API_EXAMPLES.AddClaim;
    const added = await api.call({ handler: claimsRoute.POST, method: "POST", params, token, body });
    expect(added.status).toBe(201);
    claim = ClaimView.parse(added.json);
    expect(claim).toMatchObject({ number: 1, status: "open", targets: [{ start: 36, end: 82, state: "exact" }] });
    const edited = await api.call({
      handler: claimRoute.PATCH,
      method: "PATCH",
      params: { claimId: claim.id },
      token,
      body: API_EXAMPLES.EditClaim,
    });
    claim = ClaimView.parse(edited.json);
    expect(claim).toMatchObject({ claimant: API_EXAMPLES.EditClaim.claimant, revision: 2 });
    const list = await api.call({ handler: claimsRoute.GET, params, token });
    expect(ClaimList.parse(list.json).items).toEqual([claim]);
  });

  test("a review is drafted, refused while incomplete, submitted, and refused at an old revision", async () => {
    const call = { handler: reviewRoute.PUT, method: "PUT", params: { claimId: claim.id }, token };
    const draft = await api.call({ ...call, body: { revision: 0, rationale: "So far." } });
    expect(ReviewView.parse(draft.json)).toMatchObject({ status: "draft", revision: 1, verdict: null });
    const incomplete = await api.call({ ...call, body: { revision: 1, rationale: "", sources: [{}], submit: true } });
    expect(incomplete).toMatchObject({ status: 422, json: { code: "incomplete_review" } });
    expect(pathsOf(incomplete.json)).toEqual(["verdict", "rationale", "sources.0.url", "sources.0.title"]);
    const submitted = await api.call({ ...call, body: { ...API_EXAMPLES.SaveReview, revision: 1 } });
    expect(ReviewView.parse(submitted.json)).toMatchObject({ status: "submitted", revision: 2, blind: true });
    const late = await api.call({ ...call, body: { revision: 1, rationale: "From another tab." } });
    expect(late).toMatchObject({ status: 409, json: { current: { revision: 2, status: "submitted" } } });
  });

  test("the claim then carries its verdict and its review", async () => {
    const params = { claimId: claim.id };
    const desk = ClaimDeskView.parse((await api.call({ handler: claimRoute.GET, params, token })).json);
    expect(desk.claim).toMatchObject({ status: "agreed", verdict: { code: "mostly_true" } });
    const { items } = ReviewList.parse((await api.call({ handler: reviewsRoute.GET, params, token })).json);
    expect(items).toMatchObject([{ verdict: "mostly_true", sources: [{ stance: "supports" }] }]);
  });

  test.each(FORMAT_NAMES)("the report is exported as %s, to be saved and never run", async (format) => {
    const call = { handler: reportRoute.GET, params: { articleId: article.id }, token };
    const exported = await api.call({ ...call, path: `/articles/x/report?format=${format}` });
    expect(exported.status).toBe(200);
    expect(exported.text).toContain("twice what they were in 2019");
    expect(exported.headers.get("content-disposition")).toMatch(/^attachment; filename="[^"]+\.\w+"/);
    expect(exported.headers.get("content-security-policy")).toMatch(/^sandbox/);
    expect(exported.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("a report in no format, or in one that there is not, is refused", async () => {
    const call = { handler: reportRoute.GET, params: { articleId: article.id }, token };
    for (const path of ["/r", "/r?format=pdf", "/r?format=__proto__", "/r?format="]) {
      const refused = await api.call({ ...call, path });
      expect(refused).toMatchObject({ status: 422, json: { code: "invalid_input", errors: [{ path: "format" }] } });
    }
  });

  test("the article changes: the claim is carried over, its verdict is stale and left out of ClaimReview", async () => {
    const call = { handler: versionsRoute.POST, method: "POST", params: { articleId: article.id }, token };
    const again = await api.call({ ...call, body: { format: "text", content: API_EXAMPLES.ImportArticle.content } });
    expect(again).toMatchObject({ status: 200, json: { version: { number: 1 }, carried: [] } });
    const headers = { "Idempotency-Key": "second-version" };
    const answer = await api.call({ ...call, body: API_EXAMPLES.AddVersion, headers });
    expect(answer.status).toBe(201);
    const { version, carried } = API_ANSWERS.AddedVersion.parse(answer.json);
    expect(version.number).toBe(2);
    expect(carried).toMatchObject([{ claimId: claim.id, status: "changed", candidates: [] }]);
    expect((await api.call({ ...call, body: API_EXAMPLES.AddVersion, headers })).text).toBe(answer.text);
    const params = { articleId: article.id };
    const listed = API_ANSWERS.VersionList.parse((await api.call({ handler: versionsRoute.GET, params, token })).json);
    expect(listed.items.map(({ number, places }) => [number, places.changed])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    const exportAs = async (query: string) =>
      (await api.call({ handler: reportRoute.GET, params, path: `/articles/x/report?${query}`, token })).json;
    expect(await exportAs("format=claimreview")).toMatchObject({ "@graph": [] });
    expect(await exportAs("format=json")).toMatchObject({ claims: [{ verdict: { stale: true } }] });
    expect(await exportAs("format=claimreview&version=1")).toMatchObject({ "@graph": [{ "@type": "ClaimReview" }] });
    const first = await api.call({ handler: claimsRoute.GET, params, path: "/articles/x/claims?version=1", token });
    expect(ClaimList.parse(first.json).items).toMatchObject([{ verdict: { stale: false }, targets: [{ start: 36 }] }]);
  });

  test("its author confirms: the verdict lives again, on the present words", async () => {
    const call = { handler: confirmRoute.POST, method: "POST", params: { claimId: claim.id }, token };
    const unanswered = await api.call({ ...call, body: API_EXAMPLES.ConfirmClaim });
    expect(unanswered).toMatchObject({ status: 422, json: { code: "invalid_input", errors: [{ path: "targets" }] } });
    const targets = claim.targets.map(({ id }) => ({ id }));
    const stale = await api.call({ ...call, body: { ...API_EXAMPLES.ConfirmClaim, revision: 2, targets } });
    expect(stale).toMatchObject({ status: 409, json: { code: "conflict", current: { revision: 3 } } });
    const confirmed = await api.call({ ...call, body: { ...API_EXAMPLES.ConfirmClaim, targets } });
    expect(confirmed.status).toBe(200);
    claim = ClaimView.parse(confirmed.json);
    expect(claim).toMatchObject({ verdict: { stale: false }, targets: [{ state: "confirmed" }], revision: 4 });
  });

  test("a claim is withdrawn and off the list", async () => {
    const call = { handler: claimRoute.DELETE, method: "DELETE", params: { claimId: claim.id }, token };
    const answer = await api.call({ ...call, body: { revision: claim.revision } });
    expect(API_ANSWERS.Claim.parse(answer.json)).toMatchObject({ status: "withdrawn" });
    const list = await api.call({ handler: claimsRoute.GET, params: { articleId: article.id }, token });
    expect(list.json).toEqual({ items: [] });
  });
});

function pathsOf(problem: unknown): string[] {
  return API_ANSWERS.Problem.parse(problem).errors.map(({ path }) => path);
}
