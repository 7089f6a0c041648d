/** How different two classes are: that of `k` and `l` at `k * width + l`, 0 on the diagonal. */
export type Differences = {
  distances: Float64Array;
  /** Where the distances are squared distances of mid-ranks, these; `null` where they do not depend on the ratings. */
  midRanks: Float64Array | null;
};

/** Makes the differences of Krippendorff's α from the number of pairable ratings of each class. */
export type DifferenceOf = (sizes: Float64Array) => Differences;

/** Equal or not. */
export const nominalDifference: DifferenceOf = (sizes) => ({
  distances: squareTable(sizes.length, (k, l) => (k === l ? 0 : 1)),
  midRanks: null,
});

/** The squared distance of the values. */
export const intervalDifference =
  (values: readonly number[]): DifferenceOf =>
  (sizes) => ({
    distances: squareTable(sizes.length, (k, l) => ((values[k] ?? 0) - (values[l] ?? 0)) ** 2),
    midRanks: null,
  });

/**
 * The squared number of ratings from one class to the other, with half of those in each of the two (Krippendorff 2011): the squared
 * distance of the mid-ranks that the classes have among all ratings.
 */
export const ordinalDifference: DifferenceOf = (sizes) => {
  const midRanks = midRanksOf(sizes, 0, sizes.length);
  return {
    distances: squareTable(sizes.length, (k, l) => ((midRanks[k] ?? 0) - (midRanks[l] ?? 0)) ** 2),
    midRanks,
  };
};

/** For each of `width` counts from `from` on: all counts before it and half of its own. */
export function midRanksOf(counts: ArrayLike<number>, from: number, width: number): Float64Array {
  const ranks = new Float64Array(width);
  let before = 0;
  for (let k = 0; k < width; k += 1) {
    const count = counts[from + k] ?? 0;
    ranks[k] = before + count / 2;
    before += count;
  }
  return ranks;
}

function squareTable(width: number, cell: (k: number, l: number) => number): Float64Array {
  return Float64Array.from({ length: width * width }, (_, at) => cell(Math.floor(at / width), at % width));
}
