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
  const olds = graphemesOf(before);
  const news = graphemesOf(after);
  const window = { beforeFrom: 0, beforeTo: olds.length, afterFrom: 0, afterTo: news.length };
  const runs = shortestEdit(numberWords(olds, news), window, limit);
  if (!runs) return null;
  const oldAt = offsetsOf(olds);
  const newAt = offsetsOf(news);
  const letters = runs.map((run): Run => {
    const start = oldAt[run.before] ?? 0;
    const length = (oldAt[run.before + run.length] ?? 0) - start;
    return { before: start, after: newAt[run.after] ?? 0, length };
  });
  return dropLetterSoup(before, after, letters);
}

/** Keeps whole words as they are, and of each stretch of touched words the letters only if most of them are left. */
function dropLetterSoup(before: string, after: string, letters: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let pending: Run[] = [];
  let from = { before: 0, after: 0 };
  const flush = (to: { before: number; after: number }) => {
    const length = to.before - from.before + to.after - from.after;
    const common = pending.reduce((sum, run) => sum + run.length, 0);
    if (2 * common >= SAME_WORD * length) for (const run of pending) pushRun(kept, run);
    pending = [];
  };
  const borders = { before: bordersOf(before), after: bordersOf(after) };
  for (const run of letters) {
    const whole = wholeWords(run, borders);
    if (!whole) {
      pending.push(run);
      continue;
    }
    pending.push({ ...run, length: whole.before - run.before });
    flush(whole);
    pushRun(kept, whole);
    from = { before: whole.before + whole.length, after: whole.after + whole.length };
    pending.push({ ...from, length: run.before + run.length - from.before });
  }
  flush({ before: before.length, after: after.length });
  return kept;
}

type Borders = { before: Uint8Array; after: Uint8Array };

/** 1 at each offset where a word, space or mark starts or ends. */
function bordersOf(text: string): Uint8Array {
  const borders = new Uint8Array(text.length + 1);
  for (const offset of offsetsOf(splitWords(text))) borders[offset] = 1;
  return borders;
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
