import type { Direction } from "./direction";

/** Letters of the scripts that Unicode writes from right to left (Bidi_Class R or AL), in runs. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]+/gu;
const LETTERS = /\p{L}+/gu;

/** More than this many UTF-16 units say nothing new about the direction of an article. */
const SAMPLE = 200_000;

/**
 * The direction of the majority of strong characters (UAX #9 classes L against R and AL), not of the first one: an Arabic
 * report may well open with a Latin name. Text without letters takes `fallback`.
 */
export function detectDirection(text: string, fallback: Direction = "ltr"): Direction {
  const sample = text.slice(0, SAMPLE);
  const letters = countMatched(sample, LETTERS);
  if (letters === 0) return fallback;
  const rightToLeft = [...sample.matchAll(RIGHT_TO_LEFT)].reduce((sum, run) => sum + countMatched(run[0], LETTERS), 0);
  return rightToLeft * 2 > letters ? "rtl" : "ltr";
}

function countMatched(text: string, pattern: RegExp): number {
  let sum = 0;
  for (const match of text.matchAll(pattern)) sum += match[0].length;
  return sum;
}
