import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assign } from "@/lib/operations/assign";
import { changeAssignment, resumeAssignment, withdrawAssignment } from "@/lib/operations/change-assignment";
import type { Context } from "@/lib/operations/context";
import { deactivatePerson } from "@/lib/operations/deactivate-person";
import { decideClaim } from "@/lib/operations/decide-claim";
import { listAssignments } from "@/lib/operations/list-assignments";
import { listEvents } from "@/lib/operations/list-events";
import { readArticle } from "@/lib/operations/read-article";
import { readHistory } from "@/lib/operations/read-history";
import { recuse } from "@/lib/operations/recuse";
import { saveReview } from "@/lib/operations/save-review";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import type { Assigned } from "@/lib/schemas/assignment";
import { codeOf, contextOf, hire, valueIn } from "../../support/newsroom";
import { at, idOf, openRoom, type Room, submit } from "./room";

const FRIDAY = "2026-03-06T17:00:00.000Z";

let room: Room;
let articleId: string;
let claimIds: string[];
let first: string;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.setPolicy({ reviewsNeeded: 1, blind: true, reviewersMayDecide: true });
  await room.db.desk.updateMany({ data: { roundEndedWith: null } });
  await room.db.assignment.deleteMany();
  ({ articleId, claimIds } = await room.article(room.ben));
  first = claimIds[0] ?? "";
});

const lastEvent = () => room.db.event.findFirstOrThrow({ where: { articleId }, orderBy: { seq: "desc" } });
const events = () => room.db.event.count({ where: { articleId } });
const payload = async () => {
  const { id } = await lastEvent();
  return (await room.db.eventDetail.findUniqueOrThrow({ where: { eventId: id } })).payload;
};
const whoGot = ({ made }: Assigned) =>
  made.map(({ claim, assignee }) => `${claim?.number ?? "all"} ${assignee.name}`).sort();
const byHand = (people: Context[], more: object = {}) =>
  assign(room.ed, { articleId, claimIds: [first], assigneeIds: people.map(idOf), ...more });
const pool = () => [room.ben, room.cem, room.dia].map(idOf);

