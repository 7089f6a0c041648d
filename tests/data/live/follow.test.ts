import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as eventsRoute from "@/app/api/v1/articles/[articleId]/events/route";
import * as presenceRoute from "@/app/api/v1/articles/[articleId]/presence/route";
import type { StreamMessage } from "@/lib/core/live/event-stream";
import { editClaim } from "@/lib/operations/edit-claim";
import { readClaim } from "@/lib/operations/read-claim";
import { revokeToken } from "@/lib/operations/revoke-token";
import { sayPresence } from "@/lib/operations/say-presence";
import { EventView, PresenceList } from "@/lib/schemas/history";
import { LIMITS } from "@/lib/schemas/limits";
import { processFeed } from "@/lib/server/live/process-feed";
import { openTestApi } from "@/tests/support/api";
import { readStream } from "@/tests/support/follow";
import { valueIn } from "@/tests/support/newsroom";
import { later, openStory, setRules, submit } from "./desk-story";

let api: Awaited<ReturnType<typeof openTestApi>>;
let people: Record<"ben" | "cem" | "dia", Awaited<ReturnType<typeof api.person>>>;

beforeAll(async () => {
  api = await openTestApi();
  people = {
    ben: await api.person("Ben", "reviewer"),
    cem: await api.person("Cem", "reviewer"),
    dia: await api.person("Dia", "reviewer"),
  };
});
afterAll(() => api.close());
beforeEach(() => setRules(api.db, { reviewsNeeded: 2, blind: true }));

const as = (name: keyof typeof people) => ({ ...api.context, actor: people[name].actor });

async function answerTo(
  articleId: string,
  token: string,
  { query = "", headers = {}, signal = null, method = "GET" }: Partial<FollowOptions> = {},
): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/api/v1/articles/${articleId}/events${query}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, Accept: "text/event-stream", ...headers },
    signal,
  });
  const handler = method === "HEAD" ? eventsRoute.HEAD : eventsRoute.GET;
  return handler(request, { params: Promise.resolve({ articleId }) });
}

type FollowOptions = { query: string; headers: Record<string, string>; signal: AbortSignal | null; method: string };

const follow = async (articleId: string, token: string, options: Partial<FollowOptions> = {}) =>
  readStream(await answerTo(articleId, token, options));

const eventIn = (message: StreamMessage | null) => EventView.parse(JSON.parse(message?.data ?? "null"));

async function edit(name: keyof typeof people, claimId: string, statement: string) {
  const { claim } = valueIn(await readClaim(later(as(name)), { claimId }));
  valueIn(await editClaim(later(as(name)), { claimId, revision: claim.revision, statement }));
}

