import { foldWithPlaces } from "../text/fold-search";
import type { SearchTerm } from "./parse-query";

/** Words around what was found; `marks`: flat `[start, end, …]`, UTF-16 offsets into `text`, in order, never overlapping. */
export type Snippet = { text: string; marks: number[] };

const BEFORE = 60;
const LENGTH = 220;

/** The piece of `text` around the first place that holds one of `terms`, or its beginning; never cut inside a word that has an end nearby. */
export function makeSnippet(text: string, terms: readonly SearchTerm[], length = LENGTH): Snippet {
  const marks = findMarks(text, terms);
  const first = marks[0]?.start ?? 0;
  const start = text.length <= length || first <= BEFORE ? 0 : toWordStart(text, first - BEFORE, first);
  const end = text.length - start <= length ? text.length : toWordEnd(text, start, start + length);
  const lead = start > 0 ? "… " : "";
  const within = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? " …" : ""}`,
    marks: within.flatMap((mark) => [mark.start - start + lead.length, mark.end - start + lead.length]),
  };
}

function findMarks(text: string, terms: readonly SearchTerm[]): { start: number; end: number }[] {
  const { words, places } = foldWithPlaces(text);
  const found: { start: number; end: number }[] = [];
  for (const { words: term, quoted } of terms) {
    const needle = quoted || term.length < 3 ? ` ${term}` : term;
    for (let at = words.indexOf(needle); at >= 0; at = words.indexOf(needle, at + needle.length)) {
      const from = at + needle.length - term.length;
      const start = places[from] ?? 0;
      const last = places[from + term.length - 1] ?? start;
      found.push({ start, end: endOfCharacter(text, last) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const marks: { start: number; end: number }[] = [];
  for (const mark of found) {
    const before = marks.at(-1);
    if (before === undefined || mark.start >= before.end) marks.push(mark);
    else before.end = Math.max(before.end, mark.end);
  }
  return marks;
}

/** Where the character at `offset` ends, with the marks upon it. */
function endOfCharacter(text: string, offset: number): number {
  const marked = /^\P{M}?\p{M}*/u.exec(text.slice(offset, offset + 16));
  return Math.min(text.length, offset + Math.max(1, marked?.[0].length ?? 1));
}

function toWordStart(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u);
  return whole(text, space < 0 ? from : from + space + 1);
}

function toWordEnd(text: string, start: number, to: number): number {
  const space = text.lastIndexOf(" ", to);
  return whole(text, space > start + (to - start) / 2 ? space : to);
}

/** Not between the two halves of a surrogate pair. */
const whole = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
