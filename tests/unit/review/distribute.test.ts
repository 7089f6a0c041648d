import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, distribute, type OpenSeat } from "@/lib/core/review/distribute";

const METHODS = ["round_robin", "lowest_load"] as const;

const seat = (id: string, more: Partial<OpenSeat> = {}): OpenSeat => ({
  id,
  assigned: [],
  submitted: [],
  recused: [],
  decidedBy: null,
  weight: 1,
  ...more,
});
const people = (...ids: string[]): Candidate[] => ids.map((id) => ({ id, load: 0 }));
const takers = (pairs: { assigneeId: string }[]) => pairs.map(({ assigneeId }) => assigneeId).join("");

const PERSON = fc.constantFrom(..."abcdefgh");
const SOME = fc.uniqueArray(PERSON, { maxLength: 8 });
const candidatesOf = (load: fc.Arbitrary<number>) =>
  fc.uniqueArray(fc.record({ id: PERSON, load }), { maxLength: 8, selector: ({ id }) => id });
const seatsOf = (fields: Partial<Record<"assigned" | "submitted" | "recused", fc.Arbitrary<string[]>>>) =>
  fc
    .array(
      fc.record({
        assigned: fields.assigned ?? fc.constant([]),
        submitted: fields.submitted ?? fc.constant([]),
        recused: fields.recused ?? fc.constant([]),
        decidedBy: fields.recused ? fc.option(PERSON) : fc.constant(null),
      }),
      { maxLength: 20 },
    )
    .map((seats) => seats.map((more, index) => seat(`claim ${index}`, more)));

const WANTED = fc.record({
  method: fc.constantFrom(...METHODS),
  seats: seatsOf({ assigned: SOME, submitted: SOME, recused: SOME }),
  candidates: candidatesOf(fc.nat(9)),
  needed: fc.integer({ min: 1, max: 5 }),
  startAfter: fc.option(PERSON),
});

