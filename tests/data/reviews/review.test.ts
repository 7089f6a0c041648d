import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addClaim } from "@/lib/operations/add-claim";
import type { Context } from "@/lib/operations/context";
import { decideClaim } from "@/lib/operations/decide-claim";
import { editClaim } from "@/lib/operations/edit-claim";
import { importArticle } from "@/lib/operations/import-article";
import { listClaims } from "@/lib/operations/list-claims";
import { listReviews } from "@/lib/operations/list-reviews";
import { readArticle } from "@/lib/operations/read-article";
import { readClaim } from "@/lib/operations/read-claim";
import { readReport } from "@/lib/operations/read-report";
import { saveReview } from "@/lib/operations/save-review";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { withdrawClaim } from "@/lib/operations/withdraw-claim";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { codeOf, contextOf, hire, openNewsroom, valueIn } from "../../support/newsroom";

const TEXT = "Harbour deepens\n\nThe port says landings rose by 12 per cent last year.\n\nThe union says they fell.";
const SOURCE = {
  url: "https://fish.example/2025",
  title: "Landings",
  stance: "supports",
  kind: "data",
  quote: "31,402 t",
} as const;
const COMPLETE = { verdict: "true", rationale: "The table says so.", sources: [SOURCE] };

let database: TestDatabase;
let ben: Context;
let mirela: Context;
let articleId: string;
let claimId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await openNewsroom(database.db);
  ben = contextOf(database.db, await hire(database.db, "ben@example.org", "reviewer"));
  mirela = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"));
});
afterAll(() => database.close());

beforeEach(async () => {
  await setPolicy({ reviewsNeeded: 1 });
  const article = valueIn(await importArticle(ben, { format: "text", content: TEXT }));
  articleId = article.id;
  const claim = valueIn(
    await addClaim(ben, { articleId, targets: [{ exact: "landings rose by 12 per cent last year" }] }),
  );
  claimId = claim.id;
});

const setPolicy = (policy: { reviewsNeeded?: number; sourcesNeeded?: number }) =>
  database.db.desk.updateMany({ data: policy });

describe("a working copy", () => {
  test("may leave everything empty, and is its author's alone", async () => {
    const saved = valueIn(await saveReview(ben, { claimId, revision: 0 }));
    expect(saved).toMatchObject({ revision: 1, status: "draft", verdict: null, submittedAt: null });
    expect(valueIn(await listReviews(ben, { claimId })).items).toHaveLength(1);
    expect(valueIn(await listReviews(mirela, { claimId })).items).toEqual([]);
  });

  test("keeps every field as it was saved", async () => {
    const given = {
      ...COMPLETE,
      tags: ["outdated" as const],
      confidence: 0.25,
      note: "call back",
      rationale: "a\n\nb **c** — ‮d",
    };
    valueIn(await saveReview(ben, { claimId, revision: 0, ...given }));
    const { myReview } = valueIn(await readClaim(ben, { claimId }));
    expect(myReview).toMatchObject({ ...given, sources: [SOURCE] });
  });

  test("named at an older revision is refused with the copy that is there, and nothing is lost", async () => {
    valueIn(await saveReview(ben, { claimId, revision: 0, rationale: "first window" }));
    const late = await saveReview(ben, { claimId, revision: 0, rationale: "second window" });
    expect(late).toMatchObject({ ok: false, code: "conflict", current: { revision: 1, rationale: "first window" } });
    expect(valueIn(await saveReview(ben, { claimId, revision: 1, rationale: "merged" })).revision).toBe(2);
  });

  test("has exactly one winner of twenty at once", async () => {
    const saves = await Promise.all(
      Array.from({ length: 20 }, (_, index) => saveReview(ben, { claimId, revision: 0, rationale: `window ${index}` })),
    );
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
    expect(saves.filter((result) => !result.ok && result.code === "conflict")).toHaveLength(19);
  });

  test("cannot name a revision that never was", async () => {
    expect(await saveReview(ben, { claimId, revision: 3 })).toMatchObject({ code: "conflict", current: null });
  });
});

