import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/review/policy";
import { addClaim } from "@/lib/operations/add-claim";
import { addPerson } from "@/lib/operations/add-person";
import { changeDesk } from "@/lib/operations/change-desk";
import { createDesk } from "@/lib/operations/create-desk";
import { importArticle } from "@/lib/operations/import-article";
import { listArticles } from "@/lib/operations/list-articles";
import { listDesks } from "@/lib/operations/list-desks";
import { listMembers } from "@/lib/operations/list-members";
import { readClaim } from "@/lib/operations/read-claim";
import { readDesk } from "@/lib/operations/read-desk";
import { removeMember } from "@/lib/operations/remove-member";
import { retireRating } from "@/lib/operations/retire-rating";
import { saveReview } from "@/lib/operations/save-review";
import { setMember } from "@/lib/operations/set-member";
import { transferAssignments } from "@/lib/operations/transfer-assignments";
import { verifyAudit } from "@/lib/operations/verify-audit";
import type { DeskView } from "@/lib/schemas/desk";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { actorNamed, codeOf, contextOf, hire, NOW, openNewsroom, valueIn } from "../../support/newsroom";

type Person = Extract<Actor, { kind: "user" }>;

let database: TestDatabase;
let ana: Person;
let desk: DeskView;
let other: DeskView;
beforeEach(async () => {
  database = await openTestDatabase();
  ana = await openNewsroom(database.db);
  desk = valueIn(await readDesk(as(ana), { slug: "fact-desk" }));
  // The default desk is the oldest one.
  const later = { ...as(ana), now: new Date(NOW.getTime() + 1_000) };
  other = valueIn(await createDesk(later, { name: "Sport desk", slug: "sport", scale: "rumours" }));
});
afterEach(() => database.close());

const as = (actor: Actor) => contextOf(database.db, actor);
const typesOf = async (chain: string) =>
  (await database.db.event.findMany({ where: { chain }, orderBy: { seq: "asc" } })).map(({ type }) => type);
const again = (person: Person) => actorNamed(database.db, person.email);
const REVIEW = {
  revision: 0,
  verdict: "half_true",
  rationale: "Looked up.",
  sources: [{ url: "https://example.org/a", title: "A", stance: "supports" as const, kind: "primary" as const }],
};

async function claimOn(slug: string) {
  const system = contextOf(database.db);
  const article = valueIn(
    await importArticle(system, { format: "text", content: "A headline\n\nOne and one is two.", deskSlug: slug }),
  );
  const claim = valueIn(await addClaim(system, { articleId: article.id, targets: [{ exact: "One and one is two." }] }));
  return { articleId: article.id, claimId: claim.id };
}

describe("who may do what", () => {
  test.each([
    ["an observer", "observer", "forbidden", "forbidden"],
    ["a reviewer", "reviewer", "forbidden", "forbidden"],
    ["an editor", "editor", "ok", "forbidden"],
    ["an admin", "admin", "ok", "ok"],
  ] as const)("%s on their desk, and on another", async (_name, role, edit, manage) => {
    const person = await hire(database.db, "bo@example.org", role);
    const cy = await hire(database.db, "cy@example.org", "reviewer");
    const context = as(person);
    const isAdmin = role === "admin";
    const elsewhere = (here: string) => (isAdmin ? here : "not_found");
    for (const [where, hereOr] of [
      [desk, (code: string) => code],
      [other, elsewhere],
    ] as const) {
      const deskId = where.id;
      const code = where.scale.ratings[0]?.code ?? "";
      const answers = {
        read: codeOf(await readDesk(context, { deskId })),
        bySlug: codeOf(await readDesk(context, { slug: where.slug })),
        members: codeOf(await listMembers(context, { deskId })),
        change: codeOf(await changeDesk(context, { deskId, revision: 1, reviewsNeeded: 2 })),
        retire: codeOf(await retireRating(context, { deskId, version: 1, code, retired: true })),
        put: codeOf(await setMember(context, { deskId, userId: cy.id, role: "observer" })),
        transfer: codeOf(await transferAssignments(context, { deskId, userId: cy.id, toUserId: ana.id })),
        remove: codeOf(await removeMember(context, { deskId, userId: cy.id })),
      };
      const [editing, managing, reading] = [hereOr(edit), hereOr(manage), hereOr("ok")];
      expect(answers).toEqual({
        read: reading,
        bySlug: reading,
        members: reading,
        change: editing,
        retire: editing,
        put: managing,
        transfer: managing,
        remove: managing,
      });
    }
    expect(codeOf(await createDesk(context, { name: "New", slug: "new" }))).toBe(manage);
    expect(valueIn(await listDesks(context, {})).items.length).toBe(isAdmin ? 3 : 1);
  });

  test("a read-only token reads, and changes nothing; the system may do all", async () => {
    const context = as({ ...ana, readOnly: true });
    expect(valueIn(await readDesk(context, { deskId: desk.id })).may).toEqual({ edit: false, manageMembers: false });
    expect(codeOf(await changeDesk(context, { deskId: desk.id, revision: 1, blind: false }))).toBe("forbidden");
    expect(codeOf(await createDesk(context, { name: "New", slug: "new" }))).toBe("forbidden");
    expect(codeOf(await setMember(context, { deskId: desk.id, userId: ana.id, role: "observer" }))).toBe("forbidden");
    const system = contextOf(database.db);
    expect(codeOf(await changeDesk(system, { deskId: desk.id, revision: 1, blind: false }))).toBe("ok");
  });

  test("e-mail addresses of members are shown to who runs the desk", async () => {
    const editor = await hire(database.db, "eva@example.org", "editor");
    const observer = await hire(database.db, "obi@example.org", "observer");
    const emails = async (person: Person) =>
      valueIn(await listMembers(as(person), { deskId: desk.id })).items.map(({ email }) => email);
    expect(await emails(editor)).toContain("obi@example.org");
    expect(await emails(observer)).toEqual([null, null, null]);
  });
});

