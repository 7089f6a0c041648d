import { alignSequences } from "../align/align-sequences";
import { numberWords } from "../align/number-words";
import type { DiffPart } from "./diff-part";
import { splitWords } from "./split-words";
import { tidyDiff } from "./tidy-diff";

/**
 * The difference of two texts as people read it: whole words, numbers and punctuation marks that stayed, went and came. All
 * `equal` and `delete` parts joined are the old text, all `equal` and `insert` parts the new one; neighbours differ in what
 * happened to them; a grapheme cluster is never cut. Near-linear; a stretch with very many changes is given as one replacement.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return before === "" ? [] : [{ op: "equal", text: before }];
  const oldWords = splitWords(before);
  const newWords = splitWords(after);
  const parts: DiffPart[] = [];
  let beforeFrom = 0;
  let afterFrom = 0;
  const runs = alignSequences(numberWords(oldWords, newWords));
  for (const run of [...runs, { before: oldWords.length, after: newWords.length, length: 0 }]) {
    parts.push({ op: "delete", text: oldWords.slice(beforeFrom, run.before).join("") });
    parts.push({ op: "insert", text: newWords.slice(afterFrom, run.after).join("") });
    parts.push({ op: "equal", text: oldWords.slice(run.before, run.before + run.length).join("") });
    beforeFrom = run.before + run.length;
    afterFrom = run.after + run.length;
  }
  return tidyDiff(parts);
}