describe("by hand", () => {
  test("asks everybody who is named, tells them, and leaves one event that names them", async () => {
    const before = await events();
    const { made, kept, unfilled } = valueIn(
      await byHand([room.ben, room.cem], { dueAt: "2026-03-06T18:00:00+01:00" }),
    );
    expect(made).toHaveLength(2);
    expect([kept, unfilled]).toEqual([[], []]);
    expect(made[0]).toMatchObject({
      claim: { id: first, number: 1 },
      assignee: { name: "ben", available: true },
      assignedBy: { name: "ed" },
      method: "by_hand",
      status: "active",
      dueAt: FRIDAY,
      claims: 1,
      done: 0,
      overdue: false,
      revision: 1,
    });
    expect(await events()).toBe(before + 1);
    expect(await lastEvent()).toMatchObject({ type: "assignment.made", actorId: idOf(room.ed), claimId: first });
    expect(await payload()).toMatchObject({ method: "by_hand", dueAt: FRIDAY, changed: [] });
    const told = await room.db.notification.findMany({ where: { articleId, kind: "assigned" } });
    expect(told.map(({ userId }) => userId).sort()).toEqual([room.ben, room.cem].map(idOf).sort());
    expect(told[0]).toMatchObject({ claimId: first, actorId: idOf(room.ed) });
  });

  test("of the whole article holds for claims that are added later", async () => {
    valueIn(await assign(room.ed, { articleId, assigneeIds: [idOf(room.cem)] }));
    const { items, reviewers } = valueIn(await listAssignments(room.ed, { articleId }));
    expect(items).toMatchObject([{ claim: null, claims: 4 }]);
    expect(reviewers).toMatchObject([{ person: { name: "cem" }, assigned: 4, done: 0 }]);
    valueIn(await withdrawClaim(room.ed, { claimId: first, revision: 1 }));
    expect(valueIn(await listAssignments(room.ed, { articleId })).reviewers).toMatchObject([{ assigned: 3 }]);
  });

  test("once more changes nothing, but for a due date that is given", async () => {
    valueIn(await byHand([room.ben]));
    const before = await events();
    expect(valueIn(await byHand([room.ben]))).toMatchObject({ made: [], kept: [{ revision: 1, dueAt: null }] });
    expect(await events()).toBe(before);
    expect(valueIn(await byHand([room.ben], { dueAt: FRIDAY }))).toMatchObject({
      made: [],
      kept: [{ revision: 2, dueAt: FRIDAY }],
    });
    expect(await lastEvent()).toMatchObject({ type: "assignment.changed" });
    valueIn(await byHand([room.ben, room.ben, room.cem], { dueAt: FRIDAY }));
    expect(await lastEvent()).toMatchObject({ type: "assignment.made" });
    expect(await room.db.notification.count({ where: { articleId, userId: idOf(room.ben) } })).toBe(1);
  });

  test("takes nobody who cannot review, and says whom, naming the field", async () => {
    const gone = contextOf(room.db, await hire(room.db, `gone${Date.now()}@example.org`, "reviewer"));
    valueIn(await deactivatePerson(room.admin, { userId: idOf(gone) }));
    const other = contextOf(room.db, await hire(room.db, `other${Date.now()}@example.org`, "reviewer"));
    await room.db.membership.deleteMany({ where: { userId: idOf(other) } });
    const refused = await byHand([room.ben, room.olu, gone, other]);
    expect(refused).toMatchObject({
      code: "invalid_input",
      errors: [
        { path: "assigneeIds.1", message: expect.stringContaining("may only read") },
        { path: "assigneeIds.2", message: expect.stringContaining("deactivated") },
        { path: "assigneeIds.3", message: expect.stringContaining("not on the article's desk") },
      ],
    });
    expect(await room.db.assignment.count({ where: { articleId } })).toBe(0);
  });

  test("takes nobody who recused themselves, from the claim or the article, until they take it back", async () => {
    const { id, revision } = valueIn(await recuse(room.ben, { articleId, reason: "I know the mayor." }));
    expect(await byHand([room.cem, room.ben])).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "assigneeIds.1", message: expect.stringContaining("ben recused themselves from claim 1") }],
    });
    valueIn(await resumeAssignment(room.ben, { assignmentId: id, revision }));
    expect(codeOf(await byHand([room.ben]))).toBe("ok");
  });

  test("takes nobody for a claim they decided", async () => {
    await submit(room.cem, first);
    valueIn(await decideClaim(room.ed, { claimId: first, revision: 1, verdict: "true", summary: "So it is." }));
    expect(await byHand([room.ed])).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "assigneeIds.0", message: expect.stringContaining("nobody reviews their own decision") }],
    });
  });

  test("takes no claim that is withdrawn, of another article, or nothing at all", async () => {
    const other = await room.article(room.ben);
    valueIn(await withdrawClaim(room.ed, { claimId: claimIds[1] ?? "", revision: 1 }));
    const given = [first, claimIds[1] ?? "", other.claimIds[0] ?? "", "a".repeat(24)];
    const refused = await assign(room.ed, { articleId, claimIds: given, assigneeIds: [idOf(room.ben)] });
    expect(refused).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "claimIds.1" }, { path: "claimIds.2" }, { path: "claimIds.3" }],
    });
  });

  test.each([
    ["no people", { claimIds: [] }, "claimIds"],
    ["a due date that has passed", { dueAt: "2026-03-01T08:59:59Z" }, "dueAt"],
    ["a due date without a zone", { dueAt: "2026-03-06T17:00:00" }, "dueAt"],
    ["a number of reviewers", { reviewers: 2 }, "reviewers"],
    ["candidates", { candidateIds: ["a".repeat(24)] }, "candidateIds"],
    ["an article and claims at once", { scope: "article" }, "claimIds"],
    ["a field that is none", { colour: "red" }, "colour"],
  ])("is refused with %s", async (_, more, path) => {
    expect(await byHand([room.ben], more)).toMatchObject({ code: "invalid_input", errors: [{ path }] });
  });

  test("asks two hundred people for one claim in one event", async () => {
    const now = new Date();
    const people = Array.from({ length: 200 }, (_, index) => ({
      id: room.ed.ids(),
      email: `r${index}-${articleId}@example.org`,
      name: `Reviewer ${index}`,
      createdAt: now,
    }));
    await room.db.user.createMany({ data: people });
    const { id: deskId } = await room.db.desk.findFirstOrThrow();
    await room.db.membership.createMany({
      data: people.map(({ id: userId }) => ({ deskId, userId, role: "reviewer" })),
    });
    const before = await events();
    const assigneeIds = people.map(({ id }) => id);
    expect(valueIn(await assign(room.ed, { articleId, claimIds: [first], assigneeIds })).made).toHaveLength(200);
    expect(await events()).toBe(before + 1);
    const page = valueIn(await listAssignments(room.ed, { articleId }));
    expect(page.items).toHaveLength(100);
    const rest = valueIn(await listAssignments(room.ed, { articleId, cursor: page.nextCursor ?? "" }));
    expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(200);
    expect(rest.nextCursor).toBeNull();
    expect(page.reviewers).toHaveLength(200);
    await room.db.membership.deleteMany({ where: { userId: { in: assigneeIds } } });
    const gone = valueIn(await listAssignments(room.ed, { articleId }));
    expect(gone.items.every(({ assignee }) => !assignee.available)).toBe(true);
  });
});

