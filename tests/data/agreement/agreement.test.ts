import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";
import { createDesk } from "@/lib/data/desks";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { listArticleAgreementClaims, listDeskAgreementClaims } from "@/lib/operations/list-agreement-claims";
import { readAgreement } from "@/lib/operations/read-agreement";
import { readClaim } from "@/lib/operations/read-claim";
import { readDeskAgreement } from "@/lib/operations/read-desk-agreement";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { AgreementView, DeskAgreementView } from "@/lib/schemas/agreement";
import { articleWithClaims, rate } from "../../support/agreement-desk";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { actorNamed, codeOf, contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let ana: Context;
let ben: Context;
let cem: Context;
let observer: Context;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  const as = async (name: string, role: "reviewer" | "observer" | "editor") =>
    contextOf(database.db, await hire(database.db, `${name}@example.org`, role));
  ben = await as("ben", "reviewer");
  cem = await as("cem", "reviewer");
  observer = await as("olga", "observer");
  ana = contextOf(database.db, await actorNamed(database.db, "ana@example.org"));
});
afterAll(() => database.close());
beforeEach(() => policy({ blind: true, reviewsNeeded: 1 }));

const policy = (data: { blind: boolean; reviewsNeeded: number }) => database.db.desk.updateMany({ data });

const agreementOf = async (context: Context, articleId: string) =>
  AgreementView.parse(valueIn(await readAgreement(context, { articleId })));

describe("what is counted", () => {
  test("nobody has reviewed anything: no figure, and a sentence that says so", async () => {
    const { articleId } = await articleWithClaims(ben, 1);
    const agreement = await agreementOf(observer, articleId);
    expect(agreement).toMatchObject({
      raters: 0,
      items: 0,
      percent: { undefined: expect.stringMatching(/Nobody/) },
      pairs: [],
      disputed: [],
      leftOut: { withdrawn: 0, rejected: 0 },
      explanation: expect.stringMatching(/Nobody/),
    });
    expect(agreement.labels.map(({ code }) => code)).toEqual(DEFAULT_SCALE.ratings.map(({ code }) => code));
  });

  test("one reviewer: no figure, and why", async () => {
    const { articleId, claimIds } = await articleWithClaims(ben, 2);
    for (const claimId of claimIds) await rate(ben, claimId, "true");
    const { raters, items, percent, krippendorff } = await agreementOf(observer, articleId);
    expect({ raters, items }).toEqual({ raters: 1, items: 2 });
    expect([percent, krippendorff.ordinal]).toEqual(
      [1, 2].map(() => expect.objectContaining({ undefined: expect.stringMatching(/one reviewer/) })),
    );
  });

  test("two reviewers who differ once: the dispute is named, and the first verdict counts whatever came later", async () => {
    const { articleId, claimIds } = await articleWithClaims(ben, 4);
    for (const claimId of claimIds) await rate(ben, claimId, "true");
    for (const [index, claimId] of claimIds.entries()) await rate(cem, claimId, index === 0 ? "false" : "true");
    const before = await agreementOf(observer, articleId);
    expect(before).toMatchObject({
      raters: 2,
      items: 4,
      blind: { blind: 4, ratings: 8 },
      percent: { value: 0.75, items: 4 },
      disputedLeftOut: 0,
      disputed: [{ claimId: claimIds[0], number: 1, spread: 4, agreement: 0, codes: ["false", "true"] }],
    });
    await rate(cem, claimIds[0], "true");
    expect(await agreementOf(observer, articleId)).toEqual(before);
  });

  test("withdrawn and rejected claims are left out, counted, and said", async () => {
    const { articleId, claimIds } = await articleWithClaims(ben, 4);
    for (const claimId of claimIds) {
      await rate(ben, claimId, "true");
      await rate(cem, claimId, claimId === claimIds[3] ? "true" : "false");
    }
    const [first = "", second = ""] = claimIds;
    valueIn(await withdrawClaim(ben, { claimId: first, revision: 1 }));
    const { claim } = valueIn(await readClaim(ana, { claimId: second }));
    const rejection = { outcome: "rejected" as const, summary: "Nothing is claimed here." };
    valueIn(await decideClaim(ana, { claimId: second, revision: claim.revision, ...rejection }));
    const agreement = await agreementOf(observer, articleId);
    expect(agreement).toMatchObject({ items: 2, percent: { value: 0.5 }, leftOut: { withdrawn: 1, rejected: 1 } });
    expect(agreement.explanation).toContain("Left out: 1 claim withdrawn after a review and 1 claim rejected");
  });

  test("a label of an older scale counts under its code, and one that nobody used is not offered any more", async () => {
    const { articleId, claimIds } = await articleWithClaims(ben, 1);
    await rate(ben, claimIds[0], "half_true");
    const { id: deskId } = await database.db.desk.findFirstOrThrow({ where: { slug: "fact-desk" } });
    const newer = DEFAULT_SCALE.ratings.filter(({ code }) => code !== "half_true" && code !== "unproven");
    const scale = await database.db.ratingScale.create({
      data: {
        id: ben.ids(),
        deskId,
        version: 2,
        name: "Four",
        createdAt: ben.now,
        ratings: {
          create: newer.map((rating, position) => ({ ...rating, id: ben.ids(), position })),
        },
      },
    });
    await rate(cem, claimIds[0], "true");
    const { labels, disputed } = await agreementOf(observer, articleId);
    expect(labels.map(({ code, ratings, offered }) => [code, ratings, offered])).toEqual([
      ["false", 0, true],
      ["mostly_false", 0, true],
      ["half_true", 1, false],
      ["mostly_true", 0, true],
      ["true", 1, true],
    ]);
    expect(disputed).toMatchObject([{ spread: 2 }]);
    await database.db.ratingScale.update({ where: { id: scale.id }, data: { version: -1 } });
  });

  test("two hundred reviewers on one claim are answered, with the pairs capped", async () => {
    const { articleId, claimIds } = await articleWithClaims(ben, 1);
    const ratings = await database.db.rating.findMany({
      where: { code: { in: ["true", "false"] }, scale: { version: 1 } },
    });
    const people = Array.from({ length: 200 }, (_, index) => ({ id: ben.ids(), index }));
    await database.db.user.createMany({
      data: people.map(({ id, index }) => ({
        id,
        name: `Reviewer ${index}`,
        email: `crowd-${index}@example.org`,
        createdAt: ben.now,
      })),
    });
    const claimId = claimIds[0] ?? "";
    for (const { id, index } of people) {
      const review = { id: ben.ids(), claimId, authorId: id };
      const ratingId = ratings[index % 2]?.id ?? "";
      await database.db.review.create({
        data: {
          ...review,
          status: "submitted",
          revision: 1,
          tags: [],
          sources: [],
          createdAt: ben.now,
          updatedAt: ben.now,
        },
      });
      await database.db.reviewRevision.create({
        data: {
          id: ben.ids(),
          reviewId: review.id,
          claimId,
          authorId: id,
          number: 1,
          ratingId,
          tags: [],
          rationale: "",
          statement: "",
          quotes: [],
          blind: true,
          submittedAt: ben.now,
        },
      });
    }
    const agreement = await agreementOf(observer, articleId);
    expect(agreement).toMatchObject({ raters: 200, items: 1, pairsLeftOut: (200 * 199) / 2 - 1_000 });
    expect(agreement.pairs).toHaveLength(1_000);
  });
});

