import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knowsOfReviews } from "@/lib/core/review/standing";
import {
  type BlindRules,
  type ChainEvent,
  type Delivery,
  deliverEvents,
  type RuleChange,
  SUBMITTED,
  type TellsOfReview,
} from "@/lib/core/review/visible-events";

const CLAIMS = ["c1", "c2"];
const PEOPLE = ["ana", "ben", "cem", "dia"];

type Step =
  | { kind: "plain"; claimId: string | null; actorId: string }
  | { kind: "submit" | "affirm" | "affirm and edit"; claimId: string; actorId: string }
  | { kind: "rules"; rules: BlindRules };

type Log = { events: ChainEvent[]; changes: RuleChange[]; authors: Map<string, string[]>; rules: BlindRules };

const TELLS = { submit: "all", affirm: "all", "affirm and edit": "part" } as const;

/** What a desk's chain holds after these steps; affirming what one has not submitted does nothing. */
function play(first: BlindRules, steps: readonly Step[]): Log {
  const log: Log = { events: [], changes: [], authors: new Map(), rules: first };
  const append = (type: string, claimId: string | null, actorId: string, tells: TellsOfReview) => {
    const seq = log.events.length + 1;
    log.events.push({ id: `e${seq}`, seq, type, claimId, actorId, tells });
    return seq;
  };
  for (const step of steps) {
    if (step.kind === "rules") {
      const rules = { blind: step.rules.blind, reviewsNeeded: step.rules.reviewsNeeded };
      log.changes.push({ seq: append("desk.changed", null, "ana", "none"), rules });
      log.rules = rules;
    } else if (step.kind === "plain") append("claim.edited", step.claimId, step.actorId, "none");
    else {
      const authors = log.authors.get(step.claimId) ?? [];
      const isAuthor = authors.includes(step.actorId);
      if (step.kind !== "submit" && !isAuthor) continue;
      if (!isAuthor) log.authors.set(step.claimId, [...authors, step.actorId]);
      append(step.kind === "submit" ? SUBMITTED : "claim.confirmed", step.claimId, step.actorId, TELLS[step.kind]);
    }
  }
  return log;
}

const told = (first: BlindRules, log: Log, viewerId: string | null, after = 0) =>
  deliverEvents(log.events, after, {
    viewerId,
    rules: { first, changes: log.changes },
    knows: (claimId) => knowsOfReviews(log.authors.get(claimId) ?? [], log.rules, viewerId),
  });

const shown = (deliveries: Delivery<ChainEvent>[]) =>
  deliveries.map(({ event, isMasked, isLate }) => `${event.id}${isMasked ? " masked" : ""}${isLate ? " late" : ""}`);

const person = fc.constantFrom(...PEOPLE);
const claim = fc.constantFrom(...CLAIMS);
const act: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("plain" as const), claimId: fc.option(claim), actorId: person }),
  fc.record({
    kind: fc.constantFrom("submit" as const, "affirm" as const, "affirm and edit" as const),
    claimId: claim,
    actorId: person,
  }),
);
const needed = fc.integer({ min: 1, max: 3 });
/** Rules that only ever show more: what was shown once is not taken back. */
const loosening = (first: BlindRules): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constant("rules" as const),
    rules: fc.constant({ blind: first.blind, reviewsNeeded: Math.max(1, first.reviewsNeeded - 1) }),
  });
const story = fc.record({ blind: fc.boolean(), reviewsNeeded: needed }).chain((first) =>
  fc.record({
    first: fc.constant(first),
    steps: fc.array(fc.oneof({ weight: 9, arbitrary: act }, { weight: 1, arbitrary: loosening(first) }), {
      maxLength: 30,
    }),
    viewer: fc.option(person),
  }),
);

describe("what a viewer is told of a desk's events", () => {
  test("is the same in pieces as in one, however the stream is cut: nothing is lost, nothing comes twice", () => {
    fc.assert(
      fc.property(story, fc.array(fc.nat(30), { maxLength: 8 }), ({ first, steps, viewer }, cuts) => {
        const pieces: string[] = [];
        let cursor = 0;
        for (const cut of [...cuts.toSorted((a, b) => a - b), steps.length]) {
          const piece = told(first, play(first, steps.slice(0, cut)), viewer, cursor);
          pieces.push(...shown(piece));
          cursor = piece.filter(({ isLate }) => !isLate).at(-1)?.event.seq ?? cursor;
        }
        expect(pieces).toEqual(shown(told(first, play(first, steps), viewer)));
        expect(new Set(pieces).size).toBe(pieces.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is all there is, once they may know all", () => {
    fc.assert(
      fc.property(story, ({ steps, viewer }) => {
        const open = { blind: false, reviewsNeeded: 3 };
        const log = play(
          open,
          steps.filter(({ kind }) => kind !== "rules"),
        );
        expect(shown(told(open, log, viewer))).toEqual(log.events.map(({ id }) => id));
      }),
    );
  });

  test("is the same with and without the reviews that are hidden from them", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (steps, reviewsNeeded) => {
        const rules = { blind: true, reviewsNeeded };
        const log = play(rules, steps);
        const hidden = CLAIMS.filter((id) => !knowsOfReviews(log.authors.get(id) ?? [], rules, "dia"));
        const view = (events: ChainEvent[]) =>
          deliverEvents(events, 0, {
            viewerId: "dia",
            rules: { first: rules, changes: [] },
            knows: (claimId) => !hidden.includes(claimId),
          });
        const without = log.events.flatMap((event): ChainEvent[] => {
          if (event.claimId === null || !hidden.includes(event.claimId) || event.tells === "none") return [event];
          return event.tells === "all" ? [] : [{ ...event, type: "claim.edited", tells: "none" }];
        });
        const ids = (deliveries: Delivery<ChainEvent>[]) => deliveries.map(({ event }) => event.id);
        expect(ids(view(log.events))).toEqual(ids(view(without)));
        const secret = log.events.filter(({ claimId, tells }) => tells === "all" && hidden.includes(claimId ?? ""));
        for (const { id } of secret) expect(ids(view(log.events))).not.toContain(id);
      }),
    );
  });

  test("comes right before what revealed it, and nobody goes on from there", () => {
    const rules = { blind: true, reviewsNeeded: 2 };
    const log = play(rules, [
      { kind: "submit", claimId: "c1", actorId: "ben" },
      { kind: "affirm and edit", claimId: "c1", actorId: "ben" },
      { kind: "plain", claimId: null, actorId: "ana" },
      { kind: "submit", claimId: "c1", actorId: "cem" },
    ]);
    expect(shown(told(rules, log, "dia"))).toEqual(["e2 masked", "e3", "e1 late", "e2 late", "e4"]);
    expect(shown(told(rules, log, "dia", 3))).toEqual(["e1 late", "e2 late", "e4"]);
    expect(shown(told(rules, log, "ben"))).toEqual(["e1", "e2", "e3", "e4"]);
  });

  test("is hidden again when the desk asks for more reviews", () => {
    const first = { blind: true, reviewsNeeded: 1 };
    const log = play(first, [
      { kind: "submit", claimId: "c1", actorId: "ben" },
      { kind: "rules", rules: { blind: true, reviewsNeeded: 2 } },
    ]);
    expect(shown(told(first, log, "dia"))).toEqual(["e2"]);
    expect(shown(told(first, log, "ben"))).toEqual(["e1", "e2"]);
  });
});