describe("who may", () => {
  test("is editors of the desk; to another desk there is nothing", async () => {
    for (const context of [room.ben, room.olu]) {
      expect(codeOf(await assign(context, { articleId, assigneeIds: [idOf(room.ben)] }))).toBe("forbidden");
    }
    expect(codeOf(await assign(contextOf(room.db), { articleId, assigneeIds: [idOf(room.ben)] }))).toBe("forbidden");
    const reading = contextOf(room.db, { ...room.ed.actor, readOnly: true } as Context["actor"]);
    expect(codeOf(await assign(reading, { articleId, assigneeIds: [idOf(room.ben)] }))).toBe("forbidden");
    const stranger = contextOf(room.db, { ...room.ed.actor, memberships: [] } as Context["actor"]);
    const { made } = valueIn(await byHand([room.ben]));
    const seen = { assignmentId: made[0]?.id ?? "", revision: 1 };
    expect(codeOf(await assign(stranger, { articleId, assigneeIds: [idOf(room.ben)] }))).toBe("not_found");
    expect(codeOf(await listAssignments(stranger, { articleId }))).toBe("not_found");
    expect(codeOf(await withdrawAssignment(stranger, seen))).toBe("not_found");
    expect(codeOf(await recuse(stranger, { articleId, reason: "no" }))).toBe("not_found");
    for (const context of [room.ben, room.olu]) {
      expect(codeOf(await withdrawAssignment(context, seen))).toBe("forbidden");
      expect(codeOf(await changeAssignment(context, { ...seen, dueAt: FRIDAY }))).toBe("forbidden");
    }
    expect(codeOf(await recuse(room.olu, { articleId, reason: "no" }))).toBe("forbidden");
    expect(codeOf(await listAssignments(room.olu, { articleId }))).toBe("ok");
  });
});

