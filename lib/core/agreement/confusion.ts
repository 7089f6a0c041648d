import type { LabelOrder } from "./label-order";
import type { UnitCounts } from "./unit-counts";

/** Which labels met which: `counts[row][column]`, both in the order of `codes`: worst first, off-scale ones last. */
export type Confusion = { codes: string[]; counts: number[][] };

/**
 * Which labels met on the same claims: every ordered pair of ratings of a claim counts once, so that the table is symmetric and two
 * people with the same label count twice on its diagonal. `counts` are those of the labels.
 */
export function confuseLabels({ units, width, counts }: UnitCounts, order: Pick<LabelOrder, "labels">): Confusion {
  const table = new Int32Array(width * width);
  for (let unit = 0; unit < units; unit += 1) {
    for (let k = 0; k < width; k += 1) {
      const count = counts[unit * width + k] ?? 0;
      if (count === 0) continue;
      for (let l = 0; l < width; l += 1) {
        const others = (counts[unit * width + l] ?? 0) - (k === l ? 1 : 0);
        table[k * width + l] = (table[k * width + l] ?? 0) + count * others;
      }
    }
  }
  return toConfusion(table, order);
}

/** A flat table of counts, in rows. */
export function toConfusion(table: Int32Array, { labels }: Pick<LabelOrder, "labels">): Confusion {
  const width = labels.length;
  return {
    codes: labels.map(({ code }) => code),
    counts: labels.map((_, row) => Array.from(table.subarray(row * width, (row + 1) * width))),
  };
}
