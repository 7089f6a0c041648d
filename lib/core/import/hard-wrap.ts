/** A hand- or mail-wrapped line is at most this long, in UTF-16 units. */
const WIDEST = 120;
const NARROWEST = 40;
/** Wrapped lines that must be seen before the test may say yes. */
const ENOUGH_LINES = 4;

/** Scripts that put no spaces between words: there a "word" that did not fit is a single character. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SENTENCE_END = /[.!?…。！？؟۔]["'’”»)\]]*$/u;

/**
 * Whether a text is evidently hard-wrapped, so that a line is not a paragraph. A line counts as wrapped when the first word of the
 * line below would not have fitted behind it in the widest such line (40 to 120 characters): the very rule by which wrapping
 * works. At least four lines must have a line below them, nine in ten of those must count, and at least half must stop in
 * the middle of a sentence. Verse, dialogue and lists fail it, as their lines end where somebody ended them.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const upper = lines.filter((line, index) => line.trim() !== "" && (lines[index + 1]?.trim() ?? "") !== "");
  if (upper.length < ENOUGH_LINES) return false;
  let width = 0;
  for (const line of upper) width = Math.max(width, line.trim().length);
  if (width > WIDEST || width < NARROWEST) return false;
  let wrapped = 0;
  let midSentence = 0;
  lines.forEach((line, index) => {
    const text = line.trim();
    const below = lines[index + 1]?.trim() ?? "";
    if (text === "" || below === "") return;
    if (text.length + 1 + firstWordLength(below) > width) wrapped++;
    if (!SENTENCE_END.test(text)) midSentence++;
  });
  return wrapped >= upper.length * 0.9 && midSentence >= upper.length * 0.5;
}

/** Joins wrapped lines to one: with a space, with nothing behind a hyphen or between two characters of a script without spaces. */
export function joinWrappedLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((joined, line) => {
      if (joined === "") return line;
      const glued =
        /\p{L}[-\u2010]$/u.test(joined.slice(-3)) || (UNSPACED.test(line) && UNSPACED.test(joined.slice(-1)));
      return `${joined}${glued ? "" : " "}${line}`;
    }, "");
}

function firstWordLength(line: string): number {
  if (UNSPACED.test(line)) return 1;
  const space = line.search(/\s/);
  return space === -1 ? line.length : space;
}