describe("who follows an article", () => {
  test("is told what happened, then what happens, and goes on from where they were", async () => {
    const { articleId, claimId } = await openStory(as("ben"));
    const stream = await follow(articleId, people.dia.token);
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(stream.headers.get("cache-control")).toBe("no-store, no-transform");
    expect(stream.headers.get("x-accel-buffering")).toBe("no");
    const first = await stream.next();
    expect(first).toMatchObject({ type: "article.imported", id: eventIn(first).id });
    expect((await stream.next())?.type).toBe("claim.added");
    expect((await stream.next())?.type).toBe("claim.added");
    await edit("cem", claimId, "They rose.");
    const edited = await stream.next();
    expect(eventIn(edited).sentence).toBe("Cem edited the statement of claim 1.");
    await stream.close();
    await edit("cem", claimId, "They rose a little.");
    const headers = { "Last-Event-ID": edited?.id ?? "" };
    const again = await follow(articleId, people.dia.token, { headers });
    expect(eventIn(await again.next()).payload).toEqual({ statement: "They rose a little." });
    await again.close();
    const query = `?after=${edited?.id}`;
    const asked = await follow(articleId, people.dia.token, { query });
    expect((await asked.next())?.type).toBe("claim.edited");
    await asked.close();
  });

  test("gets the same bytes on a blind desk whether or not a colleague submits, then all of it before what reveals it", async () => {
    const { articleId, claimId, otherId } = await openStory(as("ben"));
    const streams = await Promise.all([follow(articleId, people.dia.token), follow(articleId, people.dia.token)]);
    const [stream, other] = streams;
    await submit(as("ben"), claimId);
    await edit("cem", otherId, "They fell.");
    while ((await stream.next())?.type !== "claim.edited");
    while ((await other.next())?.type !== "claim.edited");
    for (const one of streams) {
      expect(one.bytes()).not.toMatch(/review|affirm|"seq"|"hash"/);
      expect(one.bytes().match(/^id: /gm)?.length).toBe(4);
    }
    await submit(as("cem"), claimId, "true");
    const [hidden, revealing] = [await stream.next(), await stream.next()];
    expect(hidden).toMatchObject({ type: "review.submitted", id: undefined });
    expect(eventIn(hidden).actor?.name).toBe("Ben");
    expect(eventIn(revealing).actor?.name).toBe("Cem");
    expect(revealing?.id).toBe(eventIn(revealing).id);
    await Promise.all(streams.map((one) => one.close()));
  });

  test("of one claim is told of that claim alone", async () => {
    const { articleId, claimId, otherId } = await openStory(as("ben"));
    const stream = await follow(articleId, people.dia.token, { query: `?claimId=${otherId}` });
    expect((await stream.next())?.type).toBe("claim.added");
    await edit("cem", claimId, "One.");
    await edit("cem", otherId, "Two.");
    expect(eventIn(await stream.next()).payload).toEqual({ statement: "Two." });
    await stream.close();
  });

  test("sees who else is there, and when they go; it is no event", async () => {
    const { articleId, claimId } = await openStory(as("ben"));
    const stream = await follow(articleId, people.dia.token);
    const events = await api.db.event.count();
    const body = { claimId };
    const call = { handler: presenceRoute.POST, method: "POST", params: { articleId }, token: people.ben.token };
    expect((await api.call({ ...call, body })).json).toEqual({ people: [] });
    const there = await stream.next("presence");
    expect(PresenceList.parse(JSON.parse(there?.data ?? ""))).toEqual({
      people: [{ id: people.ben.id, name: "Ben", claim: { id: claimId, number: 1 } }],
    });
    expect(there?.id).toBeUndefined();
    expect((await api.call({ ...call, token: people.dia.token, body: { claimId: null } })).json).toMatchObject({
      people: [{ name: "Ben" }],
    });
    await api.call({ ...call, body: { claimId: null, leaving: true } });
    expect(JSON.parse((await stream.next("presence"))?.data ?? "")).toEqual({ people: [] });
    expect(await api.db.event.count()).toBe(events);
    await stream.close();
  });

  test("believes nobody for longer than forty seconds, and old rows go", async () => {
    const { articleId } = await openStory(as("ben"));
    const ago = (seconds: number) => ({ ...as("ben"), now: new Date(Date.now() - seconds * 1_000) });
    valueIn(await sayPresence(ago(41), { articleId, claimId: null }));
    expect(valueIn(await sayPresence(later(as("dia")), { articleId, claimId: null })).people).toEqual([]);
    valueIn(await sayPresence(ago(700), { articleId, claimId: null }));
    valueIn(await sayPresence(later(as("dia")), { articleId, claimId: null }));
    expect(await api.db.presence.count({ where: { userId: people.ben.id } })).toBe(0);
  });

  test("is refused as any reader is: nobody, somebody of another desk, a claim of another article", async () => {
    const { articleId } = await openStory(as("ben"));
    const other = await openStory(as("ben"));
    expect((await answerTo(articleId, "stet_madeup")).status).toBe(401);
    expect((await answerTo("a".repeat(24), people.dia.token)).status).toBe(404);
    expect((await answerTo(articleId, people.dia.token, { query: "?page=2" })).status).toBe(422);
    expect((await answerTo(articleId, people.dia.token, { headers: { "Last-Event-ID": "12" } })).status).toBe(422);
    const call = { handler: presenceRoute.POST, method: "POST", params: { articleId } };
    const wrong = await api.call({ ...call, token: people.dia.token, body: { claimId: other.claimId } });
    expect(wrong.status).toBe(404);
    const reader = await api.person("Reader", "reviewer", { readOnly: true });
    expect((await api.call({ ...call, token: reader.token, body: { claimId: null } })).status).toBe(403);
    const stream = await follow(articleId, reader.token);
    expect((await stream.next())?.type).toBe("article.imported");
    await stream.close();
  });

  test("HEAD says what the stream would be, and opens none", async () => {
    const { articleId } = await openStory(as("ben"));
    const seats = processFeed().size;
    const answer = await answerTo(articleId, people.dia.token, { method: "HEAD" });
    expect(answer.headers.get("content-type")).toMatch("text/event-stream");
    expect(answer.body).toBeNull();
    expect(processFeed().size).toBe(seats);
  });
});

