import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertNotifications, type NewNotifications } from "@/lib/data/notifications";
import { addClaim } from "@/lib/operations/add-claim";
import { countNotifications } from "@/lib/operations/count-notifications";
import { followNotification } from "@/lib/operations/follow-notification";
import { importArticle } from "@/lib/operations/import-article";
import { listNotifications } from "@/lib/operations/list-notifications";
import { markNotificationsRead } from "@/lib/operations/mark-notifications-read";
import { stampOf } from "@/lib/operations/stamp";
import { openTestApi } from "../../support/api";
import { codeOf, contextOf, NOW, valueIn } from "../../support/newsroom";

let api: Awaited<ReturnType<typeof openTestApi>>;
let eva: Awaited<ReturnType<typeof api.person>>;
let ben: Awaited<ReturnType<typeof api.person>>;
let article: { id: string };
let claim: { id: string };
let deskId: string;
beforeAll(async () => {
  api = await openTestApi();
  eva = await api.person("Eva", "editor");
  ben = await api.person("Ben", "reviewer");
  const own = contextOf(api.db, eva.actor);
  article = valueIn(
    await importArticle(own, { format: "text", title: "Harbour", content: "The harbour is deep. It was dug in May." }),
  );
  claim = valueIn(await addClaim(own, { articleId: article.id, targets: [{ exact: "The harbour is deep" }] }));
  deskId = (await api.db.desk.findFirstOrThrow()).id;
});
beforeEach(() => api.db.notification.deleteMany());
afterAll(() => api.close());

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const tell = (minutes: number, news: Partial<NewNotifications> = { claimId: claim.id }) =>
  insertNotifications(api.db, stampOf(contextOf(api.db, eva.actor, at(minutes))), {
    userIds: [ben.id],
    kind: "mentioned",
    deskId,
    articleId: article.id,
    ...news,
  });
const as = (person: typeof ben) => contextOf(api.db, person.actor);

test("one's own, newest first, with what it tells of, page by page", async () => {
  for (const minutes of [0, 1, 3, 4]) await tell(minutes);
  await tell(2, { kind: "assigned" });
  await tell(9, { userIds: [eva.id] });
  const first = valueIn(await listNotifications(as(ben), { limit: 3 }));
  expect(first.unread).toBe(5);
  expect(first.items.map(({ createdAt }) => createdAt)).toEqual([4, 3, 2].map((minutes) => at(minutes).toISOString()));
  expect(first.items[2]).toMatchObject({ kind: "assigned", claim: null, path: `/articles/${article.id}` });
  expect(first.items[0]).toMatchObject({
    kind: "mentioned",
    actor: { id: eva.id, name: "Eva" },
    article: { id: article.id, title: "Harbour" },
    claim: { id: claim.id, number: 1, statement: "The harbour is deep" },
    path: `/articles/${article.id}/claims/${claim.id}`,
    readAt: null,
  });
  const second = valueIn(await listNotifications(as(ben), { limit: 3, cursor: first.nextCursor ?? "" }));
  expect(second.items).toHaveLength(2);
  expect(second.nextCursor).toBeNull();
  expect(valueIn(await listNotifications(as(eva), {})).items).toEqual([]);
  expect(codeOf(await listNotifications(as(ben), { cursor: "'; --" }))).toBe("invalid_input");
});

test("what is about an article one may no longer read is neither listed, counted nor followed", async () => {
  const other = await api.db.desk.create({
    data: { id: `other${Date.now()}`, slug: `other-${Date.now()}`, name: "Other", createdAt: NOW },
  });
  await tell(1);
  const { items } = valueIn(await listNotifications(as(ben), {}));
  await api.db.article.update({ where: { id: article.id }, data: { deskId: other.id } });
  expect(valueIn(await listNotifications(as(ben), {}))).toEqual({ items: [], unread: 0, nextCursor: null });
  expect(await countNotifications(as(ben))).toBe(0);
  expect(codeOf(await followNotification(as(ben), { notificationId: items[0]?.id ?? "" }))).toBe("not_found");
  await api.db.article.update({ where: { id: article.id }, data: { deskId } });
  expect(await countNotifications(as(ben))).toBe(1);
});

test("marked read by name, or up to the newest one has seen; somebody else's are passed over", async () => {
  for (let nth = 0; nth < 4; nth += 1) await tell(nth);
  const { items } = valueIn(await listNotifications(as(ben), {}));
  const [newest, third, second] = items.map(({ id }) => id);
  expect(valueIn(await markNotificationsRead(as(eva), { ids: [newest ?? ""] }))).toEqual({ unread: 0 });
  expect(await countNotifications(as(ben))).toBe(4);
  expect(valueIn(await markNotificationsRead(as(ben), { ids: [second ?? ""] }))).toEqual({ unread: 3 });
  expect(valueIn(await markNotificationsRead(as(ben), { upTo: third ?? "" }))).toEqual({ unread: 1 });
  expect(codeOf(await markNotificationsRead(as(eva), { upTo: newest ?? "" }))).toBe("not_found");
  expect(codeOf(await markNotificationsRead(as(ben), {}))).toBe("invalid_input");
  expect(codeOf(await markNotificationsRead(as(ben), { ids: [newest ?? ""], upTo: third ?? "" }))).toBe(
    "invalid_input",
  );
  expect(valueIn(await followNotification(as(ben), { notificationId: newest ?? "" })).path).toContain(claim.id);
  expect(await countNotifications(as(ben))).toBe(0);
  expect(codeOf(await followNotification(as(eva), { notificationId: newest ?? "" }))).toBe("not_found");
});

test("the API lists and marks; a token that only reads marks nothing", async () => {
  const list = await import("@/app/api/v1/notifications/route");
  const read = await import("@/app/api/v1/notifications/read/route");
  await tell(1);
  const listed = await api.call({ handler: list.GET, path: "/notifications?limit=1", token: ben.token });
  expect(listed).toMatchObject({ status: 200, json: { unread: 1, nextCursor: null } });
  const [{ id }] = (listed.json as { items: [{ id: string }] }).items;
  const reading = await api.person("Rea", "reviewer", { readOnly: true });
  const mark = { handler: read.POST, method: "POST", path: "/notifications/read" };
  expect((await api.call({ ...mark, token: reading.token, body: { ids: [id] } })).status).toBe(403);
  expect((await api.call({ ...mark, token: null, body: { ids: [id] } })).status).toBe(401);
  expect((await api.call({ ...mark, token: ben.token, body: { all: true } })).status).toBe(422);
  expect(await api.call({ ...mark, token: ben.token, body: { upTo: id } })).toMatchObject({
    status: 200,
    json: { unread: 0 },
  });
});
