import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Context } from "@/lib/operations/context";
import { readComparison } from "@/lib/operations/read-comparison";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import type { ComparisonView } from "@/lib/schemas/comparison";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { article, claim, compared, decide, later, setPolicy, submit, WORDS } from "../../support/decided-desk";
import { codeOf, contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let edna: Context;
let ben: Context;
let mirela: Context;
let jun: Context;
let olga: Context;
let articleId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await openNewsroom(db);
  edna = contextOf(db, await hire(db, "edna@example.org", "editor"));
  ben = contextOf(db, await hire(db, "ben@example.org", "reviewer"));
  mirela = contextOf(db, await hire(db, "mirela@example.org", "reviewer"));
  jun = contextOf(db, await hire(db, "jun@example.org", "reviewer"));
  olga = contextOf(db, await hire(db, "olga@example.org", "observer"));
});
afterAll(() => database.close());

beforeEach(async () => {
  await setPolicy(database.db, { reviewsNeeded: 2, blind: true, consensusRule: "majority" });
  articleId = await article(ben);
});

const read = async (context: Context, rest: object = {}): Promise<ComparisonView> =>
  valueIn(await readComparison(context, { articleId, ...rest }));

const claimed = (words: keyof typeof WORDS) => claim(ben, articleId, WORDS[words]);

describe("the comparison", () => {
  test("has claims as rows, differences first, and reviewers as columns by name", async () => {
    const [rose, fell, boats] = [await claimed("rose"), await claimed("fell"), await claimed("boats")];
    await submit(ben, fell, "true");
    await submit(mirela, fell, "true");
    await submit(jun, fell, "mostly_true");
    await submit(mirela, boats, "false");
    await submit(ben, boats, "true");
    const { items, reviewers, counts, nextCursor } = await read(edna);
    expect(items.map(({ claim: { id }, group, spread }) => [id, group, spread])).toEqual([
      [boats, "disputed", 4],
      [fell, "dissent", 1],
      [rose, "waiting", 0],
    ]);
    expect(reviewers.map(({ name }) => name)).toEqual(["ben", "jun", "mirela"]);
    expect(items[0]?.reviews.map(({ author, verdict }) => [author.name, verdict])).toEqual([
      ["ben", "true"],
      ["mirela", "false"],
    ]);
    expect(counts).toMatchObject({ all: 3, disputed: 1, dissent: 1, waiting: 1, decided: 0 });
    expect(nextCursor).toBeNull();
    expect(items[0]?.places[0]).toEqual({
      before: "The port says landings rose by 12 per cent last year. The union says they fell. ",
      exact: WORDS.boats,
      after: ".",
    });
  });

  test("keeps the first verdict beside a later one that differs", async () => {
    const id = await claimed("rose");
    await submit(ben, id, "true");
    await submit(mirela, id, "false");
    await submit(mirela, id, "mostly_true");
    await submit(ben, id, "true", "Said anew.");
    const row = await compared(edna, articleId, id);
    expect(row?.reviews.map(({ verdict, firstVerdict }) => [verdict, firstVerdict])).toEqual([
      ["true", null],
      ["mostly_true", "false"],
    ]);
  });

  test("leaves out what was withdrawn, and keeps what was decided or rejected", async () => {
    const [rose, fell, boats] = [await claimed("rose"), await claimed("fell"), await claimed("boats")];
    valueIn(await withdrawClaim(later(ben), { claimId: rose, revision: 1 }));
    valueIn(await decide(edna, boats, { outcome: "rejected" }));
    const { items } = await read(edna);
    expect(items.map(({ claim: { id }, group }) => [id, group])).toEqual([
      [boats, "decided"],
      [fell, "waiting"],
    ]);
    expect(items[0]?.decision).toMatchObject({ outcome: "rejected", decidedBy: { name: "edna" } });
  });

  test("shows one group, or only the claims that are named", async () => {
    const [rose, fell] = [await claimed("rose"), await claimed("fell")];
    await submit(ben, rose, "true");
    await submit(mirela, rose, "false");
    expect((await read(edna, { filter: "disputed" })).items.map(({ claim: { id } }) => id)).toEqual([rose]);
    const named = await read(edna, { claims: `${fell},somethingelse000000000000` });
    expect(named.items.map(({ claim: { id } }) => id)).toEqual([fell]);
    expect(named.counts).toMatchObject({ all: 1, disputed: 0 });
    const many = Array.from({ length: 101 }, (_, index) => `id${index}`).join(",");
    expect(await readComparison(edna, { articleId, claims: many })).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "claims" }],
    });
  });

  test("goes on behind the last claim of a page, though that one has moved since", async () => {
    const [rose, fell, boats] = [await claimed("rose"), await claimed("fell"), await claimed("boats")];
    for (const id of [rose, fell, boats]) {
      await submit(ben, id, "true");
      await submit(mirela, id, "false");
    }
    const first = await read(edna, { limit: 1 });
    expect(first.items.map(({ claim: { id } }) => id)).toEqual([rose]);
    valueIn(await decide(edna, rose));
    const second = await read(edna, { limit: 1, cursor: first.nextCursor ?? "" });
    expect(second.items.map(({ claim: { id } }) => id)).toEqual([fell]);
    const third = await read(edna, { cursor: second.nextCursor ?? "" });
    expect(third.items.map(({ claim: { id } }) => id)).toEqual([boats, rose]);
    expect(codeOf(await readComparison(edna, { articleId, cursor: "nonsense" }))).toBe("invalid_input");
  });

  test("is read by every role of the desk, and is nothing to others", async () => {
    await claimed("rose");
    expect((await read(olga)).items[0]?.may).toEqual({ decide: false, verdict: false, ownReview: false });
    expect((await read(contextOf(database.db))).items).toHaveLength(1);
    const { db } = database;
    await db.desk.create({ data: { id: "elsewhere", slug: "elsewhere", name: "Else", createdAt: new Date(0) } });
    await db.article.update({ where: { id: articleId }, data: { deskId: "elsewhere" } });
    expect(codeOf(await readComparison(edna, { articleId }))).toBe("not_found");
  });
});