describe("making desks", () => {
  test("a desk has its own scale, policy and chain, and nobody on it", async () => {
    expect(other).toMatchObject({ slug: "sport", timeZone: "UTC", revision: 1, role: "editor" });
    expect(other.policy).toEqual(desk.policy);
    expect(other.scale.ratings.map(({ code }) => code)).toContain("mixture");
    expect(valueIn(await listMembers(as(ana), { deskId: other.id })).items).toEqual([]);
    expect(await typesOf(other.id)).toEqual(["desk.created"]);
  });

  test.each([
    { slug: "Sport Desk" },
    { slug: "sport--desk" },
    { slug: "-sport" },
    { slug: "../sport" },
    { slug: "спорт" },
    { slug: "" },
    { slug: "x".repeat(61) },
    { name: "" },
    { name: "a\u0000b" },
    { name: "x".repeat(201) },
    { scale: "truth-o-matic" },
    { scale: "__proto__" },
    { timeZone: "Mars/Olympus" },
    { timeZone: "+01:00" },
    { reviewsNeeded: 3 },
  ])("%j is refused in words, naming the field", async (wrong) => {
    const answer = await createDesk(as(ana), { name: "New", slug: "new", ...wrong } as never);
    const [field = ""] = Object.keys(wrong);
    expect(answer).toMatchObject({ code: "invalid_input", errors: [{ path: field }] });
  });

  test("a hostile name is only a name", async () => {
    const name = "<script>alert(1)</script> \u202e؛ 🏉 '); DROP TABLE";
    expect(valueIn(await createDesk(as(ana), { name, slug: "x", timeZone: "Asia/Kathmandu" })).name).toBe(name);
  });

  test("of several who take one short name at once, one gets it", async () => {
    const makings = ["A", "B", "C"].map((name) => createDesk(as(ana), { name, slug: "same" }));
    expect((await Promise.all(makings)).map(codeOf).toSorted()).toEqual(["ok", "slug_taken", "slug_taken"]);
  });

  test("the list goes in pages, oldest first", async () => {
    valueIn(await createDesk(as(ana), { name: "C", slug: "c" }));
    const first = valueIn(await listDesks(as(ana), { limit: 2 }));
    const second = valueIn(await listDesks(as(ana), { limit: 2, cursor: first.nextCursor ?? "" }));
    expect(second.nextCursor).toBeNull();
    expect([...first.items, ...second.items].map(({ slug }) => slug).toSorted()).toEqual(["c", "fact-desk", "sport"]);
    expect(codeOf(await listDesks(as(ana), { cursor: "not ours" }))).toBe("invalid_input");
  });
});

