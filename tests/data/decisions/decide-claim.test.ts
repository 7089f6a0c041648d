import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addVersion } from "@/lib/operations/add-version";
import { confirmClaim } from "@/lib/operations/confirm-claim";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { listDecisions } from "@/lib/operations/list-decisions";
import { readArticle } from "@/lib/operations/read-article";
import { readClaim } from "@/lib/operations/read-claim";
import { readReport } from "@/lib/operations/read-report";
import { saveReview } from "@/lib/operations/save-review";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import {
  article,
  claim,
  compared,
  decide,
  eventsOf,
  later,
  setPolicy,
  submit,
  WORDS,
} from "../../support/decided-desk";
import { actorNamed, codeOf, contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

let database: TestDatabase;
let ana: Context;
let edna: Context;
let emil: Context;
let ben: Context;
let mirela: Context;
let olga: Context;
let articleId: string;
let claimId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  ana = contextOf(db, await openNewsroom(db));
  edna = contextOf(db, await hire(db, "edna@example.org", "editor"));
  emil = contextOf(db, await hire(db, "emil@example.org", "editor"));
  ben = contextOf(db, await hire(db, "ben@example.org", "reviewer"));
  mirela = contextOf(db, await hire(db, "mirela@example.org", "reviewer"));
  olga = contextOf(db, await hire(db, "olga@example.org", "observer"));
});
afterAll(() => database.close());

beforeEach(async () => {
  await setPolicy(database.db, {
    reviewsNeeded: 2,
    blind: true,
    consensusRule: "all_agree",
    deciderRole: "editor",
    reviewersMayDecide: true,
  });
  articleId = await article(ben);
  claimId = await claim(ben, articleId, WORDS.rose);
});

const dispute = async () => {
  await submit(ben, claimId, "true");
  await submit(mirela, claimId, "half_true");
};

const stateFor = async (context: Context) => valueIn(await readClaim(context, { claimId })).claim;

describe("a verdict", () => {
  test("settles a dispute: it stands, with its author, its summary and what dissents", async () => {
    await dispute();
    expect(await stateFor(edna)).toMatchObject({ status: "disputed", verdict: null });
    const decided = valueIn(await decide(edna, claimId, { summary: "The table says **11.6**." }));
    expect(decided).toMatchObject({
      number: 1,
      outcome: "verdict",
      verdict: "mostly_true",
      label: "Mostly true",
      summary: "The table says **11.6**.",
      decidedBy: { name: "edna" },
      stale: false,
      claim: { status: "decided", verdict: { code: "mostly_true", how: "decision", stale: false } },
    });
    const report = valueIn(await readReport(edna, { articleId }));
    expect(report.claims[0]).toMatchObject({
      verdict: { how: "decision", explanation: "The table says **11.6**.", by: ["edna"] },
      reviews: [{ dissents: true }, { dissents: true }],
    });
    expect((await eventsOf(database.db, claimId)).at(-1)).toBe("claim.decided");
  });

  test("is taken by a label's name as well, and leaves one event", async () => {
    await dispute();
    const before = await eventsOf(database.db, claimId);
    valueIn(await decide(edna, claimId, { verdict: "Half true" }));
    expect((await eventsOf(database.db, claimId)).slice(before.length)).toEqual(["claim.decided"]);
    expect(valueIn(await verifyAudit(ana, {}))).toMatchObject({ ok: true });
  });

  test("needs the desk's number of reviews of the present words", async () => {
    await submit(ben, claimId, "true");
    expect(codeOf(await decide(edna, claimId))).toBe("not_enough_reviews");
    await submit(mirela, claimId, "false");
    valueIn(await editClaim(later(ben), { claimId, revision: 1, statement: "Landings rose a little." }));
    const stale = await decide(edna, claimId);
    expect(stale).toMatchObject({ ok: false, code: "not_enough_reviews" });
    expect(stale.ok ? "" : stale.message).toContain("earlier words");
    await submit(ben, claimId, "true");
    await submit(mirela, claimId, "true");
    expect(codeOf(await decide(edna, claimId))).toBe("ok");
  });

  test("says no more to a blind editor than that too few are in", async () => {
    const none = await decide(edna, claimId);
    await submit(ben, claimId, "true");
    expect(await decide(edna, claimId)).toEqual(none);
  });

  test.each([
    ["an empty summary", { summary: "  \n" }, "summary"],
    ["no label", { verdict: null }, "verdict"],
  ])("is refused with %s, naming the field", async (_name, given, path) => {
    await dispute();
    expect(await decide(edna, claimId, given)).toMatchObject({ ok: false, code: "invalid_input", errors: [{ path }] });
  });

  test("cannot be a label that the scale does not have, or has retired", async () => {
    await dispute();
    expect(codeOf(await decide(edna, claimId, { verdict: "fishy" }))).toBe("unknown_verdict");
    await database.db.rating.updateMany({ where: { code: "half_true" }, data: { retired: true } });
    expect(codeOf(await decide(edna, claimId, { verdict: "half_true" }))).toBe("unknown_verdict");
    await database.db.rating.updateMany({ data: { retired: false } });
  });

  test("keeps its label when that is retired later", async () => {
    await dispute();
    valueIn(await decide(edna, claimId, { verdict: "half_true" }));
    await database.db.rating.updateMany({ where: { code: "half_true" }, data: { retired: true } });
    expect(await stateFor(ben)).toMatchObject({ status: "decided", verdict: { code: "half_true" } });
    await database.db.rating.updateMany({ data: { retired: false } });
  });

  test("has no label when it is none", async () => {
    expect(await decide(edna, claimId, { outcome: "rejected", verdict: "true" })).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "verdict" }],
    });
  });
});

