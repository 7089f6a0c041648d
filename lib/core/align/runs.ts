/** A stretch that is the same in two sequences: where it starts in each, and how long it is. */
export type Run = { before: number; after: number; length: number };

/** Adds a run behind the last one, as part of it when it goes straight on. */
export function pushRun(runs: Run[], run: Run): void {
  if (run.length === 0) return;
  const last = runs.at(-1);
  const goesOn = last && last.before + last.length === run.before && last.after + last.length === run.after;
  if (goesOn) last.length += run.length;
  else runs.push({ ...run });
}
