import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as assignmentsRoute from "@/app/api/v1/articles/[articleId]/assignments/route";
import * as claimsRoute from "@/app/api/v1/articles/[articleId]/claims/route";
import * as recusalsRoute from "@/app/api/v1/articles/[articleId]/recusals/route";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as resumeRoute from "@/app/api/v1/assignments/[assignmentId]/resume/route";
import * as assignmentRoute from "@/app/api/v1/assignments/[assignmentId]/route";
import * as workRoute from "@/app/api/v1/work/route";
import { ArticleView } from "@/lib/schemas/article";
import { Assigned, AssignmentList, AssignmentView, MyWork } from "@/lib/schemas/assignment";
import { ClaimView } from "@/lib/schemas/claim";
import { openTestApi } from "@/tests/support/api";

const DUE = "2099-03-06T17:00:00.000Z";

let api: Awaited<ReturnType<typeof openTestApi>>;
let ed: Awaited<ReturnType<typeof api.person>>;
let ben: Awaited<ReturnType<typeof api.person>>;
let olu: Awaited<ReturnType<typeof api.person>>;
let articleId: string;
let claimId: string;

beforeAll(async () => {
  api = await openTestApi();
  ed = await api.person("Ed", "editor");
  ben = await api.person("Ben", "reviewer");
  olu = await api.person("Olu", "observer");
});
afterAll(() => api.close());
beforeEach(async () => {
  const content = "A headline of the day\n\nOne and one is two.";
  const post = { method: "POST", token: ed.token };
  const article = await api.call({ ...post, handler: articlesRoute.POST, body: { format: "text", content } });
  articleId = ArticleView.parse(article.json).id;
  const body = { targets: [{ exact: "One and one is two." }] };
  const claim = await api.call({ ...post, handler: claimsRoute.POST, params: { articleId }, body });
  claimId = ClaimView.parse(claim.json).id;
});

const assign = (token: string, body: unknown, headers: Record<string, string> = {}) =>
  api.call({ handler: assignmentsRoute.POST, method: "POST", params: { articleId }, token, body, headers });
const list = (token: string, query = "") =>
  api.call({
    handler: assignmentsRoute.GET,
    params: { articleId },
    token,
    path: `/articles/${articleId}/assignments${query}`,
  });
const HANDLERS = { PATCH: assignmentRoute.PATCH, DELETE: assignmentRoute.DELETE };
const change = (assignmentId: string, method: "PATCH" | "DELETE", body: unknown, token = ed.token) =>
  api.call({ handler: HANDLERS[method], method, params: { assignmentId }, token, body });

test("assigns, lists, changes, withdraws, and gives what waits", async () => {
  const made = await assign(ed.token, {
    claimIds: [claimId],
    assigneeIds: [ben.id],
    dueAt: "2099-03-06T18:00:00+01:00",
  });
  expect(made.status).toBe(200);
  const [assignment] = Assigned.parse(made.json).made;
  expect(assignment).toMatchObject({ dueAt: DUE, assignee: { id: ben.id } });
  const listed = AssignmentList.parse((await list(olu.token)).json);
  expect(listed.items).toEqual([assignment]);
  const work = await api.call({ handler: workRoute.GET, token: ben.token, path: "/work?limit=5" });
  expect(MyWork.parse(work.json).articles).toMatchObject([
    { id: articleId, items: [{ claimId, kinds: ["review"], dueAt: DUE }] },
  ]);
  const id = assignment?.id ?? "";
  expect((await change(id, "PATCH", { revision: 1, dueAt: null })).json).toMatchObject({ dueAt: null, revision: 2 });
  const late = await change(id, "PATCH", { revision: 1, dueAt: DUE });
  expect(late).toMatchObject({ status: 409, json: { code: "conflict", current: { revision: 2 } } });
  expect((await change(id, "DELETE", { revision: 2 })).json).toMatchObject({ status: "withdrawn" });
  expect(AssignmentList.parse((await list(ed.token)).json).items).toEqual([]);
});

test("recuses and takes it back", async () => {
  const body = { claimId, reason: "I know the mayor." };
  const recused = await api.call({
    handler: recusalsRoute.POST,
    method: "POST",
    params: { articleId },
    token: ben.token,
    body,
  });
  const { id, revision } = AssignmentView.parse(recused.json);
  expect(recused.json).toMatchObject({ status: "recused", reason: "I know the mayor." });
  expect((await list(olu.token)).text).not.toContain("mayor");
  const refused = await assign(ed.token, { claimIds: [claimId], assigneeIds: [ben.id] });
  expect(refused).toMatchObject({ status: 422, json: { errors: [{ path: "assigneeIds.0" }] } });
  const back = { handler: resumeRoute.POST, method: "POST", params: { assignmentId: id }, body: { revision } };
  expect((await api.call({ ...back, token: olu.token })).status).toBe(403);
  expect((await api.call({ ...back, token: ben.token })).json).toMatchObject({ status: "withdrawn" });
});

test("an Idempotency-Key assigns once", async () => {
  const body = { method: "round_robin", scope: "claims", candidateIds: [ben.id] };
  const headers = { "Idempotency-Key": "round-1" };
  const first = await assign(ed.token, body, headers);
  const again = await assign(ed.token, body, headers);
  expect(again.text).toBe(first.text);
  expect(Assigned.parse(first.json).made).toHaveLength(1);
});

test("refuses roles, strangers, unknown fields and what is no id or cursor", async () => {
  const body = { assigneeIds: [ben.id] };
  expect((await assign(ben.token, body)).status).toBe(403);
  expect((await assign(olu.token, body)).status).toBe(403);
  expect((await assign("stet_none", body)).status).toBe(401);
  const reader = await api.person("Rae", "editor", { readOnly: true });
  expect((await assign(reader.token, body)).status).toBe(403);
  expect(await assign(ed.token, { ...body, colour: "red" })).toMatchObject({
    status: 422,
    json: { errors: [{ path: "colour" }] },
  });
  expect(await list(ed.token, "?cursor=soon")).toMatchObject({ status: 422, json: { errors: [{ path: "cursor" }] } });
  expect((await change("nothing", "DELETE", { revision: 1 })).status).toBe(404);
  expect((await change("a".repeat(24), "DELETE", { revision: 1 })).status).toBe(404);
  await api.db.membership.deleteMany({ where: { userId: reader.id } });
  expect((await list(reader.token)).status).toBe(404);
});

test("the list keeps its ETag while nothing changed", async () => {
  const first = await list(ed.token);
  const etag = first.headers.get("etag") ?? "";
  const again = await api.call({
    handler: assignmentsRoute.GET,
    params: { articleId },
    token: ed.token,
    headers: { "If-None-Match": etag },
  });
  expect([etag !== "", again.status]).toEqual([true, 304]);
});
