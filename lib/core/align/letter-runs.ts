import { splitWords } from "../text/split-words";
import { graphemesOf, offsetsOf } from "./graphemes-of";
import { numberWords } from "./number-words";
import { pushRun, type Run } from "./runs";
import { shortestEdit } from "./shortest-edit";

/** Share of letters in common from which two words are one word, edited: "reports" and "rexports", but not "rose" and "fell". */
export const SAME_WORD = 0.65;

/**
 * What two stretches have in common letter by letter, when it takes no more than `limit` deletions and insertions; `null` when more. Words
 * in which too little is left count as replaced as a whole. Offsets are those in the two stretches.
 */
export function letterRuns(before: string, after: string, limit: number): Run[] | null {
  const isPlain = !BEYOND_ASCII.test(before) && !BEYOND_ASCII.test(after);
  const runs = isPlain ? unitRuns(before, after, limit) : clusterRuns(before, after, limit);
  return runs && dropLetterSoup(before, after, runs);
}

/** Beyond these, a letter may be several units; a carriage return and a line feed are one cluster, so it is not among them. */
const BEYOND_ASCII = /[^\n\t -~]/;

function unitRuns(before: string, after: string, limit: number): Run[] | null {
  return shortestEdit({ before: unitsOf(before), after: unitsOf(after) }, limit);
}

function unitsOf(text: string): Int32Array {
  const units = new Int32Array(text.length);
  for (let place = 0; place < text.length; place++) units[place] = text.charCodeAt(place);
  return units;
}

/** The same where a letter may be several units. */
function clusterRuns(before: string, after: string, limit: number): Run[] | null {
  const olds = graphemesOf(before);
  const news = graphemesOf(after);
  const oldAt = offsetsOf(olds);
  const newAt = offsetsOf(news);
  const runs = shortestEdit(numberWords(olds, news), limit);
  if (!runs) return null;
  return runs.map((run) => {
    const start = oldAt[run.before] ?? 0;
    const length = (oldAt[run.before + run.length] ?? 0) - start;
    return { before: start, after: newAt[run.after] ?? 0, length };
  });
}

/** Keeps whole words as they are, and of each stretch of touched words the letters only if most of them are left. */
function dropLetterSoup(before: string, after: string, letters: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let pending: Run[] = [];
  const borders = { before: bordersOf(before), after: bordersOf(after) };
  const flush = () => {
    const runs = pending.filter(({ length }) => length > 0);
    const common = runs.reduce((sum, run) => sum + run.length, 0);
    if (2 * common >= SAME_WORD * touchedLength(runs, borders)) for (const run of runs) pushRun(kept, run);
    pending = [];
  };
  for (const run of letters) {
    const whole = wholeWords(run, borders);
    if (!whole) {
      pending.push(run);
      continue;
    }
    pending.push({ ...run, length: whole.before - run.before });
    flush();
    pushRun(kept, whole);
    const end = { before: whole.before + whole.length, after: whole.after + whole.length };
    pending.push({ ...end, length: run.before + run.length - end.before });
  }
  flush();
  return kept;
}

type Borders = { before: Uint8Array; after: Uint8Array };

/** 1 at each offset where a word, space or mark starts or ends. */
function bordersOf(text: string): Uint8Array {
  const borders = new Uint8Array(text.length + 1);
  for (const offset of offsetsOf(splitWords(text))) borders[offset] = 1;
  return borders;
}

/** Length, in both texts together, of the words from the first run to the last: what was deleted whole beside them does not count. */
function touchedLength(runs: readonly Run[], borders: Borders): number {
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return 0;
  const lengthIn = (side: "before" | "after"): number => {
    let start = first[side];
    while (start > 0 && borders[side][start] !== 1) start--;
    let end = last[side] + last.length;
    while (end < borders[side].length - 1 && borders[side][end] !== 1) end++;
    return end - start;
  };
  return lengthIn("before") + lengthIn("after");
}

/** The part of a run from the first border that both texts have there to the last; `null` when it holds no whole word or mark. */
function wholeWords(run: Run, borders: Borders): Run | null {
  const isBorder = (step: number) => borders.before[run.before + step] === 1 && borders.after[run.after + step] === 1;
  let first = 0;
  while (first <= run.length && !isBorder(first)) first++;
  let last = run.length;
  while (last > first && !isBorder(last)) last--;
  return last > first ? { before: run.before + first, after: run.after + first, length: last - first } : null;
}