describe("until the desk's number of reviews is in", () => {
  test("nothing that others submit changes what somebody who has not submitted sees", async () => {
    const [rose, fell] = [await claimed("rose"), await claimed("fell")];
    const blind = [edna, jun, olga, contextOf(database.db)];
    const before = await Promise.all(blind.map((context) => read(context)));
    await submit(ben, rose, "true");
    await submit(ben, fell, "false");
    await submit(ben, fell, "true");
    expect(JSON.stringify(await Promise.all(blind.map((context) => read(context))))).toBe(JSON.stringify(before));
    expect((await read(ben)).reviewers).toHaveLength(1);
    await submit(mirela, rose, "false");
    expect((await read(jun)).items[0]).toMatchObject({ group: "disputed", reviews: [{}, {}] });
  });

  test("nor what was sent back or rejected before", async () => {
    const id = await claimed("rose");
    valueIn(await decide(edna, id, { outcome: "sent_back", summary: "Which year?" }));
    const before = JSON.stringify(await read(jun));
    await submit(ben, id, "true");
    expect(JSON.stringify(await read(jun))).toBe(before);
  });
});

test("200 reviewers on one claim end its page early, and each has a column", async () => {
  await setPolicy(database.db, { reviewsNeeded: 1, blind: false });
  const [rose, fell, boats] = [await claimed("rose"), await claimed("fell"), await claimed("boats")];
  const { db } = database;
  const rating = await db.rating.findFirstOrThrow({ where: { code: "true" } });
  const people = Array.from({ length: 200 }, (_, index) => `person${String(index).padStart(3, "0")}`);
  await db.user.createMany({
    data: people.map((id) => ({ id, name: id, email: `${id}@example.org`, createdAt: new Date(0) })),
  });
  const made = [rose, fell, boats].flatMap((claimId) => people.map((authorId) => ({ claimId, authorId })));
  await db.review.createMany({
    data: made.map(({ claimId, authorId }) => ({
      id: `${claimId.slice(-10)}${authorId}`,
      claimId,
      authorId,
      status: "submitted" as const,
      revision: 1,
      ratingId: rating.id,
      tags: [],
      rationale: "Yes.",
      note: "",
      sources: [],
      createdAt: new Date(0),
      updatedAt: new Date(0),
    })),
  });
  await db.reviewRevision.createMany({
    data: made.map(({ claimId, authorId }) => ({
      id: `r${claimId.slice(-10)}${authorId}`,
      reviewId: `${claimId.slice(-10)}${authorId}`,
      claimId,
      authorId,
      number: 1,
      ratingId: rating.id,
      tags: [],
      rationale: "Yes.",
      note: "",
      statement: "x",
      quotes: [],
      blind: true,
      submittedAt: new Date(0),
    })),
  });
  const page = await read(edna);
  expect(page.reviewers).toHaveLength(200);
  expect(page.items.map(({ reviews }) => reviews.length)).toEqual([200, 200]);
  const rest = await read(edna, { cursor: page.nextCursor ?? "" });
  expect(rest.items.map(({ reviews }) => reviews.length)).toEqual([200]);
}, 60_000);
