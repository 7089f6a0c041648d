import { behindMatch, matchesAt } from "./sticky";

/**
 * Where a sentence may end: Sentence_Terminal of Unicode (the STerm and ATerm of UAX #29), and the ellipsis, which is not among
 * them. The Burmese "little section" is, but is a comma there.
 */
const ENDS = "[\\p{Sentence_Terminal}…](?<!၊)";

/** What may close behind an end without a space: brackets, quotes of any side (“ closes in German), notes as "[12]" or "¹", marks without a shape. */
const CLOSERS = "[\\p{Pe}\\p{Pf}\\p{Pi}\"'\\p{Default_Ignorable_Code_Point}\\p{Mn}¹²³⁴-⁹⁰]|\\[\\d{1,3}\\]";

/** A French quotation closes behind a space, "? »", where a Danish one would open: "? »Ja". */
const SPACED_CLOSER = "[ \\u00a0\\u202f]»(?![\\p{L}\\p{N}])";

/** An emoji behind a space comments on what stands before it. */
const SPACED_EMOJI =
  "\\s(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\ufe0f)[\\p{Emoji_Presentation}\\p{Emoji_Modifier}\\u200d\\ufe0f♀♂]*(?!\\S)";

/** The rest of a mark behind its first character; sticky. */
const REST = new RegExp(`(?:${ENDS}|${CLOSERS})*(?:${SPACED_CLOSER}|${SPACED_EMOJI})?`, "uy");
const SPACES = /\s*/uy;
/** An ellipsis behind a space, its dots spaced or not, with what closes behind it; sticky. */
const ELLIPSIS = new RegExp(`(?:…|\\.(?:\\s?\\.)+)(?:${CLOSERS})*`, "uy");
const ELLIPSIS_START = /[.…]/u;
const WORD_AHEAD = /\s*[\p{Ps}\p{Pi}"'¿¡]*[\p{L}\p{N}]/uy;

/** A possible end of a sentence in a line. Offsets are UTF-16, in that line. */
export type SentenceMark = {
  /** Where its first terminator stands. */
  start: number;
  /** Behind its last terminator or closer. */
  end: number;
  /** Behind the white space after it: where the next sentence would start. */
  next: number;
  /** Terminators and closers as they stand. */
  text: string;
  /** Whether an ellipsis behind it opens what follows: "It rained. ... The match went on." */
  opensEllipsis: boolean;
};

/** Places worth a look, from left to right: terminators, and brackets that may keep several of them together. */
export function findCandidates(line: string, extraEnds: string): IterableIterator<RegExpMatchArray> {
  return line.matchAll(CANDIDATES[extraEnds] ?? ANY_CANDIDATE);
}

const ANY_CANDIDATE = new RegExp(`${ENDS}|[(（「『《]`, "gu");
/** For languages in which one more character ends a sentence: Greek and Armenian. */
const CANDIDATES: Readonly<Record<string, RegExp>> = {
  ";": new RegExp(`${ENDS}|[(（「『《;]`, "gu"),
  ":": new RegExp(`${ENDS}|[(（「『《:]`, "gu"),
};

/** Reads the mark whose first terminator stands at `start`, with the ellipsis that may follow it behind a space. */
export function readMark(line: string, start: number): SentenceMark {
  const end = behindMatch(REST, line, start + 1);
  const next = behindMatch(SPACES, line, end);
  const mark = { start, end, next, text: line.slice(start, end), opensEllipsis: false };
  if (next === end || !ELLIPSIS_START.test(line.charAt(next))) return mark;
  const isAttached = start > 0 && /\S/u.test(line.charAt(start - 1));
  const ellipsisEnd = behindMatch(ELLIPSIS, line, next);
  if (ellipsisEnd === next) return isAttached ? mark : markUpTo(line, start, next + 1); // ". ." of a spaced pause
  const opens =
    isAttached && ELLIPSIS_START.test(line.charAt(ellipsisEnd - 1)) && matchesAt(WORD_AHEAD, line, ellipsisEnd);
  return opens ? { ...mark, opensEllipsis: true } : markUpTo(line, start, ellipsisEnd);
}

function markUpTo(line: string, start: number, end: number): SentenceMark {
  return { start, end, next: behindMatch(SPACES, line, end), text: line.slice(start, end), opensEllipsis: false };
}
