import { pushRun, type Run } from "./runs";

/** Two sequences of numbers; equal numbers are equal elements. */
export type Sequences = { before: Int32Array; after: Int32Array };

/** The part of two sequences between `beforeFrom`/`afterFrom` and `beforeTo`/`afterTo`, half-open. */
export type Window = { beforeFrom: number; beforeTo: number; afterFrom: number; afterTo: number };

/**
 * The runs that two windows have in common by a shortest edit script (Myers 1986, "An O(ND) difference algorithm"), in order;
 * `null` when it takes more than `limit` deletions and insertions. Time (N + M) × D, memory D².
 */
export function shortestEdit(sequences: Sequences, window: Window, limit: number): Run[] | null {
  const width = window.beforeTo - window.beforeFrom;
  const height = window.afterTo - window.afterFrom;
  const most = Math.min(Math.floor(limit), width + height);
  const furthest = new Int32Array(2 * most + 3).fill(-1);
  const zero = most + 1;
  furthest[zero + 1] = 0;
  const history: Int32Array[] = [];
  for (let cost = 0; cost <= most; cost++) {
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      if (diagonal > width || -diagonal > height) continue;
      const x = slide(sequences, window, stepTo(furthest, zero, diagonal, cost), diagonal);
      furthest[zero + diagonal] = x;
      if (x >= width && x - diagonal >= height) return traceBack(history, window, cost, width, height);
    }
    history.push(furthest.slice(zero - cost - 1, zero + cost + 2));
  }
  return null;
}

/** Furthest place on a diagonal that one more deletion or insertion reaches. */
function stepTo(furthest: Int32Array, zero: number, diagonal: number, cost: number): number {
  const left = furthest[zero + diagonal - 1] ?? -1;
  const above = furthest[zero + diagonal + 1] ?? -1;
  return diagonal === -cost || (diagonal !== cost && left < above) ? above : left + 1;
}

function slide({ before, after }: Sequences, window: Window, from: number, diagonal: number): number {
  let x = window.beforeFrom + from;
  let y = window.afterFrom + from - diagonal;
  while (x < window.beforeTo && y < window.afterTo && before[x] === after[y]) {
    x++;
    y++;
  }
  return x - window.beforeFrom;
}

function traceBack(
  history: readonly Int32Array[],
  window: Window,
  lastCost: number,
  width: number,
  height: number,
): Run[] {
  const backwards: Run[] = [];
  let x = width;
  let y = height;
  for (let cost = lastCost; cost > 0; cost--) {
    const furthest = history[cost - 1] ?? new Int32Array();
    const diagonal = x - y;
    const zero = cost; // each row was kept with one place to spare on both sides
    const from = stepTo(furthest, zero, diagonal, cost);
    const length = x - from;
    backwards.push({ before: window.beforeFrom + from, after: window.afterFrom + from - diagonal, length });
    const down =
      diagonal === -cost ||
      (diagonal !== cost && (furthest[zero + diagonal - 1] ?? -1) < (furthest[zero + diagonal + 1] ?? -1));
    x = down ? from : from - 1;
    y = x - (down ? diagonal + 1 : diagonal - 1);
  }
  backwards.push({ before: window.beforeFrom, after: window.afterFrom, length: x });
  const runs: Run[] = [];
  for (const run of backwards.reverse()) pushRun(runs, run);
  return runs;
}
