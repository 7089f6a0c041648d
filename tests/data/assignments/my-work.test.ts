import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addVersion } from "@/lib/operations/add-version";
import { assign } from "@/lib/operations/assign";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { nextClaim, nextToConfirm } from "@/lib/operations/next-claim";
import { readArticle } from "@/lib/operations/read-article";
import { readMyWork } from "@/lib/operations/read-my-work";
import { readReadingDesk } from "@/lib/operations/read-reading-desk";
import { recuse } from "@/lib/operations/recuse";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { codeOf, contextOf, valueIn } from "../../support/newsroom";
import { at, idOf, openRoom, type Room, submit } from "./room";

let room: Room;
let articleId: string;
let claimIds: string[];
let first: string;
let second: string;

beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.setPolicy({ reviewsNeeded: 1, blind: true, reviewersMayDecide: true });
  // Each test has the desk for itself.
  await room.db.article.deleteMany({ where: { claims: { none: { decisions: { some: {} } } } } });
  await room.db.assignment.deleteMany();
  ({ articleId, claimIds } = await room.article(room.ed));
  [first = "", second = ""] = claimIds;
});

const work = async (context: Context, limit = 100) => valueIn(await readMyWork(context, { limit }));
const lines = async (context: Context) =>
  (await work(context)).articles.flatMap(({ id, items }) =>
    items
      .filter(() => id === articleId)
      .map(({ number, kinds, overdue }) => `${number} ${kinds.join("+")}${overdue ? " overdue" : ""}`),
  );
const ask = (people: Context[], more: object = {}) =>
  assign(room.ed, { articleId, claimIds: [first, second], assigneeIds: people.map(idOf), ...more });

describe("claims one is assigned to", () => {
  test("wait until one has reviewed them, recused oneself, or nothing is left to review", async () => {
    expect(await lines(room.ben)).toEqual([]);
    valueIn(await ask([room.ben]));
    expect(await lines(room.ben)).toEqual(["1 review", "2 review"]);
    expect(await lines(room.cem)).toEqual([]);
    await submit(room.ben, first);
    expect(await lines(room.ben)).toEqual(["2 review"]);
    valueIn(await recuse(room.ben, { articleId, claimId: second, reason: "I know the mayor." }));
    expect(await lines(room.ben)).toEqual([]);
    valueIn(await assign(room.ed, { articleId, assigneeIds: [idOf(room.cem)] }));
    expect(await lines(room.cem)).toEqual(["1 review", "2 review", "3 review", "4 review"]);
    valueIn(await withdrawClaim(room.ed, { claimId: claimIds[2] ?? "", revision: 1 }));
    valueIn(
      await decideClaim(room.ed, { claimId: claimIds[3] ?? "", revision: 1, outcome: "rejected", summary: "Not one." }),
    );
    expect(await lines(room.cem)).toEqual(["1 review", "2 review"]);
    // The counts, the list and "next" say the same.
    const progress = async (context: Context) => valueIn(await readArticle(context, { articleId })).progress;
    expect(await progress(room.cem)).toMatchObject({ waitingForMe: 2 });
    const { claims } = valueIn(await readReadingDesk(room.cem, { articleId }));
    expect(claims.map(({ waits }) => waits)).toEqual([true, true, false]);
    expect(valueIn(await nextClaim(room.cem, { claimId: second })).next).toMatchObject({ number: 1 });
  });

  test("ask for no confirmation from whoever recused themselves after a review", async () => {
    await submit(room.ben, first);
    valueIn(await recuse(room.ben, { articleId, claimId: first, reason: "I know the mayor." }));
    valueIn(await editClaim(room.ed, { claimId: first, revision: 1, statement: "Landings fell." }));
    expect(await lines(room.ben)).toEqual([]);
    expect(valueIn(await readArticle(room.ben, { articleId })).progress).toMatchObject({ toConfirm: 0 });
    expect(valueIn(await nextToConfirm(room.ben, { claimId: second })).next).toBeNull();
    expect(codeOf(await confirmClaim(room.ben, { claimId: first, revision: 2, targets: [] }))).toBe("recused");
  });

  test("come overdue first, then by their date, then those without; articles with them", async () => {
    const other = await room.article(room.ed);
    valueIn(await ask([room.ben]));
    valueIn(await ask([room.ben], { claimIds: [second], dueAt: "2026-03-09T17:00:00Z" }));
    valueIn(
      await ask([room.ben], {
        articleId: other.articleId,
        claimIds: [other.claimIds[3]],
        dueAt: "2026-03-02T17:00:00Z",
      }),
    );
    valueIn(await ask([room.ben], { articleId: other.articleId, claimIds: [other.claimIds[0]] }));
    const { articles, total, overdue } = await work(at(room.ben, "2026-03-05T09:00:00Z"));
    expect(articles.map(({ id, items }) => [id, items.map(({ number, overdue: late }) => [number, late])])).toEqual([
      [
        other.articleId,
        [
          [4, true],
          [1, false],
        ],
      ],
      [
        articleId,
        [
          [2, false],
          [1, false],
        ],
      ],
    ]);
    expect([total, overdue]).toEqual([4, 1]);
    const short = await work(at(room.ben, "2026-03-05T09:00:00Z"), 1);
    expect([short.articles.length, short.total]).toEqual([1, 4]);
  });

  test("do not wait for somebody who may not review any more", async () => {
    valueIn(await ask([room.ben]));
    const lowered = { ...room.ben.actor, memberships: [] } as Context["actor"];
    expect(await lines(contextOf(room.db, lowered))).toEqual([]);
  });
});

