import { buildFigure } from "./build-figure";
import type { CodedRatings } from "./code-ratings";
import { cohenKappa } from "./cohen-kappa";
import type { ComparedRaters } from "./compare-raters";
import { type Confusion, toConfusion } from "./confusion";
import type { Basis, Figure } from "./figure";
import type { Estimate } from "./interval";
import type { LabelOrder } from "./label-order";
import type { Rater } from "./ratings";
import { quadraticWeights } from "./weights";
import { PAIR_WITHOUT_KAPPA, whyPairUndefined } from "./why-undefined";

/** Two people on the claims that both rated. */
export type RaterPair = {
  a: Rater;
  b: Rater;
  /** Claims that both rated. */
  items: number;
  percent: Figure;
  /** Cohen's κ (1960). */
  kappa: Figure;
  /** Cohen's weighted κ (1968) on the ordered labels' ranks. */
  weightedKappa: Figure & { weights: "quadratic" };
  /** Rows are a's labels, columns b's. */
  confusion: Confusion;
};

/** So many pairs are listed: all of 45 people. Beyond, a list is no longer read, and a page or answer with it would be megabytes. */
export const MOST_PAIRS = 1000;

/** The pairs with most shared claims, in the order of people where they share as many. */
export function listPairs(
  { raters }: Pick<CodedRatings, "raters">,
  { tables: { pairs, tables, width }, kappas }: ComparedRaters,
  order: LabelOrder,
): RaterPair[] {
  return pairs
    .map((pair, number) => ({ ...pair, number }))
    .sort((one, other) => other.items - one.items)
    .slice(0, MOST_PAIRS)
    .flatMap(({ a, b, items, number }) => {
      const [one, other] = [raters[a], raters[b]];
      if (one === undefined || other === undefined) return [];
      const table = tables.subarray(number * width * width, (number + 1) * width * width);
      const basis = { items, raters: 2, ratings: 2 * items, leftOut: 0 };
      return {
        a: one,
        b: other,
        items,
        percent: buildFigure(basis, pairPercent(table, width, items), PAIR_WITHOUT_KAPPA),
        kappa: buildFigure(basis, kappas[number] ?? null, PAIR_WITHOUT_KAPPA),
        weightedKappa: weightedKappaOf(table, order),
        confusion: toConfusion(table, order),
      };
    });
}

/** The share of shared claims on which both gave the same label. */
function pairPercent(table: Int32Array, width: number, items: number): Estimate {
  const agreeing = table.reduce((sum, count, cell) => sum + (cell % (width + 1) === 0 ? count : 0), 0);
  const value = agreeing / items;
  return { value, floor: 0, squares: (value * (1 - value)) / items, items };
}

function weightedKappaOf(table: Int32Array, { labels, levelOf, values }: LabelOrder): RaterPair["weightedKappa"] {
  const levels = values.length;
  const onScale = new Int32Array(levels * levels);
  let [items, leftOut] = [0, 0];
  table.forEach((count, cell) => {
    const a = levelOf[Math.floor(cell / labels.length)] ?? -1;
    const b = levelOf[cell % labels.length] ?? -1;
    leftOut += count * ((a < 0 ? 1 : 0) + (b < 0 ? 1 : 0));
    if (a < 0 || b < 0) return;
    items += count;
    onScale[a * levels + b] = (onScale[a * levels + b] ?? 0) + count;
  });
  const basis: Basis = { items, raters: 2, ratings: 2 * items, leftOut };
  const estimate = cohenKappa(onScale, levels, quadraticWeights(levels));
  return { ...buildFigure(basis, estimate, whyPairUndefined(items)), weights: "quadratic" };
}