describe("who decides", () => {
  test("is an editor or an admin, and nobody weaker, other, or with a token that only reads", async () => {
    await dispute();
    for (const context of [ben, olga]) expect(codeOf(await decide(context, claimId))).toBe("forbidden");
    expect(codeOf(await decide(contextOf(database.db), claimId))).toBe("forbidden");
    const reading = { ...edna, actor: { ...(await actorNamed(database.db, "edna@example.org")), readOnly: true } };
    expect(codeOf(await decide(reading, claimId))).toBe("forbidden");
    expect(codeOf(await decide(ana, claimId))).toBe("ok");
  });

  test("is a reviewer where the desk says so", async () => {
    await dispute();
    await setPolicy(database.db, { deciderRole: "reviewer" });
    expect(codeOf(await decide(ben, claimId))).toBe("ok");
    expect(codeOf(await decide(olga, claimId))).toBe("forbidden");
  });

  test("does not exist for another desk", async () => {
    await database.db.desk.create({ data: { id: "other", slug: "other", name: "Other", createdAt: new Date(0) } });
    await database.db.article.update({ where: { id: articleId }, data: { deskId: "other" } });
    const input = { claimId, revision: 1, verdict: "true", summary: "x" };
    expect(codeOf(await decideClaim(edna, input))).toBe("not_found");
    expect(codeOf(await listDecisions(edna, { claimId }))).toBe("not_found");
  });

  test("is nobody who reviewed the claim, where the desk says so", async () => {
    await submit(edna, claimId, "true");
    await submit(ben, claimId, "false");
    await setPolicy(database.db, { reviewersMayDecide: false });
    expect(codeOf(await decide(edna, claimId))).toBe("own_decision");
    expect(await compared(edna, articleId, claimId)).toMatchObject({ may: { decide: false, ownReview: true } });
    expect(codeOf(await decide(emil, claimId))).toBe("ok");
  });

  test("does not review what they decided, and their draft is kept", async () => {
    await dispute();
    valueIn(await decide(edna, claimId));
    const review = { claimId, verdict: "true", rationale: "I think so." };
    const draft = valueIn(await saveReview(later(edna), { ...review, revision: 0 }));
    const refused = await saveReview(later(edna), { ...review, revision: draft.revision, submit: true });
    expect(codeOf(refused)).toBe("own_decision");
    expect(valueIn(await readClaim(edna, { claimId }))).toMatchObject({
      reviewRefusal: "own_decision",
      myReview: { rationale: "I think so.", status: "draft" },
    });
  });
});

