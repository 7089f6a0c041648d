import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/review/policy";
import { addClaim } from "@/lib/operations/add-claim";
import { addComment } from "@/lib/operations/add-comment";
import type { Context } from "@/lib/operations/context";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { decideClaim } from "@/lib/operations/decide-claim";
import { importArticle } from "@/lib/operations/import-article";
import { listClaims } from "@/lib/operations/list-claims";
import { listComments } from "@/lib/operations/list-comments";
import { listMentionable } from "@/lib/operations/list-mentionable";
import { readReadingDesk } from "@/lib/operations/read-reading-desk";
import { readReport } from "@/lib/operations/read-report";
import { reopenThread, resolveThread } from "@/lib/operations/resolve-thread";
import { saveReview } from "@/lib/operations/save-review";
import { restoreClaim, withdrawClaim } from "@/lib/operations/withdraw-claim";
import { LIMITS } from "@/lib/schemas/limits";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { actorNamed, codeOf, contextOf, hire, NOW, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let admin: Context;
let ben: Context;
let carla: Context;
let dora: Context;
let olaf: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  admin = contextOf(database.db, await actorNamed(database.db, "ana@example.org"));
  [ben, carla, dora, olaf] = await Promise.all([
    as("ben@example.org", "reviewer"),
    as("carla@example.org", "reviewer"),
    as("dora@example.org", "editor"),
    as("olaf@example.org", "observer"),
  ]);
});
afterAll(() => database.close());

const as = async (email: string, role: Parameters<typeof hire>[2]) =>
  contextOf(database.db, await hire(database.db, email, role));
const idOf = ({ actor }: Context) => (actor.kind === "user" ? actor.id : "");

async function newClaim(by: Context = ben) {
  const article = valueIn(
    await importArticle(by, { format: "text", content: "Landings rose by 12 per cent.\n\nThe union says they fell." }),
  );
  const claim = valueIn(await addClaim(by, { articleId: article.id, targets: [{ exact: "rose by 12 per cent" }] }));
  return { articleId: article.id, claimId: claim.id };
}

/** Newest event and what everybody was told by it. */
async function lastEvent(claimId: string) {
  const event = await database.db.event.findFirst({ where: { claimId }, orderBy: { seq: "desc" } });
  const detail = await database.db.eventDetail.findUnique({ where: { eventId: event?.id ?? "" } });
  return { type: event?.type, subjectId: event?.subjectId, actorId: event?.actorId, payload: detail?.payload };
}
const countEvents = (claimId: string) => database.db.event.count({ where: { claimId } });
async function told(claimId: string) {
  const rows = await database.db.notification.findMany({ where: { claimId }, orderBy: { kind: "asc" } });
  return rows.map(({ userId, kind, commentId }) => ({ userId, kind, commentId }));
}

