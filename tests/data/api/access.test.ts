import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as articleRoute from "@/app/api/v1/articles/[articleId]/route";
import * as versionsRoute from "@/app/api/v1/articles/[articleId]/versions/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as confirmRoute from "@/app/api/v1/claims/[claimId]/confirm/route";
import * as reviewRoute from "@/app/api/v1/claims/[claimId]/review/route";
import * as reviewsRoute from "@/app/api/v1/claims/[claimId]/reviews/route";
import * as claimRoute from "@/app/api/v1/claims/[claimId]/route";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { revokeToken } from "@/lib/operations/revoke-token";
import { signIn } from "@/lib/operations/sign-in";
import { ArticleView } from "@/lib/schemas/article";
import { ClaimView } from "@/lib/schemas/claim";
import { sealSession, sessionCookie } from "@/lib/server/auth";
import { openTestApi } from "@/tests/support/api";

const CONTENT = "A headline of the day\n\nOne and one is two.";
const BODY = { format: "text", content: CONTENT };

let api: Awaited<ReturnType<typeof openTestApi>>;
let ana: Awaited<ReturnType<typeof api.person>>;
let articleId: string;
let claimId: string;

beforeAll(async () => {
  api = await openTestApi();
  ana = await api.person("Ana", "reviewer");
  articleId = ArticleView.parse((await importAs(ana.token)).json).id;
  const body = { targets: [{ exact: "One and one is two." }] };
  const claim = await api.call({
    handler: claimsRoute.POST,
    method: "POST",
    params: { articleId },
    token: ana.token,
    body,
  });
  claimId = ClaimView.parse(claim.json).id;
});
afterAll(() => api.close());

const importAs = (token: string | null, headers: Record<string, string> = {}) =>
  api.call({ handler: articlesRoute.POST, method: "POST", path: "/articles", token, body: BODY, headers });

