import type { Basis, Figure } from "./figure";
import { type Estimate, intervalOf } from "./interval";

/** Rounding may leave the borders by so little. */
const ROUNDING = 1e-9;

/**
 * What Fleiss' κ and AC2 can be when shares of labels come from other claims than agreement does: below -1, where no figure of agreement is.
 */
const NOT_ONE_POPULATION =
  "The claims that one reviewer alone rated have such different verdicts from the others that agreement by chance cannot be told from them.";

/** A figure from what was estimated, or why there is none. */
export function buildFigure(basis: Basis, estimate: Estimate | null, whyNot: string): Figure {
  if (estimate === null) return { ...basis, undefined: whyNot };
  if (estimate.value < -1 - ROUNDING) return { ...basis, undefined: NOT_ONE_POPULATION };
  const value = Math.min(1, Math.max(-1, estimate.value));
  return { ...basis, value, ...intervalOf({ ...estimate, value }) };
}