describe("a stream ends", () => {
  test("within seconds when the token is revoked, has expired, or its owner is off the desk", async () => {
    const { articleId } = await openStory(as("ben"));
    const [one, two, three] = [
      await api.person("One", "reviewer"),
      await api.person("Two", "reviewer"),
      await api.person("Three", "reviewer"),
    ];
    const streams = await Promise.all([one, two, three].map(({ token }) => follow(articleId, token)));
    valueIn(await revokeToken(later({ ...api.context, actor: one.actor }), { tokenId: one.tokenId }));
    await api.db.apiToken.update({ where: { id: two.tokenId }, data: { expiresAt: new Date() } });
    await api.db.membership.deleteMany({ where: { userId: three.id } });
    for (const stream of streams) {
      while ((await stream.next()) !== null);
    }
    expect(processFeed().size).toBe(0);
  });

  test("when the client goes, two hundred times, and leaves nothing behind", async () => {
    const { articleId } = await openStory(as("ben"));
    for (let round = 0; round < 20; round += 1) {
      const aborts = Array.from({ length: 10 }, () => new AbortController());
      const streams = await Promise.all(
        aborts.map(({ signal }, index) => follow(articleId, people.dia.token, index % 2 === 0 ? { signal } : {})),
      );
      await Promise.all(
        streams.map(async (stream, index) => {
          if (index % 3 > 0) await stream.next();
          if (index % 2 === 0) aborts[index]?.abort();
          else await stream.close();
        }),
      );
    }
    const late = new AbortController();
    late.abort();
    await (await follow(articleId, people.dia.token, { signal: late.signal })).next();
    expect(processFeed().size).toBe(0);
  });

  test("when the server is asked to stop", async () => {
    const { articleId } = await openStory(as("ben"));
    const stream = await follow(articleId, people.dia.token);
    await stream.next();
    processFeed().closeAll();
    while ((await stream.next()) !== null);
    expect(processFeed().size).toBe(0);
  });

  test("so many are open for one person, and no more", async () => {
    const { articleId } = await openStory(as("ben"));
    const streams = await Promise.all(
      Array.from({ length: LIMITS.streamsPerPerson }, () => follow(articleId, people.cem.token)),
    );
    for (const stream of streams) await stream.next();
    const refused = await answerTo(articleId, people.cem.token);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).not.toBeNull();
    const other = await follow(articleId, people.dia.token);
    expect(other.status).toBe(200);
    await Promise.all([...streams, other].map((one) => one.close()));
    expect(processFeed().size).toBe(0);
  });
});

test("events of others' desks and of other articles are not told", async () => {
  const { articleId } = await openStory(as("ben"));
  const other = await openStory(as("ben"));
  const stream = await follow(articleId, people.dia.token);
  for (let index = 0; index < 3; index += 1) await stream.next();
  await edit("ben", other.claimId, "Elsewhere.");
  await edit("ben", (await openStory(as("ben"))).claimId, "Elsewhere again.");
  const [mine] = await api.db.claim.findMany({ where: { articleId }, orderBy: { number: "asc" } });
  await edit("ben", mine?.id ?? "", "Here.");
  expect(eventIn(await stream.next()).payload).toEqual({ statement: "Here." });
  await stream.close();
});
