import type { CodedRatings } from "./code-ratings";

/** How often each class (a label, or a level of the scale) was given to each unit. */
export type UnitCounts = {
  units: number;
  /** How many classes there are to choose from, used or not. */
  width: number;
  /** The count of class `k` on unit `u` is at `u * width + k`. */
  counts: Int32Array;
  /** Ratings on each unit. */
  totals: Int32Array;
  /** Units with at least one rating. */
  rated: number;
  /** Units with at least two. */
  comparable: number;
};

/** Counts what each unit was given, with `classOf` each label's class; labels of class -1 are left out, as if missing. */
export function countClasses({ starts, label }: CodedRatings, classOf: Int32Array, width: number): UnitCounts {
  const units = starts.length - 1;
  const counts = new Int32Array(units * width);
  const totals = new Int32Array(units);
  let rated = 0;
  let comparable = 0;
  for (let unit = 0; unit < units; unit += 1) {
    let total = 0;
    for (let rating = starts[unit] ?? 0; rating < (starts[unit + 1] ?? 0); rating += 1) {
      const at = classOf[label[rating] ?? 0] ?? -1;
      if (at < 0) continue;
      counts[unit * width + at] = (counts[unit * width + at] ?? 0) + 1;
      total += 1;
    }
    totals[unit] = total;
    if (total >= 1) rated += 1;
    if (total >= 2) comparable += 1;
  }
  return { units, width, counts, totals, rated, comparable };
}