describe("a thread", () => {
  test("is begun, answered, resolved and reopened; each step leaves one event and tells whom it concerns", async () => {
    const { claimId } = await newClaim();
    const before = await countEvents(claimId);
    const asked = valueIn(await addComment(ben, { claimId, body: "@carla which year?", isQuestion: true }));
    expect(asked).toMatchObject({
      claimId,
      threadId: asked.id,
      author: { id: idOf(ben), name: "ben" },
      body: "@carla which year?",
      mentions: [{ id: idOf(carla), name: "carla" }],
    });
    expect(await lastEvent(claimId)).toMatchObject({
      type: "comment.added",
      subjectId: asked.id,
      actorId: idOf(ben),
      payload: { threadId: asked.id, isQuestion: true, body: "@carla which year?", mentions: [idOf(carla)] },
    });
    expect(await told(claimId)).toEqual([{ userId: idOf(carla), kind: "mentioned", commentId: asked.id }]);

    const reply = valueIn(await addComment(carla, { claimId, threadId: asked.id, body: "2025." }));
    expect(await told(claimId)).toContainEqual({ userId: idOf(ben), kind: "replied", commentId: reply.id });

    const resolved = valueIn(await resolveThread(dora, { commentId: reply.id }));
    expect(resolved).toMatchObject({ id: asked.id, isQuestion: true, resolved: { by: { name: "dora" } } });
    expect(resolved.comments.map(({ body }) => body)).toEqual(["@carla which year?", "2025."]);
    expect(await lastEvent(claimId)).toMatchObject({ type: "thread.resolved", subjectId: asked.id, payload: {} });
    expect(await told(claimId)).toContainEqual({ userId: idOf(ben), kind: "resolved", commentId: asked.id });

    const reopened = valueIn(await reopenThread(ben, { commentId: asked.id }));
    expect(reopened.resolved).toBeNull();
    expect(await lastEvent(claimId)).toMatchObject({ type: "thread.reopened", subjectId: asked.id });
    expect((await countEvents(claimId)) - before).toBe(4);
  });

  test("is answered and resolved in one step: one event, and nobody told twice", async () => {
    const { claimId } = await newClaim();
    const asked = valueIn(await addComment(ben, { claimId, body: "Which survey?", isQuestion: true }));
    valueIn(await addComment(dora, { claimId, threadId: asked.id, body: "I wonder too." }));
    const before = await countEvents(claimId);
    const refused = await resolveThread(carla, { commentId: asked.id });
    expect(refused).toMatchObject({ ok: false, code: "invalid_input", errors: [{ path: "answer" }] });
    expect(await countEvents(claimId)).toBe(before);
    const resolved = valueIn(await resolveThread(carla, { commentId: asked.id, answer: "The October one." }));
    const answer = resolved.comments.at(-1);
    expect(answer).toMatchObject({ body: "The October one.", author: { name: "carla" } });
    expect((await countEvents(claimId)) - before).toBe(1);
    expect(await lastEvent(claimId)).toMatchObject({
      type: "thread.resolved",
      payload: { answer: { id: answer?.id, body: "The October one." } },
    });
    const news = (await told(claimId)).filter(({ commentId }) => commentId === answer?.id);
    expect(news).toEqual([
      { userId: idOf(dora), kind: "replied", commentId: answer?.id },
      { userId: idOf(ben), kind: "resolved", commentId: answer?.id },
    ]);
  });

  test("that is resolved takes no reply and no second resolution, and shows what it is now", async () => {
    const { claimId } = await newClaim();
    const { id } = valueIn(await addComment(ben, { claimId, body: "A remark." }));
    valueIn(await resolveThread(carla, { commentId: id }));
    const late = await addComment(dora, { claimId, threadId: id, body: "Late." });
    expect(late).toMatchObject({ code: "thread_resolved", current: { id, resolved: { by: { name: "carla" } } } });
    expect(codeOf(await resolveThread(dora, { commentId: id, answer: "Late too." }))).toBe("thread_resolved");
    expect(valueIn(await listComments(ben, { claimId })).items[0]?.comments).toHaveLength(1);
    valueIn(await reopenThread(dora, { commentId: id }));
    expect(await reopenThread(dora, { commentId: id })).toMatchObject({ code: "conflict", current: { id } });
  });

  test("two people resolve at once: one of them does", async () => {
    const { claimId } = await newClaim();
    const { id } = valueIn(await addComment(ben, { claimId, body: "Which?", isQuestion: true }));
    const before = await countEvents(claimId);
    const results = await Promise.all(
      [ben, carla, dora, admin].map((context, index) =>
        resolveThread(context, { commentId: id, answer: `Answer ${index}` }),
      ),
    );
    expect(results.map(codeOf).sort()).toEqual(["ok", "thread_resolved", "thread_resolved", "thread_resolved"]);
    expect(await countEvents(claimId)).toBe(before + 1);
    expect(valueIn(await listComments(ben, { claimId })).items[0]?.comments).toHaveLength(2);
  });

  test("many write at once, and nothing is lost or out of order", async () => {
    const { claimId } = await newClaim();
    const { id } = valueIn(await addComment(ben, { claimId, body: "0" }));
    const writers = [ben, carla, dora, admin];
    const sent = Array.from({ length: 20 }, (_, index) => ({
      context: writers[index % 4] ?? ben,
      body: `${index + 1}`,
    }));
    await Promise.all(
      sent.map(async ({ context, body }) => valueIn(await addComment(context, { claimId, threadId: id, body }))),
    );
    const [thread] = valueIn(await listComments(ben, { claimId })).items;
    expect(thread?.comments[0]?.body).toBe("0");
    const events = await database.db.event.findMany({
      where: { claimId, type: "comment.added" },
      orderBy: { seq: "asc" },
    });
    expect(thread?.comments.map((comment) => comment.id)).toEqual(events.map(({ subjectId }) => subjectId));
    expect(new Set(thread?.comments.map(({ body }) => body)).size).toBe(21);
  });
});

