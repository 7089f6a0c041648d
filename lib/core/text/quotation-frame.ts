import { isStarter } from "./leans-on-next";
import type { SentenceMark } from "./sentence-mark";
import type { SentenceRules } from "./sentence-rules/sentence-rules";
import { matchAt, matchesAt } from "./sticky";

const QUOTE_CLOSED = /["'\p{Pf}\p{Pi}」』]/u;
/** One to four words with a capital, then one without: a name and perhaps its verb. */
const SPEAKER = /(?:\p{Lu}[\p{L}\p{M}'’-]{0,30}\.?\s){1,4}(\p{Ll}{2,20})/uy;
const GOES_ON = /[、，,)）」』]/uy;
/** How a Japanese sentence goes on behind a quotation; "ところが" and its like open one. */
const JAPANESE_FRAME = /(?:と(?!ころ|にかく|もあれ|はいえ|もに|りわけ)|って|など|の|を|は(?!い)|が)/uy;
/** A short clause with a verb of speech: "市长说。" but not "他不知道。" */
const CHINESE_FRAME =
  /[^。！？，、\s]{0,12}(?:(?<!难|難|不)[说說]|表示|[称稱]|指出|[问問]|(?<![知报報])道|[强強][调調]|[补補]充|透露|坦言)[。，：]/uy;
const KOREAN_FRAME = /(?:라고|이라고|라며|고|하고|라는)(?!\p{L}{3})/uy;

/** “Why now?” Ana Ruiz asked: a name with a verb of speech belongs to the quotation before it. `next` is the next word. */
export function isSpeakerNext(line: string, mark: SentenceMark, next: string, rules: SentenceRules): boolean {
  if (!QUOTE_CLOSED.test(mark.text) || isStarter(next, rules)) return false;
  const verb = matchAt(SPEAKER, line, mark.next)?.[1];
  return verb !== undefined && rules.speechVerbs.has(verb);
}

/** 「はい。」と市長は述べた。 “会修好的。”市长说。 The sentence around a quotation goes on behind its full stop. */
export function isFrameNext(line: string, mark: SentenceMark): boolean {
  if (matchesAt(GOES_ON, line, mark.next)) return true;
  if (!QUOTE_CLOSED.test(mark.text)) return false;
  return [JAPANESE_FRAME, CHINESE_FRAME, KOREAN_FRAME].some((frame) => matchesAt(frame, line, mark.next));
}
