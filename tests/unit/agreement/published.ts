import { namesOf, type RatingTable, rowsFromCounts, rowsFromTable, scaleOf } from "./ratings-of";

const LETTERS = ["a", "b", "c", "d", "e"];

/**
 * Four observers, twelve units, five values, with gaps: the example of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), and,
 * as `cac.raw4raters`, of K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014), p. 120. The last unit is rated once.
 */
export const FOUR_OBSERVERS = {
  categories: scaleOf(1, 2, 3, 4, 5),
  table: [
    [1, 1, null, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [null, 5, 5, 5],
    [null, null, 1, 1],
    [null, null, 3, null],
  ] satisfies RatingTable,
};

/** Fifteen patients, six psychiatrists, five diagnoses: the first half of the table of J. L. Fleiss (1971), as `distrib.6raters` of irrCAC. */
export const SIX_PSYCHIATRISTS = {
  categories: namesOf(...LETTERS),
  table: rowsFromCounts(
    [
      [0, 0, 0, 6, 0],
      [0, 3, 0, 0, 3],
      [0, 1, 4, 0, 1],
      [0, 0, 0, 0, 6],
      [0, 3, 0, 3, 0],
      [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2],
      [2, 0, 3, 1, 0],
      [2, 0, 0, 4, 0],
      [0, 0, 0, 0, 6],
      [1, 0, 0, 5, 0],
      [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0],
      [1, 0, 0, 5, 0],
      [0, 2, 0, 3, 1],
    ],
    LETTERS,
  ),
};

/** Ten subjects, fourteen raters, five categories: the worked example of Wikipedia's article on Fleiss' κ, 0.210. */
export const FOURTEEN_RATERS = {
  categories: namesOf(...LETTERS),
  table: rowsFromCounts(
    [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ],
    LETTERS,
  ),
};

/** A hundred pregnancies, two abstractors, three kinds: `cont3x3abstractors` of irrCAC (Gwet 2014). */
export const ABSTRACTORS = {
  categories: scaleOf(1, 2, 3),
  table: rowsFromTable(
    [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ],
    ["1", "2", "3"],
  ),
};

/** Figures as printed, with as many digits, and standard errors where they were printed. */
type Printed = { value: number; digits: number; standardError?: number };

/**
 * irrCAC's README (github.com/kgwet/irrCAC, version of 2021 with α's standard error revised) and its vignette on weighting. It divides Cohen's
 * variance, and all of a table's, by n and not n - 1: see the test.
 */
export const PRINTED = {
  fourObservers: {
    percent: { value: 0.8181818, digits: 7 },
    fleiss: { value: 0.76117, digits: 5 },
    ac1: { value: 0.77544, digits: 5 },
    /** irrCAC for Python, its tests: ordinal weights. */
    ac2: { value: 0.899, digits: 3 },
    nominal: { value: 0.74342, digits: 5, standardError: 0.14548 },
    /** Krippendorff 2011. */
    ordinal: { value: 0.815, digits: 3 },
    /** Quadratic weights in irrCAC; 0.849 in Krippendorff 2011. */
    interval: { value: 0.84911, digits: 5 },
  },
  sixPsychiatrists: {
    fleiss: { value: 0.4139265, digits: 7, standardError: 0.08119291 },
    ac1: { value: 0.4448007, digits: 7, standardError: 0.08418757 },
    nominal: { value: 0.4204384, digits: 7 },
  },
  abstractors: {
    percent: { value: 0.89, digits: 7, standardError: 0.03128898 },
    cohen: { value: 0.7964094, digits: 7, standardError: 0.05891072 },
    ac1: { value: 0.8493305, digits: 7, standardError: 0.04321747 },
    nominal: { value: 0.7972585, digits: 7, standardError: 0.05905473 },
    interval: { value: 0.8926487, digits: 7, standardError: 0.03539506 },
    weighted: { value: 0.8921569, digits: 7, standardError: 0.03535151 },
  },
} satisfies Record<string, Record<string, Printed>>;