describe("a policy", () => {
  test("changes what it names, once, with one event that says from and to", async () => {
    const { id: deskId } = desk;
    const changed = valueIn(
      await changeDesk(as(ana), {
        deskId,
        revision: 1,
        reviewsNeeded: 3,
        consensusRule: "quorum",
        quorum: 2,
        blind: true,
      }),
    );
    expect(changed).toMatchObject({ revision: 2, policy: { reviewsNeeded: 3, quorum: 2, consensusRule: "quorum" } });
    const event = await database.db.event.findFirstOrThrow({ where: { chain: deskId, type: "desk.changed" } });
    const detail = await database.db.eventDetail.findUniqueOrThrow({ where: { eventId: event.id } });
    expect(detail.payload).toEqual({
      from: { reviewsNeeded: 1, quorum: 1, consensusRule: "all_agree" },
      to: { reviewsNeeded: 3, quorum: 2, consensusRule: "quorum" },
    });
    expect(valueIn(await changeDesk(as(ana), { deskId, revision: 2, reviewsNeeded: 3 })).revision).toBe(2);
    expect((await typesOf(deskId)).filter((type) => type === "desk.changed")).toHaveLength(1);
  });

  test.each([
    [{ reviewsNeeded: 0 }, "reviewsNeeded"],
    [{ reviewsNeeded: 21 }, "reviewsNeeded"],
    [{ reviewsNeeded: 1.5 }, "reviewsNeeded"],
    [{ sourcesNeeded: -1 }, "sourcesNeeded"],
    [{ sourcesNeeded: 11 }, "sourcesNeeded"],
    [{ consensusRule: "loudest" }, "consensusRule"],
    [{ consensusRule: "quorum", quorum: 2 }, "quorum"],
    [{ deciderRole: "observer" }, "deciderRole"],
    [{ blind: "yes" }, "blind"],
    [{ slug: "other" }, "slug"],
  ])("%j is refused, naming the field", async (wrong, path) => {
    const answer = await changeDesk(as(ana), { deskId: desk.id, revision: 1, ...wrong } as never);
    expect(answer).toMatchObject({ code: "invalid_input", errors: [{ path }] });
  });

  test("a quorum cannot be left behind by fewer reviews, but follows where no rule counts it", async () => {
    const { id: deskId } = desk;
    valueIn(await changeDesk(as(ana), { deskId, revision: 1, reviewsNeeded: 3, consensusRule: "quorum", quorum: 3 }));
    const lowered = await changeDesk(as(ana), { deskId, revision: 2, reviewsNeeded: 2 });
    expect(lowered).toMatchObject({ code: "invalid_input", errors: [{ path: "quorum" }] });
    const other_ = valueIn(
      await changeDesk(as(ana), { deskId, revision: 2, reviewsNeeded: 2, consensusRule: "majority" }),
    );
    expect(other_.policy.quorum).toBe(2);
  });

  test("of two who change it at once one wins, and the other is shown how it is now", async () => {
    const bo = await hire(database.db, "bo@example.org", "admin");
    const { id: deskId } = desk;
    const answers = await Promise.all([
      changeDesk(as(ana), { deskId, revision: 1, reviewsNeeded: 2 }),
      changeDesk(as(bo), { deskId, revision: 1, reviewsNeeded: 3 }),
    ]);
    expect(answers.map(codeOf).toSorted()).toEqual(["conflict", "ok"]);
    const lost = answers.find((answer) => !answer.ok);
    const now = valueIn(await readDesk(as(ana), { deskId }));
    expect(lost).toMatchObject({ current: { revision: 2, policy: now.policy } });
  });

  test("raising the number of reviews hides again what one review had shown, and lowering it shows it", async () => {
    const [bo, cy] = [
      await hire(database.db, "bo@example.org", "reviewer"),
      await hire(database.db, "cy@example.org", "reviewer"),
    ];
    const { claimId } = await claimOn("fact-desk");
    valueIn(await saveReview(as(bo), { claimId, ...REVIEW, submit: true }));
    const seenBy = async (person: Person) => valueIn(await readClaim(as(person), { claimId })).claim.status;
    expect(await seenBy(cy)).toBe("agreed");
    valueIn(await changeDesk(as(ana), { deskId: desk.id, revision: 1, reviewsNeeded: 2 }));
    expect([await seenBy(cy), await seenBy(ana), await seenBy(bo)]).toEqual(["open", "open", "in_review"]);
    valueIn(await changeDesk(as(ana), { deskId: desk.id, revision: 2, reviewsNeeded: 1 }));
    expect(await seenBy(cy)).toBe("agreed");
  });
});

