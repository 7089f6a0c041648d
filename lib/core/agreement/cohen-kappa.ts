import type { Estimate } from "./interval";
import type { Weights } from "./weights";

/** A pair's κ with the share that an item has in its deviation, by the cell of the table that the item is in. */
export type PairEstimate = Estimate & { deviations: Float64Array };

/** Less is rounding: both always gave one and the same class. */
const TOTAL = 1e-12;

/**
 * Cohen's κ of a table of counts, rows one person's classes and columns the other's (Cohen 1960, Educ. Psychol. Meas. 20, 37–46), with
 * other than identity weights his weighted κ (1968, Psychol. Bull. 70, 213–220). The linear approximation is that of Fleiss, Cohen and
 * Everitt (1969, Psychol. Bull. 72, 323–327). `null` for an empty table, or when chance agreement is total.
 */
export function cohenKappa(table: ArrayLike<number>, width: number, weights: Weights): PairEstimate | null {
  const { rows, columns, items } = marginsOf(table, width);
  if (items === 0) return null;
  let agreeing = 0;
  let chance = 0;
  const rowReach = new Float64Array(width);
  const columnReach = new Float64Array(width);
  for (let k = 0; k < width; k += 1) {
    for (let l = 0; l < width; l += 1) {
      const weight = weights[k * width + l] ?? 0;
      const row = (rows[k] ?? 0) / items;
      const column = (columns[l] ?? 0) / items;
      agreeing += weight * (table[k * width + l] ?? 0);
      chance += weight * row * column;
      rowReach[k] = (rowReach[k] ?? 0) + weight * column;
      columnReach[l] = (columnReach[l] ?? 0) + weight * row;
    }
  }
  if (1 - chance < TOTAL) return null;
  const observed = agreeing / items;
  const value = (observed - chance) / (1 - chance);
  const deviations = new Float64Array(width * width);
  let squares = 0;
  for (let cell = 0; cell < width * width; cell += 1) {
    const ofObserved = (weights[cell] ?? 0) - observed;
    const ofChance = (rowReach[Math.floor(cell / width)] ?? 0) + (columnReach[cell % width] ?? 0) - 2 * chance;
    const deviation = (ofObserved - (1 - value) * ofChance) / (1 - chance) / items;
    deviations[cell] = deviation;
    squares += (table[cell] ?? 0) * deviation ** 2;
  }
  return { value, floor: -chance / (1 - chance), squares, items, deviations };
}

function marginsOf(
  table: ArrayLike<number>,
  width: number,
): { rows: Float64Array; columns: Float64Array; items: number } {
  const rows = new Float64Array(width);
  const columns = new Float64Array(width);
  let items = 0;
  for (let k = 0; k < width; k += 1) {
    for (let l = 0; l < width; l += 1) {
      const count = table[k * width + l] ?? 0;
      rows[k] = (rows[k] ?? 0) + count;
      columns[l] = (columns[l] ?? 0) + count;
      items += count;
    }
  }
  return { rows, columns, items };
}
