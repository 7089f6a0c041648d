import type { CodedRatings } from "./code-ratings";
import { cohenKappa, type PairEstimate } from "./cohen-kappa";
import type { Estimate } from "./interval";
import { countPairs, type PairTables, spreadOverUnits } from "./pair-tables";
import { identityWeights } from "./weights";

/** Everybody against everybody, and Light's κ over them. */
export type ComparedRaters = {
  tables: PairTables;
  /** Each pair's Cohen κ, in the tables' order. */
  kappas: (PairEstimate | null)[];
  /** `null` when no pair has a κ. */
  light: Estimate | null;
  /** Pairs with a κ. */
  withKappa: number;
};

/**
 * Cohen's κ of every pair, and their mean, each pair counting once (Light 1971, Psychol. Bull. 76, 365–377); ratings that one of two
 * people lacks are left out pair by pair. With two people the mean is Cohen's κ, interval included: the mean's linear approximation
 * is the mean of the pairs'.
 */
export function compareRaters(coded: CodedRatings, width: number): ComparedRaters {
  const tables = countPairs(coded, width);
  const weights = identityWeights(width);
  const cells = width * width;
  const deviations = new Float64Array(tables.tables.length);
  const kappas = tables.pairs.map((_, pair) => {
    const kappa = cohenKappa(tables.tables.subarray(pair * cells, (pair + 1) * cells), width, weights);
    if (kappa !== null) deviations.set(kappa.deviations, pair * cells);
    return kappa;
  });
  const defined = kappas.filter((kappa) => kappa !== null);
  if (defined.length === 0) return { tables, kappas, light: null, withKappa: 0 };
  const { sums, items } = spreadOverUnits(
    coded,
    tables,
    deviations,
    kappas.map((kappa) => kappa !== null),
  );
  const meanOf = (part: (kappa: PairEstimate) => number) =>
    defined.reduce((sum, kappa) => sum + part(kappa), 0) / defined.length;
  const light = {
    value: meanOf(({ value }) => value),
    floor: meanOf(({ floor }) => floor),
    squares: sums.reduce((sum, one) => sum + (one / defined.length) ** 2, 0),
    items,
  };
  return { tables, kappas, light, withKappa: defined.length };
}