describe("two at once", () => {
  test("one wins, the other gets the claim as it is then", async () => {
    await dispute();
    const { revision } = await stateFor(edna);
    const input = { claimId, revision, verdict: "true", summary: "At once." };
    const results = await Promise.all([decideClaim(later(edna), input), decideClaim(later(emil), input)]);
    expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    const refused = results.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ current: { status: "decided", decision: { number: 1 } } });
    expect(valueIn(await listDecisions(edna, { claimId })).items).toHaveLength(1);
    expect((await eventsOf(database.db, claimId)).filter((type) => type === "claim.decided")).toHaveLength(1);
  });

  test("of twenty, with a version that comes in between, the chain stays whole", async () => {
    await dispute();
    const { revision } = await stateFor(edna);
    const text = valueIn(await readArticle(ben, { articleId })).version.text.replace("Nobody", "No one");
    const results = await Promise.all([
      ...Array.from({ length: 20 }, (_, index) =>
        decideClaim(later(index % 2 === 0 ? edna : emil), { claimId, revision, verdict: "true", summary: `${index}` }),
      ),
      addVersion(later(ben), { articleId, format: "text", content: text }),
    ]);
    expect(results.slice(0, 20).filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
    expect(valueIn(await verifyAudit(ana, {}))).toMatchObject({ ok: true });
  });

  test("a review that came in since is not overlooked", async () => {
    await dispute();
    const row = await compared(edna, articleId, claimId);
    const seen = row?.reviews.map(({ submissionId }) => submissionId) ?? [];
    expect(seen).toHaveLength(2);
    await submit(mirela, claimId, "false");
    const late = await decide(edna, claimId, { seen });
    expect(late).toMatchObject({ ok: false, code: "conflict", current: { reviews: 2 } });
    const now = await compared(edna, articleId, claimId);
    const read = now?.reviews.map(({ submissionId }) => submissionId) ?? [];
    expect(codeOf(await decide(edna, claimId, { seen: read.toReversed() }))).toBe("ok");
  });

  test("what a blind editor names as seen tells nothing", async () => {
    const none = await decide(edna, claimId, { outcome: "rejected", seen: ["somethingelse000000000000"] });
    await submit(ben, claimId, "true");
    const other = await decide(edna, claimId, { outcome: "rejected", seen: ["somethingelse000000000000"] });
    expect(other).toEqual(none);
    expect(codeOf(await decide(edna, claimId, { outcome: "rejected", seen: [] }))).toBe("ok");
  });
});

describe("a decision is superseded, never edited", () => {
  test("and every one stays on record, the newest first", async () => {
    await dispute();
    valueIn(await decide(edna, claimId, { verdict: "true", summary: "First." }));
    valueIn(await decide(emil, claimId, { verdict: "false", summary: "Second." }));
    valueIn(await decide(edna, claimId, { outcome: "rejected", summary: "Third." }));
    const { items } = valueIn(await listDecisions(olga, { claimId }));
    expect(items.map(({ number, outcome, verdict, summary }) => [number, outcome, verdict, summary])).toEqual([
      [3, "rejected", null, "Third."],
      [2, "verdict", "false", "Second."],
      [1, "verdict", "true", "First."],
    ]);
    expect((await eventsOf(database.db, claimId)).slice(-3)).toEqual([
      "claim.decided",
      "claim.decided",
      "claim.rejected",
    ]);
    expect(valueIn(await verifyAudit(ana, {}))).toMatchObject({ ok: true });
  });

  test("by a review that comes later neither: it is counted", async () => {
    await dispute();
    valueIn(await decide(edna, claimId, { verdict: "true" }));
    await submit(emil, claimId, "false");
    expect(await stateFor(ben)).toMatchObject({
      status: "decided",
      verdict: { code: "true" },
      decision: { number: 1, reviewsSince: 1 },
    });
  });
});

