import type { Interval } from "./figure";
import { studentT } from "./student-t";

/** What a measure found, and what its interval is drawn from. */
export type Estimate = {
  value: number;
  /** What the measure would be if every unit were in total disagreement and chance as it is. */
  floor: number;
  /** The sum over units of the squared share that each has in the value's deviation (its empirical influence over their number). */
  squares: number;
  /** Units that can be compared. */
  items: number;
};

/** Less than this is rounding and no scatter. */
const NO_SCATTER = 1e-9;

const ONE_CLAIM = "One claim cannot show how much the figure would differ on other claims.";

/**
 * The 95 % interval of an estimate, for claims as a sample of the claims that these people could have rated.
 *
 * `linearised`: the value is replaced by its linear approximation, a mean over units, whose variance gives the standard error, and
 * Student's t with one degree of freedom less than units the reach (Gwet 2008, Br. J. Math. Stat. Psychol. 61, 29–48; Handbook, 4th ed.
 * 2014). The reach is taken on the cube root of disagreement, 1 - value: disagreement is a sum of squares, whose cube root is nearly
 * normal (Wilson and Hilferty 1931, Proc. Natl. Acad. Sci. 17, 684–688). The plain value ± reach that irrCAC prints is too short below,
 * and beyond 1 above, where there is little disagreement (docs/decisions/014); its figures follow from `standardError`.
 *
 * `exact`: without scatter that interval would be a point, however few the claims. Then all n units are alike, so that the share of
 * others is at most 1 - 0.025^(1/n) (Clopper and Pearson 1934, Biometrika 26, 404–413); they could at worst be in total disagreement
 * and at best in none. Chance agreement is taken as it was found.
 */
export function intervalOf({ value, floor, squares, items }: Estimate): Interval {
  if (items < 2) return { ci95: null, noInterval: ONE_CLAIM };
  const within = (low: number, high: number): [number, number] => [
    Math.min(value, Math.max(-1, floor, low)),
    Math.max(value, Math.min(1, high)),
  ];
  const standardError = Math.sqrt((items / (items - 1)) * squares);
  if (standardError < NO_SCATTER) {
    const unlike = 1 - 0.025 ** (1 / items);
    return { ci95: within(value + unlike * (floor - value), value + unlike * (1 - value)), method: "exact" };
  }
  const root = Math.cbrt(1 - value);
  const reach = (studentT(items - 1) * standardError) / (3 * root ** 2);
  return {
    ci95: within(1 - (root + reach) ** 3, 1 - Math.max(0, root - reach) ** 3),
    method: "linearised",
    standardError,
  };
}
