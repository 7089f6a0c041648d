import type { AgreementInput } from "@/lib/core/agreement/ratings";

/** How different two values are, given all values that can be paired. */
export type NaiveDifference = (a: number, b: number, all: readonly number[]) => number;

export const naiveNominal: NaiveDifference = (a, b) => (a === b ? 0 : 1);
export const naiveInterval: NaiveDifference = (a, b) => (a - b) ** 2;

/** All values from one to the other, the two ends counting half. */
export const naiveOrdinal: NaiveDifference = (a, b, all) => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const between = all.filter((value) => value >= low && value <= high).length;
  const ends = all.filter((value) => value === low || value === high).length;
  return a === b ? 0 : (between - ends / 2) ** 2;
};

/** Units as lists of numbers, in the order of their codes. */
export const numbersOf = ({ units }: AgreementInput): number[][] =>
  units.map(({ ratings }) => ratings.map(({ code }) => Number(code)));

/** α by its definition: the mean difference within units over the mean difference among all values that can be paired. NaN when undefined. */
export function naiveAlpha(units: readonly number[][], difference: NaiveDifference): number {
  const paired = units.filter((unit) => unit.length >= 2);
  const all = paired.flat();
  const differ = (values: readonly number[]) =>
    values.flatMap((a, one) => values.flatMap((b, other) => (one === other ? [] : difference(a, b, all))));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const within = sum(paired.map((unit) => sum(differ(unit)) / (unit.length - 1))) / all.length;
  return 1 - within / (sum(differ(all)) / (all.length * (all.length - 1)));
}

/** The mean over units of the share of equal pairs. NaN when no unit has a pair. */
export function naivePercent(units: readonly number[][]): number {
  const shares = units
    .filter((unit) => unit.length >= 2)
    .map((unit) => {
      const pairs = unit.flatMap((a, one) => unit.slice(one + 1).map((b) => a === b));
      return pairs.filter(Boolean).length / pairs.length;
    });
  return shares.reduce((total, share) => total + share, 0) / shares.length;
}

/** Light's κ by its definition: each pair's Cohen κ from the claims that both rated; NaN when no pair has one. */
export function naiveLight({ raters, units }: AgreementInput): number {
  const kappas = raters.flatMap((a, one) =>
    raters.slice(one + 1).flatMap((b) => {
      const shared = units.flatMap(({ ratings }) => {
        const [x, y] = [a, b].map(({ id }) => ratings.find(({ raterId }) => raterId === id)?.code);
        return x === undefined || y === undefined ? [] : [[x, y] as const];
      });
      const share = (isMeant: (pair: readonly [string, string]) => boolean) =>
        shared.filter(isMeant).length / shared.length;
      const codes = [...new Set(shared.flat())];
      const chance = codes.reduce((sum, code) => sum + share(([x]) => x === code) * share(([, y]) => y === code), 0);
      return shared.length === 0 || codes.length === 1 ? [] : (share(([x, y]) => x === y) - chance) / (1 - chance);
    }),
  );
  return kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length;
}