describe("reviews of one's own", () => {
  test("wait to be confirmed when the words under them changed, assigned or not", async () => {
    await submit(room.ben, first);
    await submit(room.ben, second);
    expect(await lines(room.ben)).toEqual([]);
    valueIn(await editClaim(room.ed, { claimId: first, revision: 1, statement: "Landings fell." }));
    expect(await lines(room.ben)).toEqual(["1 confirm"]);
    const content =
      "Harbour\n\nLandings rose by 12 per cent. The channel is not open. Fees have doubled. The fleet has shrunk.";
    valueIn(await addVersion(room.ed, { articleId, format: "text", content }));
    expect(await lines(room.ben)).toEqual(["1 confirm", "2 confirm"]);
    expect(await lines(room.cem)).toEqual([]);
  });
});

describe("questions", () => {
  test("wait for those who reviewed, are assigned, or are named; not for whoever asked", async () => {
    await submit(room.ben, first);
    valueIn(await ask([room.cem], { claimIds: [first] }));
    valueIn(await decideClaim(room.ed, { claimId: first, revision: 1, outcome: "sent_back", summary: "Which year?" }));
    expect(await lines(room.ben)).toEqual(["1 question"]);
    expect(await lines(room.cem)).toEqual(["1 review+question"]);
    expect([await lines(room.ed), await lines(room.dia)]).toEqual([[], []]);
    const { id } = await room.db.comment.findFirstOrThrow({ where: { claimId: first } });
    await room.db.comment.update({ where: { id }, data: { mentions: [idOf(room.dia)] } });
    expect(await lines(room.dia)).toEqual(["1 question"]);
    await room.db.comment.update({ where: { id }, data: { resolvedAt: room.ed.now } });
    expect([await lines(room.ben), await lines(room.dia)]).toEqual([[], []]);
  });
});

describe("disputes", () => {
  test("wait for those who may decide them, once the desk's number is in", async () => {
    await room.setPolicy({ reviewsNeeded: 2 });
    await submit(room.ben, first, "true");
    await submit(room.cem, second, "true");
    expect(await lines(room.ed)).toEqual([]);
    await submit(room.cem, first, "false");
    await submit(room.ben, second, "true");
    expect(await lines(room.ed)).toEqual(["1 decide"]);
    expect([await lines(room.dia), await lines(room.olu)]).toEqual([[], []]);
    expect(await lines(room.admin)).toEqual(["1 decide"]);
    await room.setPolicy({ reviewersMayDecide: false });
    await submit(room.ed, first, "half_true");
    expect(await lines(room.ed)).toEqual([]);
    valueIn(await decideClaim(room.admin, { claimId: first, revision: 1, verdict: "false", summary: "It fell." }));
    expect(await lines(room.admin)).toEqual([]);
  });
});

test("nothing waits for the command line", async () => {
  expect(codeOf(await readMyWork(contextOf(room.db), {}))).toBe("forbidden");
});