describe("a label", () => {
  test("that is retired stays on what was submitted, and is refused to everybody from then on", async () => {
    const [bo, cy, di] = [
      await hire(database.db, "bo@example.org", "reviewer"),
      await hire(database.db, "cy@example.org", "reviewer"),
      await hire(database.db, "di@example.org", "reviewer"),
    ];
    const { claimId } = await claimOn("fact-desk");
    valueIn(await saveReview(as(bo), { claimId, ...REVIEW, submit: true }));
    valueIn(await saveReview(as(cy), { claimId, ...REVIEW, submit: false }));
    const retired = valueIn(
      await retireRating(as(ana), { deskId: desk.id, version: 1, code: "half_true", retired: true }),
    );
    expect(retired.scale).toMatchObject({ version: 2 });
    expect(retired.revision).toBe(1);
    const { claim } = valueIn(await readClaim(as(ana), { claimId }));
    expect(claim).toMatchObject({ status: "agreed", verdict: { code: "half_true" } });
    const submitAs = async (person: Person, revision: number) =>
      codeOf(await saveReview(as(person), { claimId, ...REVIEW, revision, submit: true }));
    expect(await submitAs(di, 0)).toBe("unknown_verdict");
    expect(codeOf(await saveReview(as(di), { claimId, ...REVIEW, submit: false }))).toBe("unknown_verdict");
    // Who has it in their draft keeps it there, and cannot submit it; nor can who submitted it before.
    expect(codeOf(await saveReview(as(cy), { claimId, ...REVIEW, revision: 1, submit: false }))).toBe("ok");
    expect(await submitAs(cy, 2)).toBe("unknown_verdict");
    expect(await submitAs(bo, 1)).toBe("unknown_verdict");
    valueIn(await retireRating(as(ana), { deskId: desk.id, version: 2, code: "half_true", retired: false }));
    expect(await submitAs(cy, 2)).toBe("ok");
    expect(await typesOf(desk.id)).toEqual(expect.arrayContaining(["scale.changed", "scale.changed"]));
  });

  test("of the last two steps stays; one that is unknown, or a scale that moved on, is said", async () => {
    const { id: deskId } = desk;
    let version = 1;
    for (const code of ["mostly_false", "half_true", "mostly_true"]) {
      valueIn(await retireRating(as(ana), { deskId, version, code, retired: true }));
      version += 1;
    }
    const last = await retireRating(as(ana), { deskId, version, code: "true", retired: true });
    expect(last).toMatchObject({ code: "invalid_input", errors: [{ path: "code" }] });
    expect(codeOf(await retireRating(as(ana), { deskId, version, code: "unproven", retired: true }))).toBe("ok");
    expect(codeOf(await retireRating(as(ana), { deskId, version, code: "false", retired: true }))).toBe("conflict");
    const unknown = await retireRating(as(ana), { deskId, version: version + 1, code: "truest", retired: true });
    expect(codeOf(unknown)).toBe("unknown_verdict");
  });

  test("of two who retire at once one wins", async () => {
    const { id: deskId } = desk;
    const answers = await Promise.all(
      ["half_true", "mostly_true"].map((code) => retireRating(as(ana), { deskId, version: 1, code, retired: true })),
    );
    expect(answers.map(codeOf).toSorted()).toEqual(["conflict", "ok"]);
  });
});