describe("the other two ways", () => {
  test("a rejected claim leaves the report, and comes back when its words change", async () => {
    valueIn(await decide(edna, claimId, { outcome: "rejected", summary: "A hope, not a claim." }));
    expect(await stateFor(ben)).toMatchObject({ status: "decided", verdict: null, decision: { outcome: "rejected" } });
    expect(valueIn(await readReport(edna, { articleId })).claims).toEqual([]);
    const { revision } = await stateFor(ben);
    valueIn(await editClaim(later(ben), { claimId, revision, statement: "Landings rose." }));
    expect(await stateFor(ben)).toMatchObject({ status: "open", decision: { outcome: "rejected", stale: true } });
    expect(valueIn(await readReport(edna, { articleId })).claims).toHaveLength(1);
  });

  test("a claim that is sent back waits for the answer, then it is decided", async () => {
    await dispute();
    const sent = valueIn(await decide(edna, claimId, { outcome: "sent_back", summary: "Which table?" }));
    expect(sent.claim).toMatchObject({ status: "in_review", verdict: null, openQuestions: 1 });
    expect(await compared(edna, articleId, claimId)).toMatchObject({ group: "questions" });
    const question = await database.db.comment.findUnique({ where: { id: sent.threadId ?? "" } });
    expect(question).toMatchObject({ body: "Which table?", isQuestion: true, authorId: sent.decidedBy.id });
    const told = await database.db.notification.findMany({ where: { claimId, kind: "sent_back" } });
    expect(told).toHaveLength(2);
    await database.db.comment.updateMany({
      where: { threadId: sent.threadId ?? "" },
      data: { resolvedAt: later(ben).now },
    });
    expect(await stateFor(edna)).toMatchObject({ status: "disputed", openQuestions: 0 });
    expect(codeOf(await decide(edna, claimId))).toBe("ok");
    expect((await eventsOf(database.db, claimId)).slice(-2)).toEqual(["claim.sent_back", "claim.decided"]);
  });

  test("may be taken before any review is in", async () => {
    expect(codeOf(await decide(edna, claimId, { outcome: "sent_back", summary: "Who said so?" }))).toBe("ok");
  });

  test("a withdrawn claim is not decided", async () => {
    await dispute();
    const { revision } = await stateFor(ben);
    valueIn(await withdrawClaim(later(ben), { claimId, revision }));
    expect(await decide(edna, claimId)).toMatchObject({ code: "claim_withdrawn", current: { status: "withdrawn" } });
  });
});

describe("a decision on words that changed", () => {
  const change = async () => {
    await dispute();
    valueIn(await decide(edna, claimId, { verdict: "true", summary: "The table says so." }));
    const text = valueIn(await readArticle(ben, { articleId })).version.text.replace("rose by 12", "fell by 12");
    valueIn(await addVersion(later(ben), { articleId, format: "text", content: text }));
    return stateFor(edna);
  };

  test("is stale, and an editor who never reviewed confirms it in their own name", async () => {
    const changed = await change();
    expect(changed).toMatchObject({ status: "in_review", verdict: { how: "decision", stale: true } });
    expect(await compared(emil, articleId, claimId)).toMatchObject({ group: "changed", decision: { stale: true } });
    const before = await eventsOf(database.db, claimId);
    const targets = changed.targets.map(({ id }) => ({ id }));
    const confirmed = await confirmClaim(later(emil), { claimId, revision: changed.revision, targets });
    expect(valueIn(confirmed)).toMatchObject({ status: "decided", verdict: { code: "true", stale: false } });
    expect((await eventsOf(database.db, claimId)).slice(before.length)).toEqual(["claim.confirmed"]);
    const { items } = valueIn(await listDecisions(edna, { claimId }));
    expect(items.map(({ number, decidedBy, summary }) => [number, decidedBy.name, summary])).toEqual([
      [2, "emil", "The table says so."],
      [1, "edna", "The table says so."],
    ]);
    expect(items[0]?.quotes[0]?.exact).toContain("fell by 12");
  });

  test("stays stale when a reviewer confirms their own review", async () => {
    const changed = await change();
    const targets = changed.targets.map(({ id }) => ({ id }));
    const confirmed = await confirmClaim(later(ben), { claimId, revision: changed.revision, targets });
    expect(valueIn(confirmed)).toMatchObject({ verdict: { how: "decision", stale: true }, decision: { number: 1 } });
  });

  test("confirmed twice at once is made anew once", async () => {
    const changed = await change();
    const input = { claimId, revision: changed.revision, targets: changed.targets.map(({ id }) => ({ id })) };
    const results = await Promise.all([confirmClaim(later(edna), input), confirmClaim(later(emil), input)]);
    expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    expect(valueIn(await listDecisions(edna, { claimId })).items).toHaveLength(2);
  });
});
