import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as articleRoute from "@/app/api/v1/articles/[articleId]/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as reviewRoute from "@/app/api/v1/claims/[claimId]/review/route";
import * as claimRoute from "@/app/api/v1/claims/[claimId]/route";
import { ArticleView } from "@/lib/schemas/article";
import { ClaimView } from "@/lib/schemas/claim";
import { LIMITS } from "@/lib/schemas/limits";
import { ProblemView } from "@/lib/schemas/problem";
import { type Answer, openTestApi } from "@/tests/support/api";

const CONTENT = "A headline of the day\n\nOne and one is two. One and one is two. 👩‍👩‍👧‍👦 is a family.";

let api: Awaited<ReturnType<typeof openTestApi>>;
let token: string;
let article: ArticleView;
let claim: ClaimView;

beforeAll(async () => {
  api = await openTestApi();
  ({ token } = await api.person("Ana", "reviewer"));
  article = ArticleView.parse((await post({ format: "text", content: CONTENT })).json);
  claim = ClaimView.parse((await addClaim([{ exact: "A headline" }])).json);
});
afterAll(() => api.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  api.call({ handler: articlesRoute.POST, method: "POST", path: "/articles", token, body, headers });
const addClaim = (targets: unknown, more: object = {}) =>
  api.call({
    handler: claimsRoute.POST,
    method: "POST",
    params: { articleId: article.id },
    token,
    body: { targets, ...more },
  });
const review = (body: unknown) =>
  api.call({ handler: reviewRoute.PUT, method: "PUT", params: { claimId: claim.id }, token, body });

/** A refusal, checked to be a whole problem, as status, code and the fields it names. */
function refusal({ status, headers, json }: Answer) {
  expect(headers.get("content-type")).toBe("application/problem+json");
  const problem = ProblemView.parse(json);
  expect(problem.status).toBe(status);
  expect(problem.detail.length).toBeGreaterThan(10);
  return { status, code: problem.code, paths: problem.errors.map(({ path }) => path) };
}

describe("a body", () => {
  test.each([
    ["empty", ""],
    ["of whitespace", " \n "],
    ["cut off", '{"format":"text"'],
    ["not JSON", "format=text"],
    ["an array", "[]"],
    ["null", "null"],
    ["not UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ["nested a million levels deep", '{"content":'.padEnd(1_000_000, "[")],
  ])("that is %s is malformed", async (_, body) => {
    expect(refusal(await post(body))).toMatchObject({ status: 400, code: "malformed_body" });
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-16",
    "application/jsonp",
  ])("declared as %s is refused, however good", async (type) => {
    const answer = await post(JSON.stringify({ format: "text", content: CONTENT }), { "Content-Type": type });
    expect(refusal(answer)).toMatchObject({ status: 415, code: "malformed_body" });
  });

  test("with a byte order mark is read", async () => {
    const answer = await post(`\uFEFF${JSON.stringify({ format: "text", content: CONTENT })}`);
    expect(answer.status).toBe(201);
  });

  test("with fields nobody knows is refused, naming each", async () => {
    const answer = await post(
      '{"format":"text","content":"Some words.","colour":1,"__proto__":{"isAdmin":true},"kind":2}',
    );
    expect(refusal(answer)).toEqual({ status: 422, code: "invalid_input", paths: ["colour", "__proto__", "kind"] });
    expect({}).not.toHaveProperty("isAdmin");
  });

  test("cannot name the record that the path names", async () => {
    const answer = await api.call({
      handler: claimRoute.PATCH,
      method: "PATCH",
      params: { claimId: claim.id },
      token,
      body: { revision: 1, claimId: claim.id },
    });
    expect(refusal(answer)).toEqual({ status: 422, code: "invalid_input", paths: ["claimId"] });
  });

  test("over its cap is refused while it is still being sent", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const request = new Request("http://127.0.0.1:3000/api/v1/claims/x/review", {
      method: "PUT",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    const response = await reviewRoute.PUT(request, { params: Promise.resolve({ claimId: claim.id }) });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(LIMITS.bodyBytes + 5 * 65_536);
  });
});

describe("an import", () => {
  test.each([
    ["nothing", ""],
    ["spaces and line ends", " \r\n\t \u00a0 \n"],
    ["only what is removed", "\u0000\uFEFF\u0001"],
  ])("of %s has no text", async (_, content) => {
    const answer = refusal(await post({ format: "text", content }));
    expect(answer).toMatchObject({ status: 422, paths: ["content"] });
    expect(["no_text", "invalid_input"]).toContain(answer.code);
  });

  test("drops NUL, lone surrogates and the byte order mark, and takes CRLF", async () => {
    const content = "\uFEFFA title\r\n\r\nA \u0000par\ud800agraph\r\nof two lines.";
    const { version } = ArticleView.parse((await post({ format: "text", content })).json);
    expect(version.text).not.toMatch(/[\0\r\uFEFF\ud800]/);
    expect(version.text).toContain("A paragraph");
  });

  test("of two million characters in one line is taken, of five million refused", async () => {
    const words = "word ".repeat(400_000).slice(0, LIMITS.articleCharacters).trim();
    expect((await post({ format: "text", content: words })).status).toBe(201);
    expect(refusal(await post({ format: "text", content: "word ".repeat(1_000_000) }))).toMatchObject({
      status: 413,
      code: "too_large",
    });
    expect(refusal(await post({ format: "text", content: "x".repeat(LIMITS.importBytes) }))).toMatchObject({
      status: 413,
      code: "too_large",
    });
  }, 60_000);

  test("from an address of this machine is refused with the name of what is wrong", async () => {
    const answer = await post({ format: "url", url: "http://127.0.0.1:9/" });
    expect(refusal(answer)).toMatchObject({ status: 422, code: "unreadable_page" });
    expect(answer.json).toMatchObject({ fault: "refused_address" });
  });

  test.each([
    ["javascript: address", { url: "javascript:alert(1)" }, "url"],
    ["date that is none", { publishedAt: "2026-02-30" }, "publishedAt"],
    ["language that is none", { language: "not a tag" }, "language"],
    ["desk with NUL in its name", { deskSlug: "a\u0000b" }, "deskSlug"],
    ["number for a title", { title: 7 }, "title"],
    ["kind of a block that is not there", { kinds: [{ index: 99, kind: "title" }] }, "kinds.0.index"],
  ])("with a %s is refused at that field", async (_, more, path) => {
    expect(refusal(await post({ format: "text", content: CONTENT, ...more }))).toMatchObject({
      status: 422,
      paths: [path],
    });
  });

  test("to a desk that is not there says so", async () => {
    const answer = await post({ format: "text", content: CONTENT, deskSlug: "nowhere" });
    expect(refusal(answer)).toMatchObject({ status: 404, paths: ["deskSlug"] });
  });

  test("of a page with scripts keeps words only", async () => {
    const content = `<h1>Title</h1><p onclick="x()">Body <img src=x onerror=alert(1)>text.</p><script>alert(1)</script>`;
    const { version } = ArticleView.parse((await post({ format: "html", content })).json);
    expect(version.text).not.toMatch(/alert|onclick|</);
  });

  test("of a page nested 100,000 levels deep ends", async () => {
    const answer = await post({ format: "html", content: `${"<div>".repeat(100_000)}Deep words.` });
    expect([201, 422, 413]).toContain(answer.status);
  }, 30_000);
});

describe("an id", () => {
  test.each(["1", "../../etc/passwd", "a'; DROP TABLE", "x".repeat(10_000), "\u0000", "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"])(
    "that cannot be one is not found: %#",
    async (articleId) => {
      const answer = await api.call({ handler: articleRoute.GET, params: { articleId }, token });
      expect(refusal(answer)).toMatchObject({ status: 404, code: "not_found" });
    },
  );
  test("of nothing is not found", async () => {
    const answer = await api.call({ handler: articleRoute.GET, params: { articleId: "a".repeat(24) }, token });
    expect(refusal(answer)).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("a query", () => {
  test.each([
    ["limit=0", ["limit"]],
    ["limit=many", ["limit"]],
    ["limit=101", ["limit"]],
    ["status=done", ["status"]],
    ["cursor=zzz", ["cursor"]],
    ["query=%00", ["query"]],
    [`query=${"x".repeat(201)}`, ["query"]],
    ["sort=title&page=2", ["sort", "page"]],
    ["limit=1&limit=2", ["limit"]],
  ])("%s is refused at its fields", async (query, paths) => {
    const answer = await api.call({ handler: articlesRoute.GET, path: `/articles?${query}`, token });
    expect(refusal(answer)).toEqual({ status: 422, code: "invalid_input", paths });
  });

  test("of wildcards is text, not a pattern", async () => {
    const answer = await api.call({ handler: articlesRoute.GET, path: "/articles?query=%25_%5C", token });
    expect(answer).toMatchObject({ status: 200, json: { items: [], nextCursor: null } });
  });
});

describe("a claim", () => {
  test("whose quote is nowhere is refused", async () => {
    expect(refusal(await addClaim([{ exact: "Two and two" }]))).toMatchObject({ status: 422, code: "quote_not_found" });
  });
  test("whose quote is in several places is refused, and taken with what stands around it", async () => {
    const exact = "One and one is two.";
    const refused = refusal(await addClaim([{ exact: "headline" }, { exact }]));
    expect(refused).toMatchObject({ status: 422, code: "quote_ambiguous" });
    expect(refused.paths[0]).toMatch(/^targets\.1/);
    expect((await addClaim([{ exact, suffix: " 👩" }])).status).toBe(201);
  });
  test.each([
    ["outside the text", [{ start: 5, end: 100_000 }]],
    ["backwards", [{ start: 9, end: 4 }]],
    ["empty", [{ start: 4, end: 4 }]],
    ["inside an emoji", [{ start: 23, end: 65 }]],
    ["a span and a quote at once", [{ start: 0, end: 3, exact: "A h" }]],
    ["not there", []],
    ["too many", Array.from({ length: LIMITS.targetsPerClaim + 1 }, () => ({ start: 0, end: 3 }))],
    ["half of a number", [{ start: 0.5, end: 3 }]],
  ])("whose place is %s is refused", async (_, targets) => {
    expect(refusal(await addClaim(targets))).toMatchObject({ status: 422 });
  });
  test("with NUL or half a surrogate pair in its statement is refused there", async () => {
    for (const statement of ["a\u0000b", "a\ud800b"]) {
      expect(refusal(await addClaim([{ start: 0, end: 3 }], { statement }))).toMatchObject({ paths: ["statement"] });
    }
  });
});

describe("a review", () => {
  test.each([["authorId"], ["author"], ["reviewer"], ["blind"], ["submittedAt"], ["ratingId"]])(
    "cannot be submitted for somebody else, or as something else: %s is no field",
    async (field) => {
      const answer = await review({ revision: 0, verdict: "true", rationale: "So it is.", submit: true, [field]: "x" });
      expect(refusal(answer)).toMatchObject({ status: 422, code: "invalid_input", paths: [field] });
    },
  );
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org",
    "//example.org",
    "https://user:pw@example.org",
  ])("with the source %s is refused, draft or not", async (url) => {
    expect(refusal(await review({ revision: 0, sources: [{ title: "S", url }] }))).toMatchObject({
      status: 422,
      paths: ["sources.0.url"],
    });
  });
  test("with a verdict of another scale names the ones there are", async () => {
    const answer = await review({ revision: 0, verdict: "pants_on_fire" });
    expect(refusal(answer)).toMatchObject({ status: 422, code: "unknown_verdict", paths: ["verdict"] });
    expect(answer.text).toContain("mostly_false");
  });
  test.each([
    ["revision", { revision: -1 }],
    ["revision", {}],
    ["confidence", { revision: 0, confidence: 1.5 }],
    ["tags.0", { revision: 0, tags: ["wrong"] }],
    ["rationale", { revision: 0, rationale: "x".repeat(LIMITS.rationaleCharacters + 1) }],
    ["sources", { revision: 0, sources: Array.from({ length: 101 }, () => ({ title: "S" })) }],
  ])("that is wrong at %s is refused there", async (path, body) => {
    expect(refusal(await review(body))).toMatchObject({ status: 422, paths: [path] });
  });
});
