import type { Category } from "./ratings";

/** The labels in use, in one order, and where each ordered one stands on the scale. */
export type LabelOrder = {
  /** Ordered labels by value, worst first, then off-scale ones as they were given; withdrawn ones are no ratings and have no place. */
  labels: Category[];
  /** A code's place in `labels`. */
  indexOf: ReadonlyMap<string, number>;
  withdrawn: ReadonlySet<string>;
  /** The level of each label, by its place in `labels`: 0 is the worst; -1 for off-scale labels, which have none. */
  levelOf: Int32Array;
  /** The value of each level, strictly increasing. Labels of equal value, as two versions of a scale may have, share a level. */
  values: number[];
};

/** Puts labels in order. Of two with one code the later counts; an ordinal label without a value cannot be ordered and is off the scale. */
export function orderLabels(categories: readonly Category[]): LabelOrder {
  const unique = [...new Map(categories.map((category) => [category.code, category])).values()];
  const rated = unique.filter(({ kind }) => kind !== "withdrawn");
  const ordered = rated.filter((label) => scaleValue(label) !== null);
  const values = [...new Set(ordered.flatMap((label) => scaleValue(label) ?? []))].sort((a, b) => a - b);
  const level = (label: Category): number => values.indexOf(scaleValue(label) ?? Number.NaN);
  const labels = [
    ...ordered.sort((a, b) => level(a) - level(b)),
    ...rated.filter((category) => scaleValue(category) === null),
  ];
  return {
    labels,
    indexOf: new Map(labels.map(({ code }, index) => [code, index])),
    withdrawn: new Set(unique.filter(({ kind }) => kind === "withdrawn").map(({ code }) => code)),
    levelOf: Int32Array.from(labels, level),
    values,
  };
}

const scaleValue = ({ kind, value }: Category): number | null => (kind === "ordinal" ? value : null);
