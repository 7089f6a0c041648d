import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addVersion } from "@/lib/operations/add-version";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import type { Context } from "@/lib/operations/context";
import { editClaim } from "@/lib/operations/edit-claim";
import { listEvents } from "@/lib/operations/list-events";
import { readClaim } from "@/lib/operations/read-claim";
import { type EventList, EventList as EventListView, type EventView } from "@/lib/schemas/history";
import { openTestDatabase, type TestDatabase } from "@/tests/support/database";
import { codeOf, contextOf, hire, openNewsroom, valueIn } from "@/tests/support/newsroom";
import { later, openStory, setRules, submit, TEXT } from "./desk-story";

let database: TestDatabase;
let ana: Context;
let ben: Context;
let cem: Context;
let dia: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  ana = contextOf(database.db, await openNewsroom(database.db));
  const [b, c, d] = await Promise.all(
    ["ben", "cem", "dia"].map((name) => hire(database.db, `${name}@example.org`, "reviewer")),
  );
  if (!b || !c || !d) throw new Error("nobody was hired");
  [ben, cem, dia] = [b, c, d].map((actor) => contextOf(database.db, actor)) as [Context, Context, Context];
});
afterAll(() => database.close());
beforeEach(() => setRules(database.db, { reviewsNeeded: 2, blind: true }));

const list = async (context: Context, input: Parameters<typeof listEvents>[1]): Promise<EventList> =>
  valueIn(await listEvents(later(context), input));
const types = ({ items }: EventList) => items.map(({ type }) => type);

/** Everything, in pages of this size, as a client that polls gets it. */
async function poll(context: Context, articleId: string, limit: number, from?: string) {
  const items: EventView[] = [];
  let after = from;
  for (;;) {
    const page = await list(context, { articleId, limit, ...(after === undefined ? {} : { after }) });
    if (page.items.length === 0) return { items, after };
    items.push(...page.items);
    after = page.nextCursor ?? undefined;
  }
}

describe("an article's events", () => {
  test("are told in order, in sentences, without their places in the chain", async () => {
    const { articleId, claimId } = await openStory(ben);
    const page = await list(dia, { articleId });
    expect(EventListView.parse(page)).toEqual(page);
    expect(page.items.map(({ sentence }) => sentence)).toEqual([
      "ben imported the article “Harbour opens before spring”.",
      "ben added claim 1: “rose by 12 per cent”.",
      "ben added claim 2: “The union says they fell.”",
    ]);
    expect(page.items[1]).toMatchObject({
      type: "claim.added",
      actor: { name: "ben" },
      claim: { id: claimId, number: 1 },
      erased: false,
    });
    expect(page.nextCursor).toBe(page.items.at(-1)?.id);
    expect(JSON.stringify(page)).not.toMatch(/"seq"|"hash"|"chain"/);
    expect(types(await list(dia, { articleId, claimId }))).toEqual(["claim.added"]);
  });

  test("are the same in pages of any size, and an empty page keeps the place", async () => {
    const { articleId, claimId, otherId } = await openStory(ben);
    for (const who of [ben, cem, dia]) await submit(who, claimId);
    await submit(ben, otherId);
    await valueIn(await editClaim(later(cem), { claimId: otherId, revision: 1, statement: "The union says so." }));
    await submit(cem, otherId, "true");
    const whole = await list(ana, { articleId });
    for (const limit of [1, 2, 3, 100]) {
      const { items, after } = await poll(ana, articleId, limit);
      expect(items).toEqual(whole.items);
      expect(after).toBe(whole.nextCursor);
    }
    expect(await list(ana, { articleId, after: whole.nextCursor ?? "" })).toEqual({
      items: [],
      nextCursor: whole.nextCursor,
    });
  });

  test("are for the desk's people, from cursors that they were given", async () => {
    const { articleId } = await openStory(ben);
    const elsewhere = await openStory(ben);
    const [foreign] = (await list(dia, { articleId: elsewhere.articleId })).items;
    const of = (context: Context, after?: string) => listEvents(context, { articleId, ...(after ? { after } : {}) });
    expect(codeOf(await of(dia, foreign?.id))).toBe("invalid_input");
    expect(codeOf(await of(dia, "a".repeat(24)))).toBe("invalid_input");
    expect(codeOf(await of(dia, "17"))).toBe("invalid_input");
    const stranger = { ...dia, actor: { ...ana.actor, isAdmin: false, memberships: [] } as Context["actor"] };
    expect(codeOf(await of(stranger))).toBe("not_found");
    const observer = contextOf(database.db, await hire(database.db, "oli@example.org", "observer"));
    expect(codeOf(await of(observer))).toBe("ok");
  });
});

