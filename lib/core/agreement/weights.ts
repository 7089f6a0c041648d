/** How much of an agreement two classes are, from 0 to 1: that of `k` and `l` is at `k * width + l`. Symmetric, 1 on the diagonal. */
export type Weights = Float64Array;

/** Only equal classes agree. */
export const identityWeights = (width: number): Weights => weightsOf(width, () => 0);

/**
 * Gwet's ordinal weights: 1 less the share that the pairs of levels from one to the other have of all pairs of levels
 * (Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014, ch. 3; `ordinal.weights` of the R package irrCAC).
 */
export const ordinalWeights = (width: number): Weights =>
  weightsOf(width, (steps) => 1 - pairsOf(steps + 1) / pairsOf(width));

/** 1 less the squared distance as a share of the largest (Cohen 1968; Fleiss and Cohen 1973). */
export const quadraticWeights = (width: number): Weights => weightsOf(width, (steps) => 1 - (steps / (width - 1)) ** 2);

const pairsOf = (levels: number): number => (levels * (levels - 1)) / 2;

function weightsOf(width: number, ofDistance: (steps: number) => number): Weights {
  const weights = new Float64Array(width * width);
  for (let k = 0; k < width; k += 1) {
    for (let l = 0; l < width; l += 1) weights[k * width + l] = k === l ? 1 : ofDistance(Math.abs(k - l));
  }
  return weights;
}
