import { isDeepStrictEqual } from "node:util";
import type { Db } from "@/lib/database/client";
import { verifyAudit } from "@/lib/operations/verify-audit";
import { ReviewView } from "@/lib/schemas/review";
import { seededRandom } from "../bench/random";
import { contextOf, valueIn } from "./newsroom";

/** Sends a `PUT review` as one of the people (from 0) and gives the answer. */
export type SendReview = (person: number, claimId: string, body: object) => Promise<{ status: number; json: unknown }>;

export type Storm = { people: number; claimIds: string[] };

export type StormOutcome = { saves: number; submissions: number; conflicts: number };

/** Every how many claims a person has the same review open in two windows, and sends both. */
const TWO_WINDOWS = 10;

const VERDICTS = ["false", "mostly_false", "half_true", "mostly_true", "true"];

/**
 * Everybody reviews every claim at once, each in an order of their own: a working copy, then the submission. On some they
 * send two at once from two windows: one must win, and the other be told 409 with the text that won, so that it can be sent
 * again. @throws on any other answer.
 */
export async function raiseStorm({ people, claimIds }: Storm, send: SendReview): Promise<StormOutcome> {
  const outcome: StormOutcome = { saves: 0, submissions: 0, conflicts: 0 };
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (const claimId of shuffled(claimIds, person + 1)) await reviewOnce(send, person, claimId, outcome);
    }),
  );
  return outcome;
}

async function reviewOnce(send: SendReview, person: number, claimId: string, outcome: StormOutcome): Promise<void> {
  const body = (rationale: string, revision: number, submit: boolean) => ({
    revision,
    verdict: VERDICTS[person % VERDICTS.length],
    rationale,
    sources: [{ url: `https://records.example/${claimId}/${person}`, title: "A record" }],
    submit,
  });
  const saved = await send(person, claimId, body(`${person} begins`, 0, false));
  expectStatus(saved, 200);
  outcome.saves += 1;
  const texts = numberOf(claimId) % TWO_WINDOWS === person % TWO_WINDOWS ? ["one", "two"] : ["one"];
  const sent = await Promise.all(
    texts.map(async (text) => ({ text, answer: await send(person, claimId, body(`${person} says ${text}`, 1, true)) })),
  );
  const won = sent.filter(({ answer }) => answer.status === 200);
  const [winner] = won;
  if (winner === undefined || won.length !== 1) throw new Error(`${won.length} of ${sent.length} windows won`);
  outcome.submissions += 1;
  for (const { text, answer } of sent.filter((each) => each !== winner)) {
    expectStatus(answer, 409);
    const current = ReviewView.parse(currentOf(answer.json));
    if (current.rationale !== `${person} says ${winner.text}` || current.status !== "submitted") {
      throw new Error(`a conflict came with “${current.rationale}”, not with what won`);
    }
    outcome.conflicts += 1;
    expectStatus(await send(person, claimId, body(`${person} says ${text} after all`, current.revision, true)), 200);
    outcome.submissions += 1;
  }
}

/** What is in the database after a storm; @throws naming what is lost, doubled or broken. */
export async function expectNothingLost(db: Db, { people, claimIds }: Storm, outcome: StormOutcome): Promise<void> {
  const where = { claimId: { in: claimIds } };
  const found = {
    reviews: await db.review.count({ where: { ...where, status: "submitted" } }),
    revisions: await db.reviewRevision.count({ where }),
    citations: await db.citation.count({ where: { reviewRevision: where } }),
    events: await db.event.count({ where: { ...where, type: "review.submitted" } }),
  };
  const { submissions } = outcome;
  const wanted = {
    reviews: people * claimIds.length,
    revisions: submissions,
    citations: submissions,
    events: submissions,
  };
  if (!isDeepStrictEqual(found, wanted)) {
    throw new Error(`found ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
  const { ok } = valueIn(await verifyAudit(contextOf(db), {}));
  if (!ok) throw new Error("the chain of events is broken");
}

function expectStatus({ status, json }: { status: number; json: unknown }, wanted: number): void {
  if (status !== wanted) throw new Error(`${status} instead of ${wanted}: ${JSON.stringify(json).slice(0, 500)}`);
}

const currentOf = (json: unknown): unknown =>
  typeof json === "object" && json !== null && "current" in json ? json.current : null;

/** A number that differs from claim to claim. */
const numberOf = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