describe("in turn", () => {
  const round = (more: object = {}) =>
    assign(room.ed, { articleId, method: "round_robin", scope: "claims", candidateIds: pool(), ...more });

  test("goes on where the desk's last round ended, on whatever article it was", async () => {
    const next = await room.article(room.ben);
    const one = valueIn(await round());
    const two = valueIn(await round({ articleId: next.articleId }));
    const counts = new Map<string, number>();
    for (const { assignee } of [...one.made, ...two.made])
      counts.set(assignee.name, (counts.get(assignee.name) ?? 0) + 1);
    expect([...counts.values()].sort()).toEqual([2, 3, 3]);
    expect(one.made).toHaveLength(4);
    expect(whoGot(valueIn(await round()))).toEqual([]);
  });

  test("gives each claim as many as the policy asks, with those it has, and says where nobody is left", async () => {
    await room.setPolicy({ reviewsNeeded: 3 });
    valueIn(await recuse(room.dia, { articleId, claimId: first, reason: "My brother's boat." }));
    valueIn(await byHand([room.cem]));
    const { made, unfilled } = valueIn(await round());
    expect(made).toHaveLength(1 + 3 * 3);
    expect(unfilled).toEqual([{ claimId: first, missing: 1, reason: "recused_or_decided" }]);
  });

  test("leaves out claims that are settled, people who left or never signed in, and takes whole articles too", async () => {
    await submit(room.cem, first);
    valueIn(await decideClaim(room.ed, { claimId: first, revision: 1, outcome: "rejected", summary: "No claim." }));
    const { made } = valueIn(await round({ reviewers: 3 }));
    expect(made.some(({ claim }) => claim?.id === first)).toBe(false);
    const whole = valueIn(await round({ scope: "article", reviewers: 2 }));
    expect(whole.made.map(({ claim }) => claim)).toEqual([null, null]);
  });

  test("by two editors at once gives no claim more than it needs", async () => {
    const eva = contextOf(room.db, await hire(room.db, `eva${Date.now()}@example.org`, "editor"));
    const input = { articleId, method: "round_robin", scope: "claims", candidateIds: pool() } as const;
    const answers = await Promise.all([room.ed, eva, room.ed, eva].map((editor) => assign(editor, input)));
    expect(answers.map(codeOf)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(answers.flatMap((answer) => valueIn(answer).made)).toHaveLength(4);
    expect(await room.db.assignment.count({ where: { articleId } })).toBe(4);
    expect(valueIn(await verifyAudit(contextOf(room.db), {})).ok).toBe(true);
  });

  test("on two articles at once begins twice with different people", async () => {
    const next = await room.article(room.ben);
    const [one, two] = await Promise.all(
      [articleId, next.articleId].map((id) =>
        assign(room.ed, { articleId: id, method: "round_robin", candidateIds: pool() }),
      ),
    );
    const names = [one, two].map((answer) => (answer ? valueIn(answer).made[0]?.assignee.id : null));
    expect(names[0]).not.toBe(names[1]);
  });
});

describe("fewest open claims first", () => {
  test("counts what people have on all the desk's articles, and not what is known to be in", async () => {
    const other = await room.article(room.ben);
    const otherFirst = other.claimIds[0] ?? "";
    valueIn(
      await assign(room.ed, { articleId: other.articleId, claimIds: other.claimIds, assigneeIds: [idOf(room.ben)] }),
    );
    valueIn(
      await assign(room.ed, { articleId: other.articleId, claimIds: [otherFirst], assigneeIds: [idOf(room.cem)] }),
    );
    await submit(room.cem, otherFirst);
    const { made } = valueIn(
      await assign(room.ed, { articleId, method: "lowest_load", scope: "claims", candidateIds: pool() }),
    );
    const names = made.map(({ assignee }) => assignee.name).sort();
    expect(names).toEqual(["cem", "cem", "dia", "dia"]);
  });
});

describe("an assignment", () => {
  test("has its due date changed, and is withdrawn, at the revision that was seen", async () => {
    const { made } = valueIn(await byHand([room.ben], { dueAt: FRIDAY }));
    const assignmentId = made[0]?.id ?? "";
    const changed = valueIn(await changeAssignment(room.ed, { assignmentId, revision: 1, dueAt: null }));
    expect(changed).toMatchObject({ dueAt: null, revision: 2 });
    expect(await changeAssignment(room.ed, { assignmentId, revision: 1, dueAt: FRIDAY })).toMatchObject({
      code: "conflict",
      current: { revision: 2, dueAt: null },
    });
    expect(codeOf(await changeAssignment(room.ed, { assignmentId, revision: 2, dueAt: "2020-01-01T00:00:00Z" }))).toBe(
      "invalid_input",
    );
    expect(await withdrawAssignment(room.ed, { assignmentId, revision: 1 })).toMatchObject({ code: "conflict" });
    expect(valueIn(await withdrawAssignment(room.ed, { assignmentId, revision: 2 }))).toMatchObject({
      status: "withdrawn",
    });
    expect(await lastEvent()).toMatchObject({ type: "assignment.withdrawn", claimId: first, subjectId: assignmentId });
    expect(await withdrawAssignment(room.ed, { assignmentId, revision: 3 })).toMatchObject({
      code: "conflict",
      current: { status: "withdrawn" },
    });
    expect(valueIn(await listAssignments(room.ed, { articleId })).items).toEqual([]);
    expect(valueIn(await byHand([room.ben])).made).toMatchObject([{ id: assignmentId, revision: 4, status: "active" }]);
  });

  test("withdrawn by two editors at once is withdrawn once", async () => {
    const { made } = valueIn(await byHand([room.ben]));
    const seen = { assignmentId: made[0]?.id ?? "", revision: 1 };
    const answers = await Promise.all([1, 2, 3].map(() => withdrawAssignment(room.ed, seen)));
    expect(answers.map(codeOf).sort()).toEqual(["conflict", "conflict", "ok"]);
  });
});

describe("a recusal", () => {
  test("is anybody's own word, keeps them from submitting, and shows its reason to editors and them alone", async () => {
    const recused = valueIn(await recuse(room.ben, { articleId, claimId: first, reason: "I know the mayor." }));
    expect(recused).toMatchObject({ status: "recused", reason: "I know the mayor.", assignedBy: null });
    expect(await lastEvent()).toMatchObject({ type: "assignment.recused", claimId: first });
    expect(await payload()).toMatchObject({ reason: "I know the mayor.", wasAssigned: false });
    expect(
      codeOf(
        await saveReview(room.ben, { claimId: first, revision: 0, verdict: "true", rationale: "So.", submit: true }),
      ),
    ).toBe("recused");
    const reasonFor = async (context: Context) =>
      valueIn(await listAssignments(context, { articleId })).items[0]?.reason;
    expect(await reasonFor(room.ed)).toBe("I know the mayor.");
    expect(await reasonFor(room.ben)).toBe("I know the mayor.");
    expect([await reasonFor(room.cem), await reasonFor(room.olu)]).toEqual([null, null]);
    const told = valueIn(await listEvents(room.olu, { articleId })).items.find(
      ({ type }) => type === "assignment.recused",
    );
    expect(told).toMatchObject({ sentence: "ben recused themselves from claim 1.", payload: { wasAssigned: false } });
    expect(JSON.stringify([told, await readHistory(room.cem, { articleId })])).not.toContain("I know the mayor.");
    const before = await events();
    expect(valueIn(await recuse(room.ben, { articleId, claimId: first, reason: "Again." }))).toMatchObject({
      revision: 1,
    });
    expect(await events()).toBe(before);
  });

  test.each([[""], ["   "], ["x".repeat(2_001)]])("needs a reason that fits", async (reason) => {
    expect(await recuse(room.ben, { articleId, reason })).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "reason" }],
    });
  });

  test("of an article's claim needs that claim", async () => {
    const other = await room.article(room.ben);
    expect(codeOf(await recuse(room.ben, { articleId, claimId: other.claimIds[0] ?? "", reason: "no" }))).toBe(
      "not_found",
    );
  });

  test("is taken back by the person or an editor: assigned before is assigned again, not assigned is not", async () => {
    valueIn(await byHand([room.ben], { dueAt: FRIDAY }));
    const own = valueIn(await recuse(room.ben, { articleId, claimId: first, reason: "I know the mayor." }));
    expect(own.revision).toBe(2);
    const seen = { assignmentId: own.id, revision: 2 };
    expect(codeOf(await resumeAssignment(room.cem, seen))).toBe("forbidden");
    expect(codeOf(await resumeAssignment(room.ben, { ...seen, revision: 1 }))).toBe("conflict");
    expect(valueIn(await resumeAssignment(room.ben, seen))).toMatchObject({
      status: "active",
      reason: null,
      dueAt: FRIDAY,
    });
    expect(await lastEvent()).toMatchObject({ type: "assignment.resumed" });
    const other = valueIn(await recuse(room.cem, { articleId, reason: "I know him too." }));
    expect(valueIn(await resumeAssignment(room.ed, { assignmentId: other.id, revision: 1 }))).toMatchObject({
      status: "withdrawn",
    });
    await submit(room.cem, first);
  });
});