describe("however reviewers are found", () => {
  test("nobody gets a claim twice, one they recused themselves from, or one they decided; no claim gets more than are needed", () => {
    fc.assert(
      fc.property(WANTED, (wanted) => {
        const { pairs } = distribute(wanted);
        const known = new Set(wanted.candidates.map(({ id }) => id));
        for (const { id, assigned, submitted, recused, decidedBy } of wanted.seats) {
          const given = pairs.filter(({ seatId }) => seatId === id).map(({ assigneeId }) => assigneeId);
          const taken = new Set([...assigned, ...submitted]);
          expect(new Set(given).size).toBe(given.length);
          expect(
            given.filter((person) => taken.has(person) || recused.includes(person) || person === decidedBy),
          ).toEqual([]);
          expect(given.every((person) => known.has(person))).toBe(true);
          if (given.length > 0) expect(taken.size + given.length).toBeLessThanOrEqual(wanted.needed);
        }
      }),
    );
  });

  test("a claim is short of people only when nobody who fits is left, and says how many and why", () => {
    fc.assert(
      fc.property(WANTED, (wanted) => {
        const { pairs, unfilled } = distribute(wanted);
        for (const { id, assigned, submitted, recused, decidedBy } of wanted.seats) {
          const taken = new Set([...assigned, ...submitted]);
          for (const pair of pairs) if (pair.seatId === id) taken.add(pair.assigneeId);
          const fit = wanted.candidates.filter(
            (person) => !taken.has(person.id) && !recused.includes(person.id) && person.id !== decidedBy,
          );
          const short = unfilled.find(({ seatId }) => seatId === id);
          const missing = wanted.needed - taken.size;
          if (missing <= 0) expect(short).toBeUndefined();
          else {
            expect(fit).toEqual([]);
            const left = wanted.candidates.some((person) => !taken.has(person.id));
            const reason =
              wanted.candidates.length === 0 ? "no_candidates" : left ? "recused_or_decided" : "all_have_it";
            expect(short).toEqual({ seatId: id, missing, reason });
          }
        }
      }),
    );
  });

  test("the order in which candidates are named makes no difference", () => {
    fc.assert(
      fc.property(WANTED, fc.nat(), (wanted, seed) => {
        const shuffled = [...wanted.candidates].sort(
          (a, b) => ((a.id.charCodeAt(0) * seed) % 7) - ((b.id.charCodeAt(0) * seed) % 7),
        );
        expect(distribute({ ...wanted, candidates: shuffled })).toEqual(distribute(wanted));
      }),
    );
  });

  test("where everybody fits and starts with as much, nobody gets over one claim more than another", () => {
    const wanted = fc.record({
      method: fc.constantFrom(...METHODS),
      seats: seatsOf({}),
      candidates: candidatesOf(fc.constant(3)),
      needed: fc.integer({ min: 1, max: 5 }),
      startAfter: fc.option(PERSON),
    });
    fc.assert(
      fc.property(wanted, (given) => {
        const { pairs } = distribute(given);
        const counts = given.candidates.map(({ id }) => pairs.filter(({ assigneeId }) => assigneeId === id).length);
        expect(Math.max(0, ...counts) - Math.min(...counts, Math.max(0, ...counts))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("in turn", () => {
  const inTurn = (seats: OpenSeat[], candidates: Candidate[], startAfter: string | null, needed = 1) =>
    distribute({ method: "round_robin", seats, candidates, needed, startAfter });

  test("goes on after whom the last round ended with, and around", () => {
    const seats = ["1", "2", "3", "4"].map((id) => seat(id));
    expect(takers(inTurn(seats, people("c", "a", "b"), "a").pairs)).toBe("bcab");
  });

  test("goes on in the same place when that person is no candidate any more", () => {
    expect(takers(inTurn([seat("1"), seat("2")], people("a", "c", "d"), "b").pairs)).toBe("cd");
    expect(takers(inTurn([seat("1")], people("a", "b"), "z").pairs)).toBe("a");
  });

  test("rounds one after the other are as one", () => {
    fc.assert(
      fc.property(seatsOf({ recused: SOME }), fc.nat(20), candidatesOf(fc.constant(0)), (seats, at, candidates) => {
        const whole = inTurn(seats, candidates, null, 2).pairs;
        const first = inTurn(seats.slice(0, at), candidates, null, 2).pairs;
        const second = inTurn(seats.slice(at), candidates, first.at(-1)?.assigneeId ?? null, 2).pairs;
        expect([...first, ...second]).toEqual(whole);
      }),
    );
  });

  test("passes over whom a claim does not suit, for that claim alone", () => {
    const seats = [seat("1"), seat("2", { recused: ["b"] }), seat("3")];
    expect(takers(inTurn(seats, people("a", "b", "c"), null).pairs)).toBe("aca");
  });
});

describe("fewest open claims first", () => {
  const least = (seats: OpenSeat[], candidates: Candidate[], startAfter: string | null = null) =>
    distribute({ method: "lowest_load", seats, candidates, needed: 1, startAfter });

  test("nobody gets a claim while somebody who fits has fewer", () => {
    fc.assert(
      fc.property(seatsOf({ recused: SOME }), candidatesOf(fc.nat(9)), (seats, candidates) => {
        const loads = new Map(candidates.map(({ id, load }) => [id, load]));
        for (const { seatId, assigneeId } of least(seats, candidates).pairs) {
          const { recused = [], decidedBy = null } = seats.find(({ id }) => id === seatId) ?? {};
          const mine = loads.get(assigneeId) ?? 0;
          const fit = [...loads].filter(([id]) => !recused.includes(id) && id !== decidedBy);
          expect(mine).toBe(Math.min(...fit.map(([, load]) => load)));
          loads.set(assigneeId, mine + 1);
        }
      }),
    );
  });

  test("of equals it is the next in turn", () => {
    expect(takers(least([seat("1")], people("a", "b", "c"), "a").pairs)).toBe("b");
  });

  test("an article counts as its claims do", () => {
    const seats = [seat("article", { weight: 5 }), seat("1"), seat("2")];
    expect(takers(least(seats, people("a", "b")).pairs)).toBe("abb");
  });
});
