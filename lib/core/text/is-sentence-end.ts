import { isSpaceForgotten } from "./forgotten-space";
import { isListMarker, isStarter, leansOnNext } from "./leans-on-next";
import { isFrameNext, isSpeakerNext } from "./quotation-frame";
import type { SentenceMark } from "./sentence-mark";
import type { SentenceRules } from "./sentence-rules/sentence-rules";
import { matchAt, matchesAt } from "./sticky";

/** Terminators of scripts that set no capitals and often no space behind: nothing but a quotation's frame can go on behind them. */
const FULL_END = /[\p{Sentence_Terminal}](?<![.!?‼⁇⁈⁉․])/u;
const TERMINATOR = /[\p{Sentence_Terminal}…]/u;
const NOT_TERMINATORS = /[^\p{Sentence_Terminal}…]+/gu;
const ONLY_DOTS = /^[.…]+$/u;
const OPENING_BRACKET = /[[(]/u;
/** "[...]" for words left out, "(!)" and "(?)" for a doubt about one. */
const REMARK = /^(?:\.{2,}|…|[!?]{1,3})[\])]/u;
/** What never opens a sentence: UAX #29 calls the first of them SContinue; "&" and "+" join names, "/" the lines of a verse. */
const CONTINUES = /[,;:،؛、，；：&+=/№)\]]|[-–—―]\s*\p{Ll}/uy;
/** The first word of what follows, behind an ellipsis, quotes and brackets. */
const FIRST_WORD =
  /[….\s]{0,16}[\p{Ps}\p{Pi}"'’¿¡\p{Default_Ignorable_Code_Point}]{0,8}([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40})/uy;
const SMALL_START = /^\p{Ll}(?!\p{Ll}?\p{Lu})/u; // "iPhone" and "eBay" open sentences too
const DUTCH_START = /['’]\p{Ll}\s\p{Lu}/uy; // "'s Avonds"
const SPACED_DOTS = /^\.(?:\s\.){1,2}$/u;
const PRONOUN = /^I(?:['’]\p{L}+)?$/u;
const NAME_AT_END = /\p{Lu}\p{L}{2,12}$/u;

/** Whether a mark ends the sentence that starts at `start`, so that the next one starts behind it. Looks at a bounded stretch of the line. */
export function isSentenceEnd(line: string, start: number, mark: SentenceMark, rules: SentenceRules): boolean {
  const text = OPENING_BRACKET.test(line.charAt(mark.start - 1)) ? mark.text.replace(REMARK, "") : mark.text;
  const isExtra = rules.extraEnds !== "" && text.startsWith(rules.extraEnds);
  if (!isExtra && !TERMINATOR.test(text)) return false;
  if (FULL_END.test(text)) return !isFrameNext(line, mark) && !isFullWidthDecimal(line, mark);
  if (mark.next === mark.end) return !isExtra && !rules.periodIsInner && isSpaceForgotten(line, mark, rules);
  if (matchesAt(CONTINUES, line, mark.next)) return false;
  return isEndBeforeSpace(line, start, { ...mark, text }, rules);
}

function isEndBeforeSpace(line: string, start: number, mark: SentenceMark, rules: SentenceRules): boolean {
  const next = matchAt(FIRST_WORD, line, mark.next)?.[1] ?? "";
  if (isSmallStart(line, mark, next)) return false;
  const terminators = mark.text.replace(NOT_TERMINATORS, "");
  if (rules.periodIsInner && ONLY_DOTS.test(terminators)) return false;
  if (isSpeakerNext(line, mark, next, rules) || isPause(line, mark, terminators, next)) return false;
  const isClosed = mark.text.length > terminators.length;
  if (terminators === ".")
    return isClosed ? !isListMarker(line, start, mark.start) : !leansOnNext(line, start, mark, next, rules);
  return isClosed || !isMarkedName(line, mark.start, next, rules);
}

/** A small letter goes on with the sentence (UAX #29 SB8, and “Stop!” he said), unless the ellipsis before it opens one. */
function isSmallStart(line: string, mark: SentenceMark, next: string): boolean {
  return SMALL_START.test(next) && !mark.opensEllipsis && !matchesAt(DUTCH_START, line, mark.next);
}

/** " . . . " stands inside a sentence where four dots would end it (as style books for omissions have it); so does a pause before "I". */
function isPause(line: string, mark: SentenceMark, terminators: string, next: string): boolean {
  if (!ONLY_DOTS.test(terminators) || !/\s/u.test(line.charAt(mark.start - 1))) return false;
  return SPACED_DOTS.test(mark.text) || PRONOUN.test(next);
}

function isMarkedName(line: string, at: number, next: string, rules: SentenceRules): boolean {
  const name = NAME_AT_END.exec(line.slice(Math.max(0, at - 16), at))?.[0].toLowerCase() ?? "";
  return rules.markedNames.has(name) && !isStarter(next, rules);
}

/** "３．２９": the full-width full stop is a decimal point too (UAX #29 SB6). */
function isFullWidthDecimal(line: string, mark: SentenceMark): boolean {
  return mark.text === "．" && /\p{N}/u.test(line.charAt(mark.end));
}
