/**
 * Characters that no stored text may hold: C0 controls (tab and the line breaks aside; PostgreSQL refuses NUL), lone
 * surrogates (stored as U+FFFD behind our back), and U+FEFF wherever it stands.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is this expression's purpose
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\ufeff]|\p{Surrogate}/gu;

/** Everything Unicode calls a mandatory line break except the paragraph separator: CRLF, CR, VT, FF, NEL (U+0085), LS (U+2028). */
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028]/g;

/** Thirty combining marks in a row with another one behind them (U+034F, which ends a run, aside). */
const ENDLESS_MARKS = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;

/** A text with nothing in it that storage would refuse, and the number of UTF-16 units that were taken out. */
export type CleanedText = { text: string; removedCharacters: number };

/**
 * Removes what no text may hold and makes every line break a LF (a paragraph separator U+2029 becomes a blank line).
 * Line breaks are turned, not removed, so they are not counted. Idempotent, linear. Does not normalise: see `toNfc`.
 */
export function cleanText(raw: string): CleanedText {
  const kept = raw.replace(FORBIDDEN, "");
  const text = kept.replace(LINE_BREAKS, "\n").replaceAll("\u2029", "\n\n");
  return { text, removedCharacters: raw.length - kept.length };
}

/**
 * Unicode NFC in linear time. A run of more than thirty combining marks is first cut by U+034F COMBINING GRAPHEME JOINER,
 * the Stream-Safe Text Process of UAX #15 §13: sorting one endless run is quadratic (seven seconds for 200,000 marks).
 */
export function toNfc(text: string): string {
  if (isAscii(text)) return text;
  const normalised = limitMarks(limitMarks(text).normalize("NFC"));
  return normalised.normalize("NFC");
}

function limitMarks(text: string): string {
  return text.replace(ENDLESS_MARKS, "$&\u034f");
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
