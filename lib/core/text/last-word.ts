/** How far back a last word is read, in UTF-16 units. */
const REACH = 48;

const WORD = /[\p{L}\p{M}\p{N}.'’"״׳°º&/§№-]+$/u;
/** What stands at a word's edge without being of it: quotes, a dash, letters of another script ("了U.S"). */
const EDGE = /^(?:["'’-]+|.*\p{Lo}(?=\p{Lu}))/u;
const TAIL = /[^'’/-]+$/u;
/** The pieces before the last one of an abbreviation with spaces: "z. " of "z. B.", "до н. " of "до н. э.". */
const EARLIER_PIECES = /(?:(?<![\p{L}\p{N}])\p{L}{1,2}\.\s?){1,3}$/u;
const SHORT_PIECE = /^\p{L}{1,2}$/u;

/** The word that a period closes. */
export type LastWord = {
  /** As it stands, without the period. */
  text: string;
  /** The names under which it may be listed: small and as it stands, whole and behind its hyphen or apostrophe ("l'art"), with its earlier pieces. */
  names: string[];
  /** Where it starts in the line. */
  start: number;
};

/** Reads the word that ends at `at`, not reaching back beyond `floor`. */
export function readLastWord(line: string, floor: number, at: number): LastWord {
  const least = Math.max(floor, at - REACH);
  let from = at;
  while (from > least && !isSpace(line.charCodeAt(from - 1))) from--;
  const text = (WORD.exec(line.slice(from, at))?.[0] ?? "").replace(EDGE, "");
  const tail = TAIL.exec(text)?.[0] ?? text;
  const names = [text.toLowerCase(), text, tail.toLowerCase(), tail];
  const start = at - text.length;
  if (SHORT_PIECE.test(text)) {
    const earlier = EARLIER_PIECES.exec(line.slice(Math.max(least, start - 16), start))?.[0];
    if (earlier !== undefined) names.push((earlier + text).replace(/\s/gu, "").toLowerCase());
  }
  return { text, names, start };
}

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x2009 ||
  code === 0x3000;