describe("a submission", () => {
  test("says what is missing, field by field, and writes nothing", async () => {
    const refused = await saveReview(ben, { claimId, revision: 0, submit: true });
    expect(refused).toMatchObject({ code: "incomplete_review" });
    expect(!refused.ok && refused.errors?.map(({ path }) => path)).toEqual(["verdict", "rationale", "sources"]);
    expect(valueIn(await readClaim(ben, { claimId })).myReview).toBeNull();
  });

  test("freezes the statement and quotes it rated; later edits leave it as it was", async () => {
    const first = valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, submit: true }));
    expect(first).toMatchObject({ status: "submitted", stale: false, blind: true, revision: 1 });
    const edited = valueIn(
      await saveReview(ben, { claimId, revision: 1, ...COMPLETE, verdict: "false", rationale: "Hmm." }),
    );
    expect(edited).toMatchObject({ status: "draft", verdict: "false", submittedAt: first.submittedAt });
    const [seen] = valueIn(await listReviews(mirela, { claimId })).items;
    expect(seen).toMatchObject({ verdict: "true", rationale: "The table says so.", sources: [SOURCE] });
    const frozen = await database.db.reviewRevision.findFirstOrThrow({ where: { claimId } });
    expect(frozen).toMatchObject({ statement: "landings rose by 12 per cent last year", number: 1 });
    expect(frozen.quotes).toMatchObject([{ exact: "landings rose by 12 per cent last year" }]);
  });

  test("twice by the same person is one review with two revisions", async () => {
    valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, submit: true }));
    valueIn(await saveReview(ben, { claimId, revision: 1, ...COMPLETE, verdict: "Mostly true", submit: true }));
    const [claim] = valueIn(await listClaims(mirela, { articleId })).items;
    expect(claim).toMatchObject({
      reviews: 1,
      verdict: { code: "mostly_true", label: "Mostly true" },
      status: "agreed",
    });
    expect(await database.db.reviewRevision.count({ where: { claimId } })).toBe(2);
  });

  test("citing one address twice keeps one source and both citations", async () => {
    const sources = [
      SOURCE,
      { ...SOURCE, quote: "28,138 t", stance: "context" as const },
      { citation: "Letter, 3 May", title: "Letter" },
    ];
    valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, sources, submit: true }));
    const report = valueIn(await readReport(ben, { articleId }));
    expect(report.claims[0]?.reviews[0]?.citations.map(({ source, quote }) => [source, quote])).toEqual([
      [1, "31,402 t"],
      [1, "28,138 t"],
      [2, null],
    ]);
  });

  test("of an off-scale label needs no source", async () => {
    expect(
      codeOf(
        await saveReview(ben, { claimId, revision: 0, verdict: "unproven", rationale: "Nobody knows.", submit: true }),
      ),
    ).toBe("ok");
  });

  test("under a label the scale does not have is refused, naming those it has", async () => {
    const refused = await saveReview(ben, {
      claimId,
      revision: 0,
      ...COMPLETE,
      verdict: "pants on fire",
      submit: true,
    });
    expect(refused).toMatchObject({ code: "unknown_verdict", errors: [{ path: "verdict" }] });
  });

  test("goes stale when the statement is edited, and comes back with it", async () => {
    const { revision, statement } = valueIn(await readClaim(ben, { claimId })).claim;
    valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, submit: true }));
    const edited = valueIn(await editClaim(mirela, { claimId, revision, statement: "Landings fell" }));
    expect(edited).toMatchObject({ status: "in_review", verdict: { code: "true", stale: true } });
    expect(valueIn(await readClaim(ben, { claimId })).myReview?.stale).toBe(true);
    const back = valueIn(await editClaim(mirela, { claimId, revision: edited.revision, statement }));
    expect(back).toMatchObject({ status: "agreed", verdict: { stale: false } });
  });

  test("on a withdrawn claim is refused", async () => {
    valueIn(await withdrawClaim(ben, { claimId, revision: 1 }));
    expect(codeOf(await saveReview(mirela, { claimId, revision: 0, ...COMPLETE, submit: true }))).toBe(
      "claim_withdrawn",
    );
    expect(valueIn(await listClaims(ben, { articleId })).items).toEqual([]);
  });

  test("with a source that is not http or https is refused beside its field", async () => {
    for (const url of [
      "javascript:alert(1)",
      "data:text/html,x",
      "ftp://example.org/x",
      "https://user:pw@example.org/",
    ]) {
      const refused = await saveReview(ben, { claimId, revision: 0, ...COMPLETE, sources: [{ ...SOURCE, url }] });
      expect(refused, url).toMatchObject({ code: "invalid_input", errors: [{ path: "sources.0.url" }] });
    }
  });
});

