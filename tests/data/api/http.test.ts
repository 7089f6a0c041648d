import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as healthRoute from "@/app/api/health/route";
import * as elsewhere from "@/app/api/v1/[...path]/route";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as articleRoute from "@/app/api/v1/articles/[articleId]/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as openapiRoute from "@/app/api/v1/openapi.json/route";
import { ArticleList, ArticleView } from "@/lib/schemas/article";
import { openTestApi } from "@/tests/support/api";

let api: Awaited<ReturnType<typeof openTestApi>>;
let token: string;
let articleId: string;
const BODY = { format: "text", content: "A headline of the day\n\nOne and one is two." };

beforeAll(async () => {
  api = await openTestApi();
  ({ token } = await api.person("Ana", "reviewer"));
  articleId = ArticleView.parse((await post(BODY)).json).id;
});
afterAll(() => api.close());

const post = (body: unknown, key?: string) =>
  api.call({
    handler: articlesRoute.POST,
    method: "POST",
    path: "/articles",
    token,
    body,
    headers: key === undefined ? {} : { "Idempotency-Key": key },
  });

describe("reading", () => {
  const read = (headers: Record<string, string> = {}) =>
    api.call({ handler: articleRoute.GET, params: { articleId }, token, headers });

  test("carries a tag that names these bytes, and 304 to who has them", async () => {
    const first = await read();
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    for (const known of [tag, `"other", ${tag}`, `W/${tag}`, "*"]) {
      const again = await read({ "If-None-Match": known });
      expect(again).toMatchObject({ status: 304, text: "" });
      expect(again.headers.get("etag")).toBe(tag);
    }
    const claim = { targets: [{ exact: "One and one is two." }] };
    await api.call({ handler: claimsRoute.POST, method: "POST", params: { articleId }, token, body: claim });
    expect((await read({ "If-None-Match": tag })).status).toBe(200);
  });

  test("by HEAD says the same without a body", async () => {
    const get = await read();
    const head = await api.call({ handler: articleRoute.HEAD, method: "HEAD", params: { articleId }, token });
    expect(head).toMatchObject({ status: 200, text: "" });
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(get.text)));
  });

  test("tells a browser to neither guess nor share", async () => {
    const { headers } = await read();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  test("a list page by page gives each once", async () => {
    for (let more = 0; more < 4; more += 1) await post(BODY);
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const path = `/articles?limit=2${cursor && `&cursor=${cursor}`}`;
      const page = ArticleList.parse((await api.call({ handler: articlesRoute.GET, path, token })).json);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(articleId);
  });
});

describe("an address", () => {
  test("refuses a method it does not have and names the ones it has", async () => {
    const answer = await api.call({ handler: articlesRoute.DELETE, method: "DELETE", token });
    expect(answer).toMatchObject({ status: 405, json: { code: "method_not_allowed" } });
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  });
  test("tells its methods to whoever asks", async () => {
    const answer = await api.call({ handler: articleRoute.OPTIONS, method: "OPTIONS" });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, PATCH, OPTIONS");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
  test("that is none says so as a problem", async () => {
    expect(await api.call({ handler: elsewhere.GET, token })).toMatchObject({
      status: 404,
      json: { code: "not_found" },
    });
  });
  test("of the description and of health asks nobody to sign in", async () => {
    expect(await api.call({ handler: openapiRoute.GET })).toMatchObject({ status: 200, json: { openapi: "3.1.1" } });
    expect(await api.call({ handler: healthRoute.GET })).toMatchObject({ status: 200, json: { ok: true } });
  });
});

describe("the same POST sent again", () => {
  test("without a key makes another article", async () => {
    expect((await post(BODY)).json).not.toEqual((await post(BODY)).json);
  });

  test("with its key answers the same, byte for byte, and makes nothing", async () => {
    const first = await post(BODY, "key-1");
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    const before = await api.db.article.count();
    const again = await post(BODY, "key-1");
    expect(again).toMatchObject({ status: 201, text: first.text });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await api.db.article.count()).toBe(before);
  });

  test("many times at once with one key makes one article", async () => {
    const before = await api.db.article.count();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(BODY, "key-at-once")));
    expect(await api.db.article.count()).toBe(before + 1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(answer).toMatchObject({ status: 409, json: { code: "idempotency_running" } });
      expect(answer.headers.get("retry-after")).toBe("1");
    }
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
  });

  test("with its key and another body is refused", async () => {
    await post(BODY, "key-2");
    const answer = await post({ ...BODY, title: "Other" }, "key-2");
    expect(answer).toMatchObject({ status: 422, json: { code: "idempotency_mismatch" } });
  });

  test("with a key whose request was refused is tried anew", async () => {
    expect((await post({ ...BODY, deskSlug: "nowhere" }, "key-3")).status).toBe(404);
    expect((await post(BODY, "key-3")).status).toBe(201);
  });

  test("by somebody else with the same key is another request", async () => {
    const bob = await api.person("Bob", "reviewer");
    const mine = await post(BODY, "key-4");
    const headers = { "Idempotency-Key": "key-4" };
    const his = await api.call({
      handler: articlesRoute.POST,
      method: "POST",
      path: "/articles",
      token: bob.token,
      body: BODY,
      headers,
    });
    expect(his.status).toBe(201);
    expect(his.text).not.toBe(mine.text);
  });

  test("a day later is a new request", async () => {
    const first = await post(BODY, "key-5");
    await api.db.idempotentAnswer.updateMany({
      where: { key: "key-5" },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    });
    const later = await post(BODY, "key-5");
    expect(later.headers.get("idempotent-replayed")).toBeNull();
    expect(later.text).not.toBe(first.text);
  });

  test("after one that ended without an answer says that nobody can know", async () => {
    await post(BODY, "key-6");
    const createdAt = new Date(Date.now() - 120_000);
    await api.db.idempotentAnswer.updateMany({ where: { key: "key-6" }, data: { status: null, createdAt } });
    expect(await post(BODY, "key-6")).toMatchObject({ status: 409, json: { code: "idempotency_interrupted" } });
  });

  test.each(["", "two words", "x".repeat(256), "cl\u00e9"])("with a key like %j is refused", async (key) => {
    expect(await post(BODY, key)).toMatchObject({ status: 422, json: { errors: [{ path: "Idempotency-Key" }] } });
  });
});
