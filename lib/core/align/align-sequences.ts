import { heaviestIncreasing } from "./increasing";
import { pushRun, type Run } from "./runs";
import { type Sequences, shortestEdit, type Window } from "./shortest-edit";

/** Most edits that are looked for one by one; beyond, the differing stretch counts as replaced. */
const MOST_EDITS = 600;
/** Elements looked at in one search for edits, as edits × length. */
const EFFORT = 16_000_000;
/** Above this length, elements that occur once are lined up first. */
const LONG = 2000;
const DEEPEST = 12;

/**
 * The runs that two sequences have in common, in order. Near-linear: common ends first, then (patience diff, Bram Cohen) elements
 * that occur once on both sides, in longer stretches, and a shortest edit script in what is left, given up beyond a bound.
 */
export function alignSequences(sequences: Sequences): Run[] {
  const runs: Run[] = [];
  const { before, after } = sequences;
  alignWindow(sequences, { beforeFrom: 0, beforeTo: before.length, afterFrom: 0, afterTo: after.length }, 0, runs);
  return runs;
}

function alignWindow(sequences: Sequences, whole: Window, depth: number, runs: Run[]): void {
  const { before, after } = sequences;
  const window = { ...whole };
  while (
    window.beforeFrom < window.beforeTo &&
    window.afterFrom < window.afterTo &&
    before[window.beforeFrom] === after[window.afterFrom]
  ) {
    window.beforeFrom++;
    window.afterFrom++;
  }
  while (
    window.beforeFrom < window.beforeTo &&
    window.afterFrom < window.afterTo &&
    before[window.beforeTo - 1] === after[window.afterTo - 1]
  ) {
    window.beforeTo--;
    window.afterTo--;
  }
  pushRun(runs, { before: whole.beforeFrom, after: whole.afterFrom, length: window.beforeFrom - whole.beforeFrom });
  if (window.beforeFrom < window.beforeTo && window.afterFrom < window.afterTo)
    alignMiddle(sequences, window, depth, runs);
  pushRun(runs, { before: window.beforeTo, after: window.afterTo, length: whole.beforeTo - window.beforeTo });
}

function alignMiddle(sequences: Sequences, window: Window, depth: number, runs: Run[]): void {
  const length = window.beforeTo - window.beforeFrom + window.afterTo - window.afterFrom;
  const anchors = length > LONG && depth < DEEPEST ? findAnchors(sequences, window) : [];
  if (anchors.length === 0) {
    const limit = Math.min(MOST_EDITS, Math.ceil(EFFORT / length));
    for (const run of shortestEdit(sequences, window, limit) ?? []) pushRun(runs, run);
    return;
  }
  let { beforeFrom, afterFrom } = window;
  for (const { before, after, length } of [...anchors, { before: window.beforeTo, after: window.afterTo, length: 0 }]) {
    alignWindow(sequences, { beforeFrom, beforeTo: before, afterFrom, afterTo: after }, depth + 1, runs);
    pushRun(runs, { before, after, length });
    beforeFrom = before + length;
    afterFrom = after + length;
  }
}

/** Elements that occur once in both windows, those that are in the same order in both. */
function findAnchors({ before, after }: Sequences, window: Window): Run[] {
  const seen = new Map<number, { place: number; count: number; after: number; afterCount: number }>();
  for (let place = window.beforeFrom; place < window.beforeTo; place++) {
    const entry = seen.get(before[place] ?? 0);
    if (entry) entry.count++;
    else seen.set(before[place] ?? 0, { place, count: 1, after: -1, afterCount: 0 });
  }
  for (let place = window.afterFrom; place < window.afterTo; place++) {
    const entry = seen.get(after[place] ?? 0);
    if (!entry) continue;
    entry.after = place;
    entry.afterCount++;
  }
  const once = [...seen.values()].filter(({ count, afterCount }) => count === 1 && afterCount === 1);
  const inOrder = heaviestIncreasing(
    once.map((entry) => entry.after - window.afterFrom),
    once.map(() => 1),
  );
  return once.flatMap((entry, index) =>
    inOrder[index] ? [{ before: entry.place, after: entry.after, length: 1 }] : [],
  );
}
