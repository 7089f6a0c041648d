import { isGraphemeBoundary } from "../text/graphemes";
import type { Span } from "../text/span";
import { splitWords } from "../text/split-words";
import { alignSequences } from "./align-sequences";
import { isSpaceUnit } from "./is-space";
import { numberWords } from "./number-words";
import { pushRun, type Run } from "./runs";

/** Replaced words are compared letter by letter when they are no longer than this. */
const LONGEST_REPLACED = 400;
/** Share of letters in common from which two words are one word, edited: "reports" and "rexports", but not "rose" and "fell". */
const SAME_WORD = 0.65;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

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
  return runs;
}

function alignMiddle(before: string, after: string, emit: (run: Run) => void): void {
  if (before === "" || after === "") return;
  const oldWords = splitWords(before);
  const newWords = splitWords(after);
  const words = alignSequences(numberWords(oldWords, newWords));
  const oldAt = offsetsOf(oldWords);
  const newAt = offsetsOf(newWords);
  let from = { before: 0, after: 0 };
  for (const run of [...words, { before: oldWords.length, after: newWords.length, length: 0 }]) {
    const start = { before: oldAt[run.before] ?? 0, after: newAt[run.after] ?? 0 };
    alignLetters(before.slice(from.before, start.before), after.slice(from.after, start.after), from, emit);
    const end = { before: oldAt[run.before + run.length] ?? 0, after: newAt[run.after + run.length] ?? 0 };
    emit({ ...start, length: end.before - start.before });
    from = end;
  }
}

function alignLetters(
  before: string,
  after: string,
  at: { before: number; after: number },
  emit: (run: Run) => void,
): void {
  if (before === "" || after === "" || before.length + after.length > LONGEST_REPLACED) return;
  const olds = Array.from(segmenter.segment(before), ({ segment }) => segment);
  const news = Array.from(segmenter.segment(after), ({ segment }) => segment);
  const runs = alignSequences(numberWords(olds, news));
  const common = runs.reduce((sum, { length }) => sum + length, 0);
  if ((2 * common) / (olds.length + news.length) < SAME_WORD) return;
  const oldAt = offsetsOf(olds);
  const newAt = offsetsOf(news);
  for (const run of runs) {
    const start = oldAt[run.before] ?? 0;
    const length = (oldAt[run.before + run.length] ?? 0) - start;
    emit({ before: at.before + start, after: at.after + (newAt[run.after] ?? 0), length });
  }
}

/** Where each part starts when they are joined, and where the last one ends. */
function offsetsOf(parts: readonly string[]): number[] {
  const offsets = [0];
  let offset = 0;
  for (const part of parts) {
    offset += part.length;
    offsets.push(offset);
  }
  return offsets;
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
