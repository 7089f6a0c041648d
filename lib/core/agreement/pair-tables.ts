import type { CodedRatings } from "./code-ratings";

/** The tables of everybody against everybody with whom they share a claim. */
export type PairTables = {
  /** Places of the two among the raters, `a` before `b`, in their order; `items`: claims that both rated. */
  pairs: { a: number; b: number; items: number }[];
  /** How often pair `p` gave the labels `k` (a) and `l` (b) to one claim is at `p * width² + k * width + l`. */
  tables: Int32Array;
  width: number;
};

/** One pass over all pairs of ratings of one claim: whose pair it is, and in which cell of its table the claim is. */
type Visit = (pairOf: number, cell: number, unit: number) => void;

/** Counts the labels that each pair of people gave to the same claims. */
export function countPairs(coded: CodedRatings, width: number): PairTables {
  const people = coded.raters.length;
  const items = new Int32Array(people * people);
  visitPairs(coded, width, (pairOf) => {
    items[pairOf] = (items[pairOf] ?? 0) + 1;
  });
  const pairs: PairTables["pairs"] = [];
  items.forEach((count, pairOf) => {
    if (count > 0) pairs.push({ a: Math.floor(pairOf / people), b: pairOf % people, items: count });
  });
  const tables = new Int32Array(pairs.length * width * width);
  const numbers = numberPairs({ pairs }, people);
  visitPairs(coded, width, (pairOf, cell) => {
    const at = (numbers[pairOf] ?? 0) * width * width + cell;
    tables[at] = (tables[at] ?? 0) + 1;
  });
  return { pairs, tables, width };
}

/** The sum over all pairs of what `deviations`, laid out as the tables, has for a unit; and how many units any pair shares that `counts`. */
export function spreadOverUnits(
  coded: CodedRatings,
  { pairs, width }: PairTables,
  deviations: Float64Array,
  counts: readonly boolean[],
): { sums: Float64Array; items: number } {
  const numbers = numberPairs({ pairs }, coded.raters.length);
  const sums = new Float64Array(coded.claimIds.length);
  const touched = new Uint8Array(coded.claimIds.length);
  visitPairs(coded, width, (pairOf, cell, unit) => {
    const pair = numbers[pairOf] ?? 0;
    if (counts[pair] !== true) return;
    sums[unit] = (sums[unit] ?? 0) + (deviations[pair * width * width + cell] ?? 0);
    touched[unit] = 1;
  });
  return { sums, items: touched.reduce((sum, one) => sum + one, 0) };
}

/** The number of each pair in the list, by `a * people + b`. */
function numberPairs({ pairs }: Pick<PairTables, "pairs">, people: number): Int32Array {
  const numbers = new Int32Array(people * people);
  pairs.forEach(({ a, b }, number) => {
    numbers[a * people + b] = number;
  });
  return numbers;
}

function visitPairs({ raters, starts, rater, label }: CodedRatings, width: number, visit: Visit): void {
  const people = raters.length;
  for (let unit = 0; unit < starts.length - 1; unit += 1) {
    const end = starts[unit + 1] ?? 0;
    for (let one = starts[unit] ?? 0; one < end; one += 1) {
      const row = (rater[one] ?? 0) * people;
      const cells = (label[one] ?? 0) * width;
      for (let other = one + 1; other < end; other += 1)
        visit(row + (rater[other] ?? 0), cells + (label[other] ?? 0), unit);
    }
  }
}