describe("what waits on an article", () => {
  const waiting = async (context: Context) => valueIn(await readArticle(context, { articleId })).progress.waitingForMe;

  test("is every claim for everybody until somebody is assigned, then what each is assigned to", async () => {
    await submit(room.ben, first);
    expect([await waiting(room.ben), await waiting(room.cem)]).toEqual([3, 4]);
    valueIn(await recuse(room.cem, { articleId, claimId: first, reason: "I know the mayor." }));
    expect(await waiting(room.cem)).toBe(3);
    valueIn(await assign(room.ed, { articleId, claimIds: claimIds.slice(0, 2), assigneeIds: [idOf(room.ben)] }));
    expect([await waiting(room.ben), await waiting(room.cem), await waiting(room.dia)]).toEqual([1, 0, 0]);
  });

  test("is everybody's again when whoever was assigned has left", async () => {
    const gone = contextOf(room.db, await hire(room.db, `left${Date.now()}@example.org`, "reviewer"));
    valueIn(await byHand([gone]));
    expect(await waiting(room.cem)).toBe(0);
    valueIn(await deactivatePerson(room.admin, { userId: idOf(gone) }));
    expect(await waiting(room.cem)).toBe(4);
  });
});

test("what is overdue is what its viewer does not know to be in", async () => {
  valueIn(await byHand([room.ben, room.cem], { dueAt: FRIDAY }));
  await submit(room.ben, first);
  const { items, reviewers } = valueIn(await listAssignments(at(room.ed, "2026-03-07T09:00:00Z"), { articleId }));
  expect(items.map(({ overdue, done }) => [overdue, done])).toEqual([
    [false, 1],
    [true, 0],
  ]);
  expect(reviewers).toMatchObject([
    { person: { name: "ben" }, assigned: 1, done: 1, overdue: 0, dueAt: null },
    { person: { name: "cem" }, assigned: 1, done: 0, overdue: 1, dueAt: FRIDAY },
  ]);
});