describe("who may know what", () => {
  test("a viewer who has not submitted sees the same while a colleague's review is hidden, and all of it then", async () => {
    await policy({ blind: true, reviewsNeeded: 2 });
    const { articleId, claimIds } = await articleWithClaims(ben, 2);
    const others = await Promise.all([ana, observer, contextOf(database.db)].map((who) => agreementOf(who, articleId)));
    await rate(ben, claimIds[0], "true");
    const still = await Promise.all([ana, observer, contextOf(database.db)].map((who) => agreementOf(who, articleId)));
    expect(still).toEqual(others);
    expect(await agreementOf(ben, articleId)).toMatchObject({ raters: 1, items: 1 });
    await rate(cem, claimIds[0], "false");
    expect(await agreementOf(observer, articleId)).toMatchObject({ raters: 2, items: 1, percent: { value: 0 } });
  });

  test("a claim withdrawn while its review is hidden is not counted as left out", async () => {
    await policy({ blind: true, reviewsNeeded: 2 });
    const { articleId, claimIds } = await articleWithClaims(ben, 1);
    await rate(ben, claimIds[0], "true");
    valueIn(await withdrawClaim(ben, { claimId: claimIds[0] ?? "", revision: 1 }));
    expect((await agreementOf(observer, articleId)).leftOut).toEqual({ withdrawn: 0, rejected: 0 });
    expect((await agreementOf(ben, articleId)).leftOut).toEqual({ withdrawn: 1, rejected: 0 });
  });

  test("another desk's agreement does not exist, nor does an article of it", async () => {
    const elsewhere = ben.ids();
    const desk = { id: elsewhere, slug: "elsewhere", name: "Elsewhere", createdAt: ben.now };
    await createDesk(database.db, desk, DEFAULT_SCALE, ben.ids);
    expect(codeOf(await readDeskAgreement(ben, { deskId: elsewhere }))).toBe("not_found");
    expect(codeOf(await readDeskAgreement(ben, { deskSlug: "elsewhere" }))).toBe("not_found");
    expect(codeOf(await listDeskAgreementClaims(ben, { deskSlug: "elsewhere" }))).toBe("not_found");
    expect(codeOf(await readAgreement(ben, { articleId: ben.ids() }))).toBe("not_found");
    expect(codeOf(await readDeskAgreement(ana, { deskId: elsewhere }))).toBe("ok");
  });
});