describe("on a blind desk", () => {
  test("nothing a blind person is told changes when a colleague submits, affirms or submits again", async () => {
    const { articleId, claimId } = await openStory(ben);
    const before = await Promise.all([list(dia, { articleId }), list(ana, { articleId, claimId })]);
    const own = await submit(ben, claimId);
    await submit(ben, claimId, "true", own.revision);
    expect(await Promise.all([list(dia, { articleId }), list(ana, { articleId, claimId })])).toEqual(before);
    const after = before[0]?.nextCursor ?? "";
    expect(await list(dia, { articleId, after })).toEqual({ items: [], nextCursor: after });
    expect(types(await list(ben, { articleId }))).toContain("review.submitted");
  });

  test("the id of a hidden event is as good as none", async () => {
    const { articleId, claimId } = await openStory(ben);
    await submit(ben, claimId);
    const hidden = (await list(ben, { articleId })).nextCursor ?? "";
    expect(codeOf(await listEvents(dia, { articleId, after: hidden }))).toBe("invalid_input");
  });

  test("what was hidden is told right before the submission that revealed it, to who goes on from before", async () => {
    const { articleId, claimId, otherId } = await openStory(ben);
    await submit(ben, claimId);
    const { nextCursor } = await list(dia, { articleId });
    const edited = await editClaim(later(cem), { claimId: otherId, revision: 1, statement: "They fell." });
    valueIn(edited);
    const passed = await list(dia, { articleId, after: nextCursor ?? "" });
    expect(types(passed)).toEqual(["claim.edited"]);
    await submit(cem, claimId, "true");
    const revealed = await list(dia, { articleId, after: passed.nextCursor ?? "" });
    expect(revealed.items.map(({ actor }) => actor?.name)).toEqual(["ben", "cem"]);
    expect(revealed.nextCursor).toBe(revealed.items[1]?.id);
    const onward = await list(dia, { articleId, after: revealed.nextCursor ?? "" });
    expect(onward.items).toEqual([]);
  });

  test("somebody's own submission reveals the others' to them alone", async () => {
    await setRules(database.db, { reviewsNeeded: 3 });
    const { articleId, claimId } = await openStory(ben);
    const { nextCursor } = await list(dia, { articleId });
    await submit(ben, claimId);
    await submit(dia, claimId);
    const told = await list(dia, { articleId, after: nextCursor ?? "" });
    expect(told.items.map(({ actor, type }) => `${actor?.name} ${type}`)).toEqual([
      "ben review.submitted",
      "dia review.submitted",
    ]);
    expect((await list(cem, { articleId, after: nextCursor ?? "" })).items).toEqual([]);
  });

  test("an author's confirmation is hidden when it only affirms, and an edit when it also changes the claim", async () => {
    const { articleId, claimId } = await openStory(ben);
    await submit(ben, claimId);
    valueIn(
      await addVersion(later(cem), { articleId, format: "text", content: TEXT.replace("rose by 12", "rose by 14") }),
    );
    const { nextCursor } = await list(dia, { articleId });
    const { claim } = valueIn(await readClaim(later(ben), { claimId }));
    const targets = claim.targets.map(({ id }) => ({ id }));
    valueIn(await confirmClaim(later(ben), { claimId, revision: claim.revision, targets }));
    const told = await list(dia, { articleId, after: nextCursor ?? "" });
    expect(told.items.map(({ type, sentence }) => [type, sentence])).toEqual([
      ["claim.edited", "ben set the places of claim 1."],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/affirm/);
    const edited = valueIn(await readClaim(later(cem), { claimId })).claim;
    valueIn(
      await editClaim(later(cem), { claimId, revision: edited.revision, statement: "Landings rose by 14 per cent." }),
    );
    const place = (await list(dia, { articleId })).nextCursor ?? "";
    const now = valueIn(await readClaim(later(ben), { claimId })).claim;
    valueIn(await confirmClaim(later(ben), { claimId, revision: now.revision, targets: [] }));
    expect((await list(dia, { articleId, after: place })).items).toEqual([]);
    await submit(dia, claimId);
    const all = await list(dia, { articleId, after: place });
    expect(types(all)).toEqual(["review.submitted", "claim.confirmed", "claim.confirmed", "review.submitted"]);
    expect(all.items[1]?.id).toBe(told.items[0]?.id);
  });
});