describe("who may", () => {
  test("members see all of it; to others there is nothing", async () => {
    const { claimId } = await newClaim();
    const { id } = valueIn(await addComment(ben, { claimId, body: "Which?", isQuestion: true }));
    const stranger: Actor = { ...strangerActor(), memberships: [] };
    const far = contextOf(database.db, stranger);
    for (const [context, write, resolve, read] of [
      [admin, "ok", "ok", "ok"],
      [dora, "ok", "ok", "ok"],
      [carla, "ok", "invalid_input", "ok"],
      [olaf, "forbidden", "forbidden", "ok"],
      [contextOf(database.db), "forbidden", "forbidden", "ok"],
      [far, "not_found", "not_found", "not_found"],
      [readOnly(dora), "forbidden", "forbidden", "ok"],
    ] as const) {
      expect(codeOf(await listComments(context, { claimId }))).toBe(read);
      expect(codeOf(await listMentionable(context, { claimId }))).toBe(read);
      expect(codeOf(await addComment(context, { claimId, body: "Hm." }))).toBe(write);
      expect(codeOf(await addComment(context, { claimId, threadId: id, body: "Hm." }))).toBe(write);
      expect(codeOf(await resolveThread(context, { commentId: id }))).toBe(resolve);
      const reopened = await reopenThread(ben, { commentId: id });
      expect(codeOf(reopened)).toBe(resolve === "ok" ? "ok" : "conflict");
      if (write !== "ok") expect(codeOf(await reopenThread(context, { commentId: id }))).toBe(write);
    }
  });

  test("each sees how they may resolve", async () => {
    const { claimId } = await newClaim();
    valueIn(await addComment(ben, { claimId, body: "Which?", isQuestion: true }));
    valueIn(await addComment(ben, { claimId, body: "A remark." }));
    const seen = async (context: Context) =>
      valueIn(await listComments(context, { claimId })).items.map(({ mayResolve }) => mayResolve);
    expect(await seen(ben)).toEqual(["free", "free"]);
    expect(await seen(carla)).toEqual(["with_answer", "free"]);
    expect(await seen(dora)).toEqual(["free", "free"]);
    expect(await seen(olaf)).toEqual(["no", "no"]);
  });

  test("people who left or lost the desk are told of nothing more", async () => {
    const eve = await as("eve@example.org", "reviewer");
    const { claimId } = await newClaim();
    const { id } = valueIn(await addComment(eve, { claimId, body: "Which?", isQuestion: true }));
    valueIn(await deactivatePerson(admin, { userId: idOf(eve) }));
    valueIn(await addComment(ben, { claimId, threadId: id, body: "@eve this one." }));
    valueIn(await resolveThread(dora, { commentId: id }));
    expect((await told(claimId)).filter(({ userId }) => userId === idOf(eve))).toEqual([]);
    expect(valueIn(await listMentionable(ben, { claimId })).items.map(({ name }) => name)).not.toContain("eve");
    expect(await addComment(ben, { claimId, body: "Hm.", mentions: [idOf(eve)] })).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "mentions.0" }],
    });
  });

  test("a thread belongs to its claim", async () => {
    const [one, other] = [await newClaim(), await newClaim()];
    const { id } = valueIn(await addComment(ben, { claimId: one.claimId, body: "Here." }));
    const reply = valueIn(await addComment(ben, { claimId: one.claimId, threadId: id, body: "And here." }));
    expect(codeOf(await addComment(ben, { claimId: other.claimId, threadId: id, body: "There." }))).toBe("not_found");
    // A reply is no thread.
    expect(codeOf(await addComment(ben, { claimId: one.claimId, threadId: reply.id, body: "There." }))).toBe(
      "not_found",
    );
  });
});