describe("from a figure to its claims", () => {
  test("labels, a pair, a pair's labels, and the disputed ones, in pages", async () => {
    const { articleId, claimIds } = await articleWithClaims(ben, 4);
    const verdicts = [
      ["true", "true"],
      ["false", "true"],
      ["true", "false"],
      ["half_true", "true"],
    ];
    for (const [index, [one = "", other = ""]] of verdicts.entries()) {
      await rate(ben, claimIds[index], one);
      await rate(cem, claimIds[index], other);
    }
    const numbers = async (behind: object) => {
      const page = valueIn(await listArticleAgreementClaims(observer, { articleId, ...behind }));
      return { numbers: page.items.map(({ number }) => number), total: page.total, next: page.nextCursor };
    };
    const pair = {
      raterA: (await actorNamed(database.db, "ben@example.org")).id,
      raterB: (await actorNamed(database.db, "cem@example.org")).id,
    };
    expect(await numbers({ labelA: "false", labelB: "true" })).toEqual({ numbers: [2, 3], total: 2, next: null });
    expect(await numbers({ ...pair, labelA: "false", labelB: "true" })).toMatchObject({ numbers: [2] });
    expect(await numbers(pair)).toMatchObject({ numbers: [2, 3, 4, 1] });
    expect(await numbers({ limit: 2 })).toEqual({ numbers: [2, 3], total: 3, next: "2" });
    expect(await numbers({ limit: 2, cursor: "2" })).toEqual({ numbers: [4], total: 3, next: null });
    expect(codeOf(await listArticleAgreementClaims(observer, { articleId, labelA: "true" }))).toBe("invalid_input");
    const { items } = valueIn(
      await listDeskAgreementClaims(observer, { deskSlug: "fact-desk", labelA: "half_true", labelB: "true" }),
    );
    expect(items.find(({ claimId }) => claimId === claimIds[3])).toMatchObject({
      article: { id: articleId },
      ratings: [
        { rater: { name: "ben" }, code: "half_true", blind: true },
        { rater: { name: "cem" }, code: "true", blind: false },
      ],
    });
  });
});

describe("a span of days", () => {
  /** Claims of a new desk in Lisbon that were first reviewed at these moments; how many a span has. */
  async function deskReviewedAt(timeZone: string, moments: string[]) {
    const slug = `desk-${ben.ids()}`;
    const desk = { id: ben.ids(), slug, name: timeZone, createdAt: ben.now };
    await createDesk(database.db, desk, DEFAULT_SCALE, ben.ids);
    await database.db.desk.update({ where: { id: desk.id }, data: { timeZone } });
    const { articleId, claimIds } = await articleWithClaims(ben, moments.length);
    await database.db.membership.create({ data: { deskId: desk.id, userId: idOf(ben), role: "reviewer" } });
    for (const [index, moment] of moments.entries()) {
      await rate({ ...ben, now: new Date(moment) }, claimIds[index], "true");
      await rate({ ...cem, now: new Date("2027-01-01T00:00:00Z") }, claimIds[index], "true");
    }
    await database.db.article.update({ where: { id: articleId }, data: { deskId: desk.id } });
    const admin = ana;
    return async (span: { from?: string; to?: string }) =>
      DeskAgreementView.parse(valueIn(await readDeskAgreement(admin, { deskSlug: slug, ...span }))).items;
  }
  const idOf = ({ actor }: Context) => (actor.kind === "user" ? actor.id : "");

  test("begins and ends at midnight in the desk's zone, in winter and in summer, and holds a claim whole", async () => {
    const items = await deskReviewedAt("Europe/Berlin", [
      "2026-03-28T22:59:59.999Z", // 28 March, the last moment
      "2026-03-28T23:00:00.000Z", // 29 March, when summer time begins
      "2026-03-29T21:59:59.999Z", // 29 March, an hour shorter, the last moment
      "2026-03-29T22:00:00.000Z", // 30 March
    ]);
    expect(await items({ from: "2026-03-29", to: "2026-03-29" })).toBe(2);
    expect(await items({ to: "2026-03-28" })).toBe(1);
    expect(await items({ from: "2026-03-30" })).toBe(1);
    expect(await items({})).toBe(4);
  });

  test("takes both of an hour that midnight shows twice", async () => {
    // In Havana clocks go from 1:00 back to 0:00 on 1 November 2026, at 05:00 UTC.
    const items = await deskReviewedAt("America/Havana", ["2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z"]);
    expect(await items({ from: "2026-11-01", to: "2026-11-01" })).toBe(2);
    expect(await items({ to: "2026-10-31" })).toBe(0);
  });

  test("is refused when it is none", async () => {
    for (const span of [
      { from: "2026-03-02", to: "2026-03-01" },
      { from: "2026-02-30" },
      { to: "yesterday" },
      { from: "0000-01-01" },
    ]) {
      expect(codeOf(await readDeskAgreement(ana, { deskSlug: "fact-desk", ...span }))).toBe("invalid_input");
    }
    expect(codeOf(await readDeskAgreement(ana, {}))).toBe("invalid_input");
  });
});
