import { isGraphemeBoundary } from "../text/graphemes";
import type { Span } from "../text/span";
import { splitWords } from "../text/split-words";
import { alignSequences } from "./align-sequences";
import { dropIslands } from "./drop-islands";
import { offsetsOf } from "./graphemes-of";
import { isSpaceUnit } from "./is-space";
import { letterRuns, SAME_WORD } from "./letter-runs";
import { numberWords } from "./number-words";
import { pushRun, type Run } from "./runs";
import { slideRuns } from "./slide-runs";

/** Replaced words are compared letter by letter when they are no longer than this. */
const LONGEST_REPLACED = 400;
/** So many deleted and inserted letters are looked for letter by letter before words are compared: some, and a share of both lengths. */
const FEW_EDITS = 8;
const FEW_EDITS_SHARE = 0.04;

const HOLDS_WORD = /[\p{L}\p{N}]/u;

/**
 * What two stretches of text, of which one continues the other, have in common: whole words first, then the letters of words that
 * were only touched. Offsets are those of the whole texts; every run starts and ends between grapheme clusters.
 */
export function pairRuns(before: string, old: Span, after: string, fresh: Span): Run[] {
  const runs: Run[] = [];
  const head = commonHead(before, old, after, fresh);
  const rest = { start: old.start + head, end: old.end };
  const freshRest = { start: fresh.start + head, end: fresh.end };
  const tail = commonTail(before, rest, after, freshRest);
  pushRun(runs, { before: old.start, after: fresh.start, length: head });
  alignMiddle(before.slice(rest.start, rest.end - tail), after.slice(freshRest.start, freshRest.end - tail), (run) =>
    pushRun(runs, { before: rest.start + run.before, after: freshRest.start + run.after, length: run.length }),
  );
  pushRun(runs, { before: old.end - tail, after: fresh.end - tail, length: tail });
  return slideRuns(before, after, runs);
}

/** Where a stretch starts or ends in two texts. */
type Place = { before: number; after: number };

function alignMiddle(before: string, after: string, emit: (run: Run) => void): void {
  if (before === "" || after === "") return;
  const few = FEW_EDITS + (before.length + after.length) * FEW_EDITS_SHARE;
  const runs = letterRuns(before, after, few) ?? wordRuns(before, after);
  for (const run of dropIslands(runs, { before: before.length, after: after.length })) emit(run);
}

/** What two stretches have in common word by word, and in words that were touched, letter by letter. */
function wordRuns(before: string, after: string): Run[] {
  const oldWords = splitWords(before);
  const newWords = splitWords(after);
  const oldAt = offsetsOf(oldWords);
  const newAt = offsetsOf(newWords);
  const ends = { before: before.length, after: after.length, length: 0 };
  const words = alignSequences(numberWords(oldWords, newWords)).map((run): Run => {
    const start = oldAt[run.before] ?? 0;
    return { before: start, after: newAt[run.after] ?? 0, length: (oldAt[run.before + run.length] ?? 0) - start };
  });
  const runs: Run[] = [];
  let from = { before: 0, after: 0 };
  let islands: Run[] = [];
  for (const run of [...words, ends]) {
    if (run !== ends && !HOLDS_WORD.test(before.slice(run.before, run.before + run.length))) {
      islands.push(run);
      continue;
    }
    runs.push(...runsBetween(before, after, from, islands, run), run);
    islands = [];
    from = { before: run.before + run.length, after: run.after + run.length };
  }
  return runs;
}

/**
 * Compares what two runs of words leave between them: as one stretch, because a space or comma that came or went joins and splits words;
 * when that has too little in common, from one to the next.
 */
function runsBetween(before: string, after: string, from: Place, islands: readonly Run[], to: Place): Run[] {
  const whole = replacedRuns(before, after, from, to);
  if (whole.length > 0 || islands.length === 0) return whole;
  const runs: Run[] = [];
  let start = from;
  for (const island of islands) {
    runs.push(...replacedRuns(before, after, start, island), island);
    start = { before: island.before + island.length, after: island.after + island.length };
  }
  return [...runs, ...replacedRuns(before, after, start, to)];
}

/** The letters that two stretches have in common, if that is most of them. */
function replacedRuns(before: string, after: string, from: Place, to: Place): Run[] {
  const old = before.slice(from.before, to.before);
  const fresh = after.slice(from.after, to.after);
  const length = old.length + fresh.length;
  if (old === "" || fresh === "" || length > LONGEST_REPLACED) return [];
  const runs = letterRuns(old, fresh, length * (1 - SAME_WORD)) ?? [];
  return runs.map((run) => ({ ...run, before: from.before + run.before, after: from.after + run.after }));
}

/** Length of what both start with, back to behind a space, so that a word is never cut. */
function commonHead(before: string, old: Span, after: string, fresh: Span): number {
  const most = Math.min(old.end - old.start, fresh.end - fresh.start);
  let length = 0;
  while (length < most && before.charCodeAt(old.start + length) === after.charCodeAt(fresh.start + length)) length++;
  if (length === old.end - old.start && length === fresh.end - fresh.start) return length;
  while (length > 0 && !isCut(before, old.start + length, after, fresh.start + length, -1)) length--;
  return length;
}

function commonTail(before: string, old: Span, after: string, fresh: Span): number {
  const most = Math.min(old.end - old.start, fresh.end - fresh.start);
  let length = 0;
  while (length < most && before.charCodeAt(old.end - length - 1) === after.charCodeAt(fresh.end - length - 1))
    length++;
  while (length > 0 && !isCut(before, old.end - length, after, fresh.end - length, 0)) length--;
  return length;
}

/** Whether both texts may be cut here: white space at `side` of the place (-1 in front, 0 behind) and no cluster around it. */
function isCut(before: string, old: number, after: string, fresh: number, side: -1 | 0): boolean {
  return (
    isSpaceUnit(before.charCodeAt(old + side)) && isGraphemeBoundary(before, old) && isGraphemeBoundary(after, fresh)
  );
}