test("of a withdrawn claim all can be read and nothing written, until it is restored", async () => {
  const { claimId } = await newClaim();
  const open = valueIn(await addComment(ben, { claimId, body: "Which?", isQuestion: true }));
  const resolved = valueIn(await addComment(ben, { claimId, body: "A remark." }));
  valueIn(await resolveThread(ben, { commentId: resolved.id }));
  valueIn(await withdrawClaim(ben, { claimId, revision: 1 }));
  const events = await countEvents(claimId);
  const refusals = [
    await addComment(ben, { claimId, body: "New." }),
    await addComment(ben, { claimId, threadId: open.id, body: "Reply." }),
    await resolveThread(ben, { commentId: open.id }),
    await reopenThread(ben, { commentId: resolved.id }),
  ];
  expect(refusals.map(codeOf)).toEqual(Array(4).fill("claim_withdrawn"));
  expect(await countEvents(claimId)).toBe(events);
  expect(valueIn(await listComments(olaf, { claimId })).items).toHaveLength(2);
  valueIn(await restoreClaim(ben, { claimId, revision: 2 }));
  valueIn(await addComment(ben, { claimId, threadId: open.id, body: "On we go." }));
});

describe("what is refused", () => {
  test("empty text, text past the limit, NUL, unknown fields, a question in a thread", async () => {
    const { claimId } = await newClaim();
    const { id } = valueIn(await addComment(ben, { claimId, body: "Here." }));
    const bad = [
      { claimId, body: "  \n\t " },
      { claimId, body: "x".repeat(LIMITS.commentCharacters + 1) },
      { claimId, body: "a\u0000b" },
      { claimId, body: "\ud800" },
      { claimId, body: "fine", threadId: "nonsense" },
      { claimId, body: "fine", mentions: Array(LIMITS.mentionsPerComment + 1).fill(id) },
      { claimId, body: "fine", threadId: id, isQuestion: true },
      { claimId, body: "fine", resolvedAt: "now" },
    ];
    for (const input of bad) expect(codeOf(await addComment(ben, input))).toBe("invalid_input");
    expect(codeOf(await resolveThread(ben, { commentId: id, answer: " " }))).toBe("invalid_input");
  });

  test("a name that several have, until one is chosen", async () => {
    const sams = [await namesake("sam1@example.org"), await namesake("sam2@example.org")];
    const { claimId } = await newClaim();
    const body = "@Sam Doe, a word?";
    expect(await addComment(ben, { claimId, body })).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "mentions", message: "2 people here are called Sam Doe. Choose who is meant." }],
    });
    valueIn(await addComment(ben, { claimId, body, mentions: [sams[1] ?? ""] }));
    expect(await told(claimId)).toMatchObject([{ userId: sams[1], kind: "mentioned" }]);
  });

  test("one more than a claim may have, however many come at once", async () => {
    const { claimId } = await newClaim();
    const first = valueIn(await addComment(ben, { claimId, body: "The first." }));
    await database.db.comment.createMany({
      data: Array.from({ length: LIMITS.commentsPerClaim - 3 }, (_, index) => ({
        id: `c${String(index).padStart(23, "0")}`,
        claimId,
        threadId: index % 5 === 0 ? `c${String(index).padStart(23, "0")}` : first.id,
        authorId: idOf(carla),
        body: `Comment ${index}`,
        mentions: [],
        createdAt: NOW,
      })),
    });
    const results = await Promise.all(
      Array.from({ length: 4 }, () => addComment(ben, { claimId, threadId: first.id, body: "Is there room?" })),
    );
    expect(results.map(codeOf).sort()).toEqual(["ok", "ok", "too_large", "too_large"]);
    expect(codeOf(await resolveThread(ben, { commentId: first.id, answer: "No room." }))).toBe("too_large");
    expect(codeOf(await resolveThread(ben, { commentId: first.id }))).toBe("ok");
    const threads = valueIn(await listComments(ben, { claimId })).items;
    expect(threads.flatMap(({ comments }) => comments)).toHaveLength(LIMITS.commentsPerClaim);
    expect(threads.every(({ id, comments }) => comments[0]?.id === id)).toBe(true);
  });
});

