import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as commentsRoute from "@/app/api/v1/claims/[claimId]/comments/route";
import * as mentionableRoute from "@/app/api/v1/claims/[claimId]/mentionable/route";
import * as claimRoute from "@/app/api/v1/claims/[claimId]/route";
import * as reopenRoute from "@/app/api/v1/comments/[commentId]/reopen/route";
import * as resolveRoute from "@/app/api/v1/comments/[commentId]/resolve/route";
import { API_EXAMPLES } from "@/lib/schemas/api-examples";
import { ArticleView } from "@/lib/schemas/article";
import { ClaimView } from "@/lib/schemas/claim";
import { CommentView, MentionableList, ThreadList, ThreadView } from "@/lib/schemas/comment";
import { openTestApi } from "@/tests/support/api";

let api: Awaited<ReturnType<typeof openTestApi>>;
let ana: Awaited<ReturnType<typeof api.person>>;
let ben: Awaited<ReturnType<typeof api.person>>;
let claimId: string;

beforeAll(async () => {
  api = await openTestApi();
  ana = await api.person("Ana", "reviewer");
  ben = await api.person("Ben", "reviewer");
  const imported = await api.call({
    handler: articlesRoute.POST,
    method: "POST",
    token: ana.token,
    body: { format: "text", content: "A headline\n\nOne and one is two." },
  });
  const { id: articleId } = ArticleView.parse(imported.json);
  const added = await api.call({
    handler: claimsRoute.POST,
    method: "POST",
    params: { articleId },
    token: ana.token,
    body: { targets: [{ exact: "One and one is two." }] },
  });
  claimId = ClaimView.parse(added.json).id;
});
afterAll(() => api.close());

const say = (token: string, body: unknown, headers: Record<string, string> = {}) =>
  api.call({ handler: commentsRoute.POST, method: "POST", params: { claimId }, token, body, headers });
const settle = (handler: typeof resolveRoute.POST, commentId: string, token: string, body?: unknown) =>
  api.call({ handler, method: "POST", params: { commentId }, token, ...(body === undefined ? {} : { body }) });
const threads = async () => {
  const answer = await api.call({ handler: commentsRoute.GET, params: { claimId }, token: ana.token });
  return ThreadList.parse(answer.json).items;
};

describe("talk through the API, in order", () => {
  let question: CommentView;

  test("a question is asked, by the example of the documents", async () => {
    const answer = await say(ana.token, API_EXAMPLES.AddComment);
    expect(answer.status).toBe(201);
    question = CommentView.parse(answer.json);
    expect(question.mentions).toEqual([{ id: ben.id, name: "Ben" }]);
    const claim = await api.call({ handler: claimRoute.GET, params: { claimId }, token: ben.token });
    expect(claim.json).toMatchObject({ claim: { openQuestions: 1 } });
  });

  test("the same key writes it once", async () => {
    const headers = { "Idempotency-Key": "once" };
    const first = await say(ben.token, { body: "Good question.", threadId: question.id }, headers);
    const again = await say(ben.token, { body: "Good question.", threadId: question.id }, headers);
    expect(again).toMatchObject({ status: 201, json: first.json });
    expect((await threads())[0]?.comments).toHaveLength(2);
  });

  test("it is resolved with an answer only by who did not ask it", async () => {
    expect(await settle(resolveRoute.POST, question.id, ben.token, {})).toMatchObject({
      status: 422,
      json: { code: "invalid_input", errors: [{ path: "answer" }] },
    });
    const answer = await settle(resolveRoute.POST, question.id, ben.token, API_EXAMPLES.ResolveThread);
    expect(ThreadView.parse(answer.json)).toMatchObject({ resolved: { by: { id: ben.id } } });
  });

  test("what comes too late gets 409 with the thread", async () => {
    const reply = await say(ana.token, { body: "Late.", threadId: question.id });
    expect(reply).toMatchObject({ status: 409, json: { code: "thread_resolved", current: { id: question.id } } });
    const resolved = await settle(resolveRoute.POST, question.id, ana.token, {});
    expect(resolved).toMatchObject({ status: 409, json: { code: "thread_resolved" } });
  });

  test("it is reopened once", async () => {
    expect((await settle(reopenRoute.POST, question.id, ana.token)).status).toBe(200);
    expect(await settle(reopenRoute.POST, question.id, ana.token)).toMatchObject({
      status: 409,
      json: { code: "conflict", current: { id: question.id, resolved: null } },
    });
  });

  test("people who can be mentioned have a name and a role, and nothing else", async () => {
    const answer = await api.call({ handler: mentionableRoute.GET, params: { claimId }, token: ana.token });
    expect(MentionableList.parse(answer.json).items).toContainEqual({ id: ben.id, name: "Ben", role: "reviewer" });
    expect(answer.text).not.toContain("@example.org");
  });

  test("reading nothing new answers 304", async () => {
    const call = { handler: commentsRoute.GET, params: { claimId }, token: ana.token };
    const etag = (await api.call(call)).headers.get("etag") ?? "";
    expect((await api.call({ ...call, headers: { "If-None-Match": etag } })).status).toBe(304);
  });
});

test("unknown fields, other methods, and ids that are none", async () => {
  expect(await say(ana.token, { body: "Hm.", claimId })).toMatchObject({ status: 422 });
  expect(await say(ana.token, { body: "Hm.", resolved: true })).toMatchObject({ status: 422 });
  const put = await api.call({ handler: commentsRoute.PUT, method: "PUT", params: { claimId }, token: ana.token });
  expect(put.status).toBe(405);
  const nowhere = "a".repeat(24);
  expect(await settle(resolveRoute.POST, nowhere, ana.token, {})).toMatchObject({ status: 404 });
  expect(await settle(reopenRoute.POST, "../x", ana.token)).toMatchObject({ status: 404 });
});

test("for another desk there is nothing, for an observer there is only reading", async () => {
  const [first] = await threads();
  const eve = await api.person("Eve", "editor");
  await api.db.desk.create({ data: { id: "otherdesk", slug: "other", name: "Other", createdAt: new Date() } });
  await api.db.membership.updateMany({ where: { userId: eve.id }, data: { deskId: "otherdesk" } });
  const olaf = await api.person("Olaf", "observer");
  for (const [token, read, write] of [
    [eve.token, 404, 404],
    [olaf.token, 200, 403],
  ] as const) {
    const params = { claimId };
    expect((await api.call({ handler: commentsRoute.GET, params, token })).status).toBe(read);
    expect((await api.call({ handler: mentionableRoute.GET, params, token })).status).toBe(read);
    expect((await say(token, { body: "Hm." })).status).toBe(write);
    expect((await settle(resolveRoute.POST, first?.id ?? "", token, { answer: "Hm." })).status).toBe(write);
    expect((await settle(reopenRoute.POST, first?.id ?? "", token)).status).toBe(write);
  }
});
