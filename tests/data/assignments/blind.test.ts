import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { assign } from "@/lib/operations/assign";
import { withdrawAssignment } from "@/lib/operations/change-assignment";
import type { Context } from "@/lib/operations/context";
import { listAssignments } from "@/lib/operations/list-assignments";
import { readMyWork } from "@/lib/operations/read-my-work";
import type { Assigned } from "@/lib/schemas/assignment";
import { contextOf, valueIn } from "../../support/newsroom";
import { at, idOf, openRoom, type Room, submit } from "./room";

let room: Room;
let articleId: string;
let claimIds: string[];

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.setPolicy({ reviewsNeeded: 3, blind: true });
  await room.db.assignment.deleteMany();
  ({ articleId, claimIds } = await room.article(room.ben));
});

const LATE = "2026-03-10T09:00:00Z";
const pairs = ({ made, unfilled }: Assigned) => [
  made.map(({ claim, assignee }) => `${claim?.id} ${assignee.id}`).sort(),
  unfilled,
];

/** Everything about assignments that somebody can fetch, byte by byte. */
const all = async (context: Context) =>
  JSON.stringify([
    valueIn(await listAssignments(at(context, LATE), { articleId })),
    context.actor.kind === "system" ? null : valueIn(await readMyWork(at(context, LATE), {})),
  ]);

/** What a method would choose, and nothing of it left. */
async function choice(method: "round_robin" | "lowest_load", editor: Context, reviewers = 2) {
  await room.db.desk.updateMany({ data: { roundEndedWith: null } });
  const before = new Set((await room.db.assignment.findMany({ select: { id: true } })).map(({ id }) => id));
  const answer = valueIn(await assign(editor, { articleId, method, scope: "claims", reviewers }));
  await room.db.assignment.deleteMany({ where: { id: { notIn: [...before] } } });
  return pairs(answer);
}

test.each(["round_robin", "lowest_load"] as const)(
  "whom %s chooses is the same before and after a hidden review",
  async (method) => {
    const other = await room.article(room.ben);
    valueIn(await assign(room.ed, { articleId: other.articleId, assigneeIds: [room.ben, room.cem].map(idOf) }));
    const before = await choice(method, room.ed);
    for (const claimId of [...claimIds.slice(0, 2), ...other.claimIds]) await submit(room.ben, claimId);
    await submit(room.cem, claimIds[0] ?? "");
    expect(await choice(method, room.ed)).toEqual(before);
    // Not even through an editor who has reviewed and so may see it: everybody sees who is assigned.
    await submit(room.ed, claimIds[1] ?? "");
    expect(await choice(method, room.ed)).toEqual(before);
  },
);

test("once the number is in, those who submitted count", async () => {
  const [first = ""] = claimIds;
  for (const context of [room.ben, room.cem, room.dia]) await submit(context, first);
  const { made } = valueIn(
    await assign(room.ed, { articleId, method: "round_robin", claimIds: [first], reviewers: 3 }),
  );
  expect(made).toEqual([]);
});

test("what everybody else can fetch stays the same, byte by byte, when somebody submits, editors and admins too", async () => {
  const [first = "", second = ""] = claimIds;
  const people = [room.ben, room.cem, room.dia].map(idOf);
  valueIn(
    await assign(room.ed, { articleId, claimIds: [first, second], assigneeIds: people, dueAt: "2026-03-06T17:00:00Z" }),
  );
  const readers = [room.ed, room.admin, room.olu, room.cem, room.dia, contextOf(room.db)];
  const before = await Promise.all(readers.map(all));
  const own = await all(room.ben);
  await submit(room.ben, first);
  expect(await Promise.all(readers.map(all))).toEqual(before);
  expect(await all(room.ben)).not.toBe(own);
  const { reviewers } = valueIn(await listAssignments(at(room.ben, LATE), { articleId }));
  expect(reviewers.find(({ person }) => person.id === idOf(room.ben))).toMatchObject({
    assigned: 2,
    done: 1,
    overdue: 1,
  });
  await submit(room.cem, first, "false");
  await submit(room.dia, first);
  const known = valueIn(await listAssignments(at(room.ed, LATE), { articleId })).reviewers;
  expect(known.map(({ done, overdue }) => [done, overdue])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});

test("who was assigned and has submitted unseen can be withdrawn without a sign of it", async () => {
  const [first = ""] = claimIds;
  const { made } = valueIn(await assign(room.ed, { articleId, claimIds: [first], assigneeIds: [idOf(room.ben)] }));
  await submit(room.ben, first);
  const seen = { assignmentId: made[0]?.id ?? "", revision: 1 };
  expect(valueIn(await withdrawAssignment(room.ed, seen))).toMatchObject({ status: "withdrawn", done: 0 });
});