describe("members", () => {
  test("come, change and go with one event each, in the desk's chain", async () => {
    const bo = await hire(database.db, "bo@example.org", "reviewer");
    const member = { deskId: other.id, userId: bo.id };
    expect(valueIn(await setMember(as(ana), { ...member, role: "reviewer" }))).toMatchObject({ role: "reviewer" });
    valueIn(await setMember(as(ana), { ...member, role: "reviewer" }));
    valueIn(await setMember(as(ana), { ...member, role: "editor" }));
    expect(codeOf(await readDesk(as(await again(bo)), { deskId: other.id }))).toBe("ok");
    valueIn(await removeMember(as(ana), member));
    expect(codeOf(await removeMember(as(ana), member))).toBe("not_found");
    expect(codeOf(await readDesk(as(await again(bo)), { deskId: other.id }))).toBe("not_found");
    expect(await typesOf(other.id)).toEqual(["desk.created", "member.added", "member.role_changed", "member.removed"]);
    expect(valueIn(await verifyAudit(contextOf(database.db), {})).ok).toBe(true);
  });

  test("a reviewer who is taken off a desk mid-review keeps what they wrote, and can no longer send it", async () => {
    const bo = await hire(database.db, "bo@example.org", "reviewer");
    const { claimId, articleId } = await claimOn("fact-desk");
    const more = valueIn(await addClaim(contextOf(database.db), { articleId, targets: [{ exact: "One and one" }] }));
    valueIn(await saveReview(as(bo), { claimId, ...REVIEW, submit: true }));
    valueIn(await saveReview(as(bo), { claimId: more.id, ...REVIEW, submit: false }));
    await assign(bo, articleId, null);
    const removed = valueIn(await removeMember(as(ana), { deskId: desk.id, userId: bo.id }));
    expect(removed.assignmentsWithdrawn).toBe(1);
    const gone = as(await again(bo));
    expect(codeOf(await saveReview(gone, { claimId: more.id, ...REVIEW, revision: 1, submit: true }))).toBe(
      "not_found",
    );
    expect(codeOf(await readClaim(gone, { claimId }))).toBe("not_found");
    expect(await database.db.review.count({ where: { authorId: bo.id } })).toBe(2);
    expect(valueIn(await readClaim(as(ana), { claimId })).claim.status).toBe("agreed");
    valueIn(await setMember(as(ana), { deskId: desk.id, userId: bo.id, role: "reviewer" }));
    expect(
      codeOf(await saveReview(as(await again(bo)), { claimId: more.id, ...REVIEW, revision: 1, submit: true })),
    ).toBe("ok");
  });

  test("who becomes an observer is asked to review nothing there, and keeps what they are asked elsewhere", async () => {
    const bo = await hire(database.db, "bo@example.org", "reviewer");
    valueIn(await setMember(as(ana), { deskId: other.id, userId: bo.id, role: "reviewer" }));
    await assign(bo, (await claimOn("fact-desk")).articleId, null);
    await assign(bo, (await claimOn("sport")).articleId, null);
    valueIn(await setMember(as(ana), { deskId: other.id, userId: bo.id, role: "observer" }));
    const left = await database.db.assignment.findMany({ where: { status: "active" }, include: { article: true } });
    expect(left.map(({ article }) => article.deskId)).toEqual([desk.id]);
  });

  test("a person can be added straight to a desk, and only to one that is there", async () => {
    const { person } = valueIn(
      await addPerson(as(ana), { name: "Ivy", email: "ivy@example.org", role: "editor", deskSlug: "sport" }),
    );
    expect(person).toMatchObject({ role: null, desks: [{ slug: "sport", role: "editor" }] });
    const nowhere = await addPerson(as(ana), { name: "X", email: "x@example.org", role: "editor", deskSlug: "nope" });
    expect(nowhere).toMatchObject({ code: "not_found", errors: [{ path: "deskSlug" }] });
    const strange = { deskId: other.id, userId: "c".repeat(24), role: "reviewer" } as const;
    expect(codeOf(await setMember(as(ana), strange))).toBe("not_found");
  });

  test("articles can be listed by desk, one's own only", async () => {
    const bo = await hire(database.db, "bo@example.org", "reviewer");
    await claimOn("fact-desk");
    await claimOn("sport");
    const slugs = async (person: Person, of: { desk?: string }) =>
      valueIn(await listArticles(as(person), of)).items.map(({ deskSlug }) => deskSlug);
    expect((await slugs(ana, {})).toSorted()).toEqual(["fact-desk", "sport"]);
    expect(await slugs(ana, { desk: "sport" })).toEqual(["sport"]);
    expect(await slugs(bo, {})).toEqual(["fact-desk"]);
    expect(codeOf(await listArticles(as(bo), { desk: "sport" }))).toBe("not_found");
    expect(codeOf(await listArticles(as(bo), { desk: "\u0000" }))).toBe("invalid_input");
  });
});

let assignments = 0;
async function assign(
  person: Person,
  articleId: string,
  claimId: string | null,
  status: "active" | "recused" = "active",
) {
  assignments += 1;
  const now = new Date();
  await database.db.assignment.create({
    data: {
      id: `assignment${String(assignments).padStart(14, "0")}`,
      articleId,
      claimId,
      scopeId: claimId ?? articleId,
      assigneeId: person.id,
      method: "by_hand",
      status,
      createdAt: now,
      updatedAt: now,
    },
  });
}

