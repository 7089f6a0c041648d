/** What a figure was computed from. */
export type Basis = {
  /** Claims with at least two ratings that this figure can compare. */
  items: number;
  /** People with a rating on one of them. */
  raters: number;
  /** Ratings on them. */
  ratings: number;
  /** Off-scale ratings that this figure left out, because they are no point on the scale; 0 for the figures that need no order. */
  leftOut: number;
};

/**
 * How far the true figure may be from the one found, at 95 %, both ends included. `linearised`: from the scatter between claims;
 * `exact`: there is no scatter, and the bound is Clopper and Pearson's (interval.ts). Or none, and why in a sentence.
 */
export type Interval =
  | { ci95: [low: number, high: number]; method: "linearised"; standardError: number }
  | { ci95: [low: number, high: number]; method: "exact" }
  | { ci95: null; noInterval: string };

/** One measure of agreement: a finite number from -1 to 1 with its interval, or a sentence for a person that says why there is none. */
export type Figure = Basis & (({ value: number } & Interval) | { undefined: string });

/** A figure that has a value. */
export type DefinedFigure = Extract<Figure, { value: number }>;

export const isDefined = (figure: Figure): figure is DefinedFigure => "value" in figure;
