/** UTF-16 units looked at on each side of an offset: far longer than any word. The segmenter is quadratic on whole documents. */
const WINDOW = 400;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

type Word = { start: number; end: number };

/** Where the next word after `offset` ends; the end of the text when there is none. */
export function nextWordEnd(text: string, offset: number): number {
  return wordsAround(text, offset).find(({ end }) => end > offset)?.end ?? text.length;
}

/** Where the last word that ends before `offset` ends; 0 when there is none. */
export function previousWordEnd(text: string, offset: number): number {
  return wordsAround(text, offset).findLast(({ end }) => end < offset)?.end ?? 0;
}

/** Where the next word after `offset` starts; the end of the text when there is none. */
export function nextWordStart(text: string, offset: number): number {
  return wordsAround(text, offset).find(({ start }) => start > offset)?.start ?? text.length;
}

/** Where the last word that starts before `offset` starts; 0 when there is none. */
export function previousWordStart(text: string, offset: number): number {
  return wordsAround(text, offset).findLast(({ start }) => start < offset)?.start ?? 0;
}

function wordsAround(text: string, offset: number): Word[] {
  const from = beforeWhiteSpace(text, Math.max(0, offset - WINDOW));
  const window = text.slice(from, Math.min(text.length, offset + WINDOW));
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(window)) {
    if (isWordLike) words.push({ start: from + index, end: from + index + segment.length });
  }
  return words;
}

/** A place to start from that is not inside a word, when there is white space near. */
function beforeWhiteSpace(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.slice(offset, offset + 80).search(/\s/);
  return space < 0 ? offset : offset + space;
}
