import fc from "fast-check";
import { expect, test } from "vitest";
import { flattenRuns } from "@/lib/core/anchor/flatten-runs";

const span = fc
  .record({ id: fc.constantFrom("a", "b", "c", "d", "e"), start: fc.nat(60), length: fc.nat(30) })
  .map(({ id, start, length }) => ({ id, start, end: start + length }));
const spans = fc.array(span, { maxLength: 20 });
const within = fc.tuple(fc.nat(40), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));

test("the runs cover the stretch exactly, none empty", () => {
  fc.assert(
    fc.property(spans, within, (given, stretch) => {
      const runs = flattenRuns(given, stretch);
      let place = stretch.start;
      for (const run of runs) {
        expect(run.start).toBe(place);
        expect(run.end).toBeGreaterThan(run.start);
        place = run.end;
      }
      expect(place).toBe(stretch.end);
    }),
  );
});

test("at every place a run knows exactly the ids whose spans hold it", () => {
  fc.assert(
    fc.property(spans, within, (given, stretch) => {
      for (const run of flattenRuns(given, stretch)) {
        for (let place = run.start; place < run.end; place++) {
          const holding = new Set(given.filter(({ start, end }) => start <= place && place < end).map(({ id }) => id));
          expect(new Set(run.ids)).toEqual(holding);
          expect(run.ids).toHaveLength(holding.size);
        }
      }
    }),
  );
});

test("the order in which spans are given does not matter", () => {
  fc.assert(
    fc.property(spans, within, (given, stretch) => {
      expect(flattenRuns([...given].reverse(), stretch)).toEqual(flattenRuns(given, stretch));
    }),
  );
});

test("in a run the outermost claim comes first", () => {
  const runs = flattenRuns(
    [
      { id: "inner", start: 2, end: 4 },
      { id: "outer", start: 2, end: 9 },
      { id: "earlier", start: 0, end: 3 },
    ],
    { start: 0, end: 10 },
  );
  expect(runs.map(({ ids }) => ids)).toEqual([
    ["earlier"],
    ["earlier", "outer", "inner"],
    ["outer", "inner"],
    ["outer"],
    [],
  ]);
});