test("hostile text is kept as typed", async () => {
  const { claimId } = await newClaim();
  const body = "<script>alert(1)</script> [x](javascript:alert(1)) ' OR 1=1 -- \u202egnp.exe {{7*7}} @admin@";
  valueIn(await addComment(ben, { claimId, body }));
  expect(valueIn(await listComments(ben, { claimId })).items[0]?.comments[0]?.body).toBe(body);
});

describe("an open question", () => {
  test("is counted on the claim, keeps it out of ClaimReview, and is let go of when it is answered", async () => {
    const { articleId, claimId } = await newClaim();
    const open = async () => ({
      list: valueIn(await listClaims(olaf, { articleId })).items[0]?.openQuestions,
      desk: valueIn(await readReadingDesk(olaf, { articleId })).claims[0]?.openQuestions,
      report: valueIn(await readReport(olaf, { articleId })).claims[0]?.openQuestions,
    });
    expect(await open()).toEqual({ list: 0, desk: 0, report: 0 });
    const { id } = valueIn(await addComment(ben, { claimId, body: "Which?", isQuestion: true }));
    valueIn(await addComment(ben, { claimId, body: "A remark." }));
    expect(await open()).toEqual({ list: 1, desk: 1, report: 1 });
    valueIn(await resolveThread(carla, { commentId: id, answer: "This one." }));
    expect(await open()).toEqual({ list: 0, desk: 0, report: 0 });
    valueIn(await reopenThread(carla, { commentId: id }));
    expect(await open()).toEqual({ list: 1, desk: 1, report: 1 });
  });

  test("that sent a claim back is answered by a reviewer, and the claim goes on", async () => {
    const { articleId, claimId } = await newClaim();
    const back = valueIn(
      await decideClaim(dora, { claimId, revision: 1, outcome: "sent_back", summary: "Which year?" }),
    );
    const [thread] = valueIn(await listComments(carla, { claimId })).items;
    expect(thread).toMatchObject({ id: back.threadId, isQuestion: true, mayResolve: "with_answer" });
    const status = async () => valueIn(await listClaims(carla, { articleId })).items[0]?.status;
    expect(await status()).toBe("in_review");
    valueIn(await resolveThread(carla, { commentId: back.threadId ?? "", answer: "2025." }));
    expect(await status()).toBe("open");
  });
});

test("nothing of the talk depends on reviews that are hidden", async () => {
  await database.db.desk.updateMany({ data: { reviewsNeeded: 3, blind: true } });
  const { claimId } = await newClaim();
  valueIn(await addComment(ben, { claimId, body: "@dora which?", isQuestion: true }));
  const seen = async () =>
    JSON.stringify([
      valueIn(await listComments(carla, { claimId })),
      valueIn(await listMentionable(carla, { claimId })),
    ]);
  const before = await seen();
  valueIn(
    await saveReview(ben, {
      claimId,
      revision: 0,
      verdict: "unproven",
      rationale: "Nothing shows it.",
      sources: [],
      submit: true,
    }),
  );
  expect(await seen()).toBe(before);
  await database.db.desk.updateMany({ data: { reviewsNeeded: 1 } });
});

const strangerActor = () => ({ ...(ben.actor as Extract<Actor, { kind: "user" }>), isAdmin: false });
const readOnly = (context: Context): Context =>
  context.actor.kind === "user" ? { ...context, actor: { ...context.actor, readOnly: true } } : context;

async function namesake(email: string): Promise<string> {
  const actor = await hire(database.db, email, "reviewer");
  await database.db.user.update({ where: { id: actor.id }, data: { name: "Sam Doe" } });
  return actor.id;
}
