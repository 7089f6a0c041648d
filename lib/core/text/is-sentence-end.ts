import { isListMarker, isStarter, leansOnNext } from "./leans-on-next";
import type { SentenceMark } from "./sentence-mark";
import type { SentenceRules } from "./sentence-rules/sentence-rules";

/** Terminators of scripts that set no capitals and often no space behind: nothing but a quotation's frame can go on behind them. */
const FULL_END = /[\p{Sentence_Terminal}](?<![.!?‼⁇⁈⁉․])/u;
const TERMINATORS = /[\p{Sentence_Terminal}…]/u;
const NOT_TERMINATORS = /[^\p{Sentence_Terminal}…]+/gu;
const QUOTE_CLOSED = /["'\p{Pf}\p{Pi}」』]/u;
/** What never opens a sentence: UAX #29 calls them SContinue, and "&", "+" join names. */
const CONTINUES = /[,;:،؛、，；：&+=/№)\]]|[-–—―]\s*\p{Ll}/uy;
const FIRST_WORD =
  /[….\s]{0,16}[\p{Ps}\p{Pi}"'’¿¡\p{Default_Ignorable_Code_Point}]{0,8}([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,40})/uy;
const SMALL_START = /^\p{Ll}(?!\p{Ll}?\p{Lu})/u; // "iPhone" and "eBay" open sentences too
const DUTCH_START = /['’]\p{Ll}\s\p{Lu}/uy; // "'s Avonds"
const OMISSION = /^(?:\.{2,}|…)[\])]/u;
const SPEAKER = /(?:\p{Lu}[\p{L}\p{M}'’-]{0,30}\.?\s){1,4}(\p{Ll}{2,20})/uy;
/** How a Japanese sentence goes on behind a quotation; "ところが" and its like open one. */
const JAPANESE_FRAME = /(?:と(?!ころ|にかく|もあれ|はいえ|もに|りわけ)|って|など|の|を|は(?!い)|が|、)/uy;
const CHINESE_FRAME =
  /[^。！？，、\s]{0,12}(?:说|說|表示|称|稱|指出|问道|問道|问|问|道|强调|強調|补充|補充|透露|坦言)[。，：]/uy;
const KOREAN_FRAME = /(?:라고|이라고|라며|고|하고|라는)(?!\p{L}{3})/uy;
/** A space forgotten between sentences: a small word, the mark, a capitalised word; not the dots of a name, file or address. */
const WORD_ENDS = /(?:^|[\s"'“‘«(])(?:\p{Lu}?\p{Ll}{2,40}|\d{3,}|\d{1,3}(?:,\d{3})+)$/u;
const WORD_OPENS = /\p{Lu}(?:\p{Ll}+|[IVXLC]+)?(?=[\s,'’]|[.](?:\s|$))/uy;

/** Whether a mark ends the sentence that starts at `start`, so that the next one starts behind it. Looks at a bounded stretch of the line. */
export function isSentenceEnd(line: string, start: number, mark: SentenceMark, rules: SentenceRules): boolean {
  const text = /[[(]/u.test(line.charAt(mark.start - 1)) ? mark.text.replace(OMISSION, "") : mark.text;
  const isOther = rules.extraEnds !== "" && text.startsWith(rules.extraEnds);
  if (!isOther && !TERMINATORS.test(text)) return false; // "[...]" stands for words left out
  if (FULL_END.test(text)) return !isFramed(line, mark);
  if (mark.next === mark.end) return !isOther && isSpaceForgotten(line, mark, rules);
  if (matchAt(CONTINUES, line, mark.next)) return false;
  return isEndBySpace(line, start, { ...mark, text }, rules);
}

function isEndBySpace(line: string, start: number, mark: SentenceMark, rules: SentenceRules): boolean {
  const word = matchAt(FIRST_WORD, line, mark.next)?.[1] ?? "";
  if (SMALL_START.test(word) && !mark.opensEllipsis && !matchAt(DUTCH_START, line, mark.next)) return false; // UAX #29 SB8
  const terminators = mark.text.replace(NOT_TERMINATORS, "");
  const closers = mark.text.slice(mark.text.search(NOT_TERMINATORS_START));
  const isClosed = mark.text.length > terminators.length;
  if (isClosed && QUOTE_CLOSED.test(closers) && isSpeaker(line, mark.next, word, rules)) return false;
  if (terminators === ".") {
    if (rules.periodIsInner) return false;
    return isClosed ? !isListMarker(line, start, mark.start) : !leansOnNext(line, start, mark, word, rules);
  }
  if (isPause(line, mark, terminators, word)) return false;
  if (rules.periodIsInner && /^[.…]+$/u.test(terminators)) return false;
  return isClosed || !isMarkedName(line, mark.start, word, rules);
}

const NOT_TERMINATORS_START = /[^\p{Sentence_Terminal}…]/u;

/** " . . . " stands inside a sentence where four dots would end it (Chicago 13.53); so does a pause before "I". */
function isPause(line: string, mark: SentenceMark, terminators: string, word: string): boolean {
  if (!/^[.…]+$/u.test(terminators) || mark.start === 0 || !/\s/u.test(line.charAt(mark.start - 1))) return false;
  return /^\.(?:\s\.){1,2}$/u.test(mark.text) || /^I(?:['’]\p{L}+)?$/u.test(word);
}

/** “Why now?” Ana Ruiz asked: a name with a verb of speech belongs to the quotation before it. */
function isSpeaker(line: string, at: number, word: string, rules: SentenceRules): boolean {
  if (isStarter(word, rules)) return false;
  const verb = matchAt(SPEAKER, line, at)?.[1];
  return verb !== undefined && rules.speechVerbs.has(verb);
}

function isMarkedName(line: string, at: number, word: string, rules: SentenceRules): boolean {
  const name = /\p{Lu}\p{L}{2,12}$/u.exec(line.slice(Math.max(0, at - 16), at))?.[0].toLowerCase() ?? "";
  return rules.markedNames.has(name) && !isStarter(word, rules);
}

/** 「はい。」と市長は述べた。 “会修好的。”市长说。 The sentence around a quotation goes on behind its full stop. */
function isFramed(line: string, mark: SentenceMark): boolean {
  if (/．/u.test(mark.text) && /\p{N}/u.test(line.charAt(mark.end))) return true;
  if (matchAt(/[、，,)）」』]/uy, line, mark.next)) return true;
  if (!QUOTE_CLOSED.test(mark.text)) return false;
  return Boolean(
    matchAt(JAPANESE_FRAME, line, mark.next) ??
      matchAt(CHINESE_FRAME, line, mark.next) ??
      matchAt(KOREAN_FRAME, line, mark.next),
  );
}

function isSpaceForgotten(line: string, mark: SentenceMark, rules: SentenceRules): boolean {
  if (rules.periodIsInner || !matchAt(WORD_OPENS, line, mark.end)) return false;
  const before = line.slice(Math.max(0, mark.start - 42), mark.start);
  if (!WORD_ENDS.test(before)) return false;
  const word = /\p{L}+$/u.exec(before)?.[0].toLowerCase() ?? "";
  return !(
    rules.titles.has(word) ||
    rules.maybeLast.has(word) ||
    rules.beforeNumber.has(word) ||
    rules.markedNames.has(word)
  );
}

/** What a sticky expression matches at `at`. */
function matchAt(sticky: RegExp, line: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(line);
}
