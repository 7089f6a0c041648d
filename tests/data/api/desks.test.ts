import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as articlesRoute from "@/app/api/v1/articles/route";
import * as memberRoute from "@/app/api/v1/desks/[deskId]/members/[userId]/route";
import * as transferRoute from "@/app/api/v1/desks/[deskId]/members/[userId]/transfer/route";
import * as membersRoute from "@/app/api/v1/desks/[deskId]/members/route";
import * as deskRoute from "@/app/api/v1/desks/[deskId]/route";
import * as scaleRoute from "@/app/api/v1/desks/[deskId]/scale/route";
import * as desksRoute from "@/app/api/v1/desks/route";
import { DeskList, DeskView } from "@/lib/schemas/desk";
import { openTestApi } from "@/tests/support/api";

let api: Awaited<ReturnType<typeof openTestApi>>;
let admin: Awaited<ReturnType<typeof api.person>>;
let editor: Awaited<ReturnType<typeof api.person>>;
let home: DeskList["items"][number];
let sport: DeskView;

beforeAll(async () => {
  api = await openTestApi();
  admin = await api.person("Ana", "admin");
  editor = await api.person("Eva", "editor");
  home = DeskList.parse((await api.call({ handler: desksRoute.GET, token: editor.token })).json).items[0] ?? home;
});
afterAll(() => api.close());

const create = (token: string, body: unknown) =>
  api.call({ handler: desksRoute.POST, method: "POST", path: "/desks", token, body });
const at = (desk: { id: string }) => ({ deskId: desk.id });

describe("desks through the API", () => {
  test("an admin creates one; the short name is taken then", async () => {
    const made = await create(admin.token, { name: "Sport desk", slug: "sport", scale: "rumours" });
    expect(made.status).toBe(201);
    sport = DeskView.parse(made.json);
    expect(await create(admin.token, { name: "Other", slug: "sport" })).toMatchObject({
      status: 409,
      json: { code: "slug_taken", errors: [{ path: "slug" }] },
    });
    expect(await create(editor.token, { name: "Mine", slug: "mine" })).toMatchObject({ status: 403 });
    expect(await create(admin.token, { name: "X", slug: "x", members: [] })).toMatchObject({
      status: 422,
      json: { errors: [{ path: "members" }] },
    });
  });

  test("an editor changes their own desk by the revision they saw, and is told of a newer one", async () => {
    const change = (desk: { id: string }, body: unknown) =>
      api.call({ handler: deskRoute.PATCH, method: "PATCH", params: at(desk), token: editor.token, body });
    expect(await change(home, { revision: 1, reviewsNeeded: 3, consensusRule: "quorum", quorum: 2 })).toMatchObject({
      status: 200,
      json: { revision: 2, policy: { quorum: 2 } },
    });
    expect(await change(home, { revision: 1, blind: false })).toMatchObject({
      status: 409,
      json: { code: "conflict", current: { revision: 2, policy: { reviewsNeeded: 3, blind: true } } },
    });
    expect(await change(home, { revision: 2, quorum: 4 })).toMatchObject({
      status: 422,
      json: { errors: [{ path: "quorum" }] },
    });
    expect((await change(sport, { revision: 1, blind: false })).status).toBe(404);
    expect((await change({ id: "not-an-id" }, { revision: 1 })).status).toBe(404);
  });

  test("a label is retired through the scale", async () => {
    const retire = (desk: { id: string }, body: unknown) =>
      api.call({ handler: scaleRoute.PATCH, method: "PATCH", params: at(desk), token: editor.token, body });
    const done = await retire(home, { version: 1, code: "half_true", retired: true });
    expect(DeskView.parse(done.json).scale.version).toBe(2);
    expect((await retire(home, { version: 1, code: "true", retired: true })).status).toBe(409);
    expect(await retire(home, { version: 2, code: "nope", retired: true })).toMatchObject({
      status: 422,
      json: { code: "unknown_verdict" },
    });
    expect((await retire(sport, { version: 1, code: "true", retired: true })).status).toBe(404);
  });

  test("members are an admin's to say", async () => {
    const params = { deskId: sport.id, userId: editor.id };
    const put = (token: string, role: string) =>
      api.call({ handler: memberRoute.PUT, method: "PUT", params, token, body: { role } });
    expect((await put(editor.token, "editor")).status).toBe(404);
    expect(await put(admin.token, "reviewer")).toMatchObject({ status: 200, json: { role: "reviewer" } });
    expect((await put(editor.token, "editor")).status).toBe(403);
    expect((await put(admin.token, "owner")).status).toBe(422);
    const members = () => api.call({ handler: membersRoute.GET, params: at(sport), token: editor.token });
    expect(await members()).toMatchObject({ status: 200, json: { items: [{ id: editor.id, email: null }] } });
    const transfer = await api.call({
      handler: transferRoute.POST,
      method: "POST",
      params,
      token: admin.token,
      body: { toUserId: admin.id },
    });
    expect(transfer).toMatchObject({ status: 200, json: { moved: 0, kept: 0, skipped: [] } });
    const remove = (token: string) => api.call({ handler: memberRoute.DELETE, method: "DELETE", params, token });
    expect((await remove(editor.token)).status).toBe(403);
    expect(await remove(admin.token)).toMatchObject({ status: 200, json: { id: editor.id, assignmentsWithdrawn: 0 } });
    expect((await members()).status).toBe(404);
  });

  test("articles are listed by desk, and a read-only token changes nothing", async () => {
    const list = (token: string, desk: string) =>
      api.call({ handler: articlesRoute.GET, path: `/articles?desk=${desk}`, token });
    expect((await list(admin.token, "sport")).status).toBe(200);
    expect((await list(editor.token, "sport")).status).toBe(404);
    const reader = await api.person("Rea", "admin", { readOnly: true });
    expect((await create(reader.token, { name: "Y", slug: "y" })).status).toBe(403);
    expect((await api.call({ handler: deskRoute.GET, params: at(sport), token: reader.token })).status).toBe(200);
    expect((await api.call({ handler: desksRoute.GET })).status).toBe(401);
  });
});