describe("a blind desk that asks for two", () => {
  beforeEach(() => setPolicy({ reviewsNeeded: 2 }));

  const viewOf = async (context: Context) => ({
    claims: valueIn(await listClaims(context, { articleId })),
    claim: valueIn(await readClaim(context, { claimId })),
    article: valueIn(await readArticle(context, { articleId })),
    report: valueIn(await readReport(context, { articleId })),
  });

  test("shows somebody who has not submitted exactly what was there before", async () => {
    const before = await viewOf(mirela);
    valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, submit: true }));
    expect(await viewOf(mirela)).toEqual(before);
    expect(valueIn(await readClaim(contextOf(database.db), { claimId })).reviews).toEqual([]);
    expect(valueIn(await readClaim(ben, { claimId })).claim).toMatchObject({ status: "in_review", reviews: 1 });
  });

  test("shows everything once both are in, and says who was blind", async () => {
    valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, submit: true }));
    const second = valueIn(
      await saveReview(mirela, { claimId, revision: 0, ...COMPLETE, verdict: "false", submit: true }),
    );
    expect(second.blind).toBe(true);
    const again = valueIn(await saveReview(ben, { claimId, revision: 1, ...COMPLETE, verdict: "false", submit: true }));
    expect(again.blind).toBe(false);
    const { claim, reviews } = valueIn(await readClaim(mirela, { claimId }));
    expect(claim).toMatchObject({ status: "agreed", verdict: { code: "false" } });
    expect(reviews.map(({ author }) => author.name)).toEqual(["ben"]);
  });
});

test("a review is not blind when the desk's decision could be read, even on a desk that hides reviews", async () => {
  const editor = contextOf(database.db, await hire(database.db, "edda@example.org", "editor"));
  valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, submit: true }));
  valueIn(await decideClaim(editor, { claimId, revision: 1, verdict: "false", summary: "So it is." }));
  await setPolicy({ reviewsNeeded: 3 });
  expect(valueIn(await readClaim(mirela, { claimId })).reviews).toEqual([]);
  const later = valueIn(await saveReview(mirela, { claimId, revision: 0, ...COMPLETE, submit: true }));
  expect(later.blind).toBe(false);
});

describe("the record", () => {
  test("has one event per change, none per autosave, and every link holds", async () => {
    const count = () => database.db.event.count({ where: { claimId } });
    expect(await count()).toBe(1);
    valueIn(await saveReview(ben, { claimId, revision: 0, rationale: "a" }));
    valueIn(await saveReview(ben, { claimId, revision: 1, rationale: "ab" }));
    expect(await count()).toBe(1);
    valueIn(await saveReview(ben, { claimId, revision: 2, ...COMPLETE, submit: true }));
    await saveReview(ben, { claimId, revision: 2, ...COMPLETE, submit: true });
    expect(await count()).toBe(2);
    expect(valueIn(await verifyAudit(contextOf(database.db), {}))).toMatchObject({ ok: true });
  });

  test("keeps one chain without gaps when many write at once", async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        addClaim(index % 2 ? ben : mirela, { articleId, targets: [{ exact: "they fell" }] }),
      ),
    );
    const numbers = valueIn(await listClaims(ben, { articleId })).items.map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(valueIn(await verifyAudit(contextOf(database.db), {}))).toMatchObject({ ok: true });
  });

  test("names the first link that was tampered with", async () => {
    valueIn(await saveReview(ben, { claimId, revision: 0, ...COMPLETE, submit: true }));
    const event = await database.db.event.findFirstOrThrow({ where: { claimId, type: "review.submitted" } });
    const { payload } = await database.db.eventDetail.findUniqueOrThrow({ where: { eventId: event.id } });
    await database.db.eventDetail.update({ where: { eventId: event.id }, data: { payload: { forged: true } } });
    const broken = valueIn(await verifyAudit(contextOf(database.db), {}));
    expect(broken.ok).toBe(false);
    expect(broken.chains.find(({ chain }) => chain === event.chain)?.broken?.seq).toBe(event.seq);
    await database.db.eventDetail.update({ where: { eventId: event.id }, data: { payload: payload ?? {} } });
    expect(valueIn(await verifyAudit(contextOf(database.db), {})).ok).toBe(true);
  });
});