describe("a transfer", () => {
  const activeOf = async (person: Person) =>
    (await database.db.assignment.findMany({ where: { assigneeId: person.id, status: "active" } }))
      .map(({ scopeId }) => scopeId)
      .toSorted();
  const transfer = (from: Person, to: Person, where: { deskId?: string } = {}) =>
    transferAssignments(as(ana), { userId: from.id, toUserId: to.id, ...where });

  test("moves what is open, leaves the receiver what they have, and tells them", async () => {
    const [bo, cy] = [
      await hire(database.db, "bo@example.org", "reviewer"),
      await hire(database.db, "cy@example.org", "reviewer"),
    ];
    const [one, two, three] = [await claimOn("fact-desk"), await claimOn("fact-desk"), await claimOn("fact-desk")];
    await assign(bo, one.articleId, null);
    await assign(bo, two.articleId, two.claimId);
    await assign(bo, three.articleId, three.claimId);
    await assign(cy, three.articleId, three.claimId);
    // Whether the giver has submitted makes no difference: the answer must not tell.
    valueIn(await saveReview(as(bo), { claimId: two.claimId, ...REVIEW, submit: true }));
    expect(valueIn(await transfer(bo, cy))).toEqual({ moved: 2, kept: 1, skipped: [] });
    expect(await activeOf(bo)).toEqual([]);
    expect(await activeOf(cy)).toEqual([one.articleId, two.claimId, three.claimId].toSorted());
    expect(await database.db.notification.count({ where: { userId: cy.id, kind: "assigned" } })).toBe(2);
    expect((await typesOf("installation")).at(-1)).toBe("assignments.transferred");
    expect(valueIn(await transfer(bo, cy))).toEqual({ moved: 0, kept: 0, skipped: [] });
    expect(valueIn(await transfer(cy, bo))).toEqual({ moved: 3, kept: 0, skipped: [] });
    expect(await activeOf(bo)).toHaveLength(3);
  });

  test("skips what the receiver decided, and says which", async () => {
    const [bo, eva] = [
      await hire(database.db, "bo@example.org", "reviewer"),
      await hire(database.db, "eva@example.org", "editor"),
    ];
    const [one, two] = [await claimOn("fact-desk"), await claimOn("fact-desk")];
    for (const { articleId, claimId } of [one, two]) await assign(bo, articleId, claimId);
    await database.db.decision.create({
      data: {
        id: "d".repeat(24),
        claimId: one.claimId,
        number: 1,
        outcome: "rejected",
        summary: "No claim",
        statement: "x",
        quotes: [],
        submissionIds: [],
        decidedById: eva.id,
        decidedAt: new Date(),
      },
    });
    const moved = valueIn(await transfer(bo, eva));
    expect(moved).toMatchObject({ moved: 1, kept: 0, skipped: [{ claimId: one.claimId, number: 1 }] });
    expect(await activeOf(bo)).toEqual([one.claimId]);
  });

  test("is refused whole for a receiver who cannot review there", async () => {
    const [bo, observer, leaver, recused] = [
      await hire(database.db, "bo@example.org", "reviewer"),
      await hire(database.db, "obi@example.org", "observer"),
      await hire(database.db, "lea@example.org", "reviewer"),
      await hire(database.db, "ray@example.org", "reviewer"),
    ];
    valueIn(await setMember(as(ana), { deskId: other.id, userId: bo.id, role: "reviewer" }));
    const [here, there] = [await claimOn("fact-desk"), await claimOn("sport")];
    await assign(bo, here.articleId, here.claimId);
    await assign(bo, there.articleId, there.claimId);
    await database.db.user.update({ where: { id: leaver.id }, data: { deactivatedAt: new Date() } });
    await assign(recused, here.articleId, null, "recused");
    const before = await activeOf(bo);
    const onDesk = { deskId: desk.id };
    const refused = [
      await transfer(bo, observer, onDesk),
      await transfer(bo, leaver, onDesk),
      await transfer(bo, recused, onDesk),
      await transfer(bo, bo, onDesk),
      await transfer(bo, await hire(database.db, "cy@example.org", "reviewer")),
    ];
    expect(refused.map(codeOf)).toEqual([
      "invalid_input",
      "invalid_input",
      "recused",
      "invalid_input",
      "invalid_input",
    ]);
    for (const refusal of refused) expect(refusal).toMatchObject({ errors: [{ path: "toUserId" }] });
    expect(refused.at(-1)).toMatchObject({ message: expect.stringContaining("Sport desk") });
    expect(await activeOf(bo)).toEqual(before);
    // An admin reviews everywhere.
    expect(valueIn(await transfer(bo, ana))).toMatchObject({ moved: 2 });
  });
});