describe("a token", () => {
  test.each([
    ["none", {}],
    ["one that is made up", { Authorization: "Bearer stet_madeup" }],
    ["an empty one", { Authorization: "Bearer" }],
    ["a password instead", { Authorization: "Basic YW5hOnB3" }],
    ["a megabyte", { Authorization: `Bearer stet_${"x".repeat(1_000_000)}` }],
  ])("with %s nobody is let in, and told how to be", async (_, headers) => {
    const answer = await importAs(null, headers);
    expect(answer).toMatchObject({ status: 401, json: { code: "unauthenticated" } });
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
  });

  test("works until it is revoked", async () => {
    const bob = await api.person("Bob", "reviewer");
    expect((await importAs(bob.token)).status).toBe(201);
    await revokeToken({ ...api.context, actor: bob.actor }, { tokenId: bob.tokenId });
    expect((await importAs(bob.token)).status).toBe(401);
  });

  test("works until it expires", async () => {
    const cleo = await api.person("Cleo", "reviewer");
    await api.db.apiToken.updateMany({ where: { id: cleo.tokenId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await importAs(cleo.token)).status).toBe(401);
  });

  test("works until its owner leaves", async () => {
    const dora = await api.person("Dora", "reviewer");
    expect((await deactivatePerson(api.context, { userId: dora.id })).ok).toBe(true);
    expect((await importAs(dora.token)).status).toBe(401);
  });
});

describe("who may only read", () => {
  test.each([
    ["an observer", "observer", false],
    ["an editor's read-only token", "editor", true],
  ] as const)("as %s is forbidden every change and reads everything", async (name, role, readOnly) => {
    const { token } = await api.person(name.replace(/[^a-z]/g, ""), role, { readOnly });
    const changes = [
      { handler: articlesRoute.POST, method: "POST", body: BODY },
      { handler: articlesRoute.POST, method: "POST", body: BODY, headers: { "Idempotency-Key": "k" } },
      { handler: articleRoute.PATCH, method: "PATCH", params: { articleId }, body: { revision: 1, title: "Other" } },
      { handler: versionsRoute.POST, method: "POST", params: { articleId }, body: BODY },
      { handler: claimsRoute.POST, method: "POST", params: { articleId }, body: { targets: [{ start: 0, end: 3 }] } },
      { handler: confirmRoute.POST, method: "POST", params: { claimId }, body: { revision: 1 } },
      { handler: claimRoute.PATCH, method: "PATCH", params: { claimId }, body: { revision: 1, statement: "Other" } },
      { handler: claimRoute.DELETE, method: "DELETE", params: { claimId }, body: { revision: 1 } },
      { handler: reviewRoute.PUT, method: "PUT", params: { claimId }, body: { revision: 0 } },
    ];
    const before = await api.db.event.count();
    for (const change of changes) {
      expect(await api.call({ ...change, token })).toMatchObject({ status: 403, json: { code: "forbidden" } });
    }
    expect(await api.db.event.count()).toBe(before);
    const reads = [
      { handler: articlesRoute.GET },
      { handler: articleRoute.GET, params: { articleId } },
      { handler: versionsRoute.GET, params: { articleId } },
      { handler: claimsRoute.GET, params: { articleId } },
      { handler: claimRoute.GET, params: { claimId } },
      { handler: reviewsRoute.GET, params: { claimId } },
    ];
    for (const read of reads) expect((await api.call({ ...read, token })).status).toBe(200);
  });
});

describe("another desk's records", () => {
  test("do not exist", async () => {
    const { token, id } = await api.person("Eve", "editor");
    const createdAt = new Date();
    await api.db.desk.create({ data: { id: "otherdesk", slug: "other", name: "Other", createdAt } });
    await api.db.membership.updateMany({ where: { userId: id }, data: { deskId: "otherdesk" } });
    const calls = [
      { handler: articleRoute.GET, params: { articleId } },
      { handler: articleRoute.PATCH, method: "PATCH", params: { articleId }, body: { revision: 1, title: "Other" } },
      { handler: versionsRoute.GET, params: { articleId } },
      { handler: claimsRoute.GET, params: { articleId } },
      { handler: versionsRoute.POST, method: "POST", params: { articleId }, body: BODY },
      { handler: claimsRoute.POST, method: "POST", params: { articleId }, body: { targets: [{ start: 0, end: 3 }] } },
      { handler: confirmRoute.POST, method: "POST", params: { claimId }, body: { revision: 1 } },
      { handler: claimRoute.GET, params: { claimId } },
      { handler: claimRoute.PATCH, method: "PATCH", params: { claimId }, body: { revision: 1, statement: "Other" } },
      { handler: claimRoute.DELETE, method: "DELETE", params: { claimId }, body: { revision: 1 } },
      { handler: reviewRoute.PUT, method: "PUT", params: { claimId }, body: { revision: 0 } },
      { handler: reviewsRoute.GET, params: { claimId } },
    ];
    for (const call of calls) {
      expect(await api.call({ ...call, token })).toMatchObject({ status: 404, json: { code: "not_found" } });
    }
    const list = await api.call({ handler: articlesRoute.GET, token });
    expect(list.json).toEqual({ items: [], nextCursor: null });
  });
});

describe("a signed-in browser", () => {
  const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };
  let cookie: string;
  beforeAll(async () => {
    const signedIn = await signIn(
      { ...api.context, address: null },
      { email: ana.email, password: "correct horse battery" },
    );
    if (!signedIn.ok) throw new Error(signedIn.message);
    cookie = `theme=dark; ${sessionCookie().name}=${await sealSession(signedIn.value.sessionSecret)}`;
  });

  test("calls from our own pages", async () => {
    expect((await importAs(null, { ...own, cookie })).status).toBe(201);
    expect((await api.call({ handler: articlesRoute.GET, headers: { host: own.host, cookie } })).status).toBe(200);
  });
  test.each([
    ["another site", { ...own, origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["a sister site", { ...own, "sec-fetch-site": "same-site" }],
    ["nowhere it would say", { host: own.host }],
    ["a name that was pointed at us", { ...own, host: "evil.example:3000", origin: "http://evil.example:3000" }],
  ])("may change nothing from %s", async (_, headers) => {
    expect(await importAs(null, { ...headers, cookie })).toMatchObject({ status: 403, json: { code: "forbidden" } });
  });
  test("reads nothing under a name that was pointed at us", async () => {
    const answer = await api.call({ handler: articlesRoute.GET, headers: { host: "evil.example", cookie } });
    expect(answer.status).toBe(403);
  });
  test("with a forged or cut cookie is nobody", async () => {
    for (const forged of [`${cookie.slice(0, -9)}`, `${sessionCookie().name}=x`, `${sessionCookie().name}=`]) {
      expect((await importAs(null, { ...own, cookie: forged })).status).toBe(401);
    }
  });
  test("whose cookie comes with a token that does not work is nobody", async () => {
    expect((await importAs("stet_no", { ...own, cookie })).status).toBe(401);
  });
});
