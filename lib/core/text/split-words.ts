const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Letters and digits that belong together, "5.3", "1,200" and "don't" included; white space; anything else one by one. */
const ASCII_TOKEN = /\s+|(?:[a-zA-Z0-9_]|(?<=\d)[.,](?=\d)|(?<=[a-zA-Z])'(?=[a-zA-Z]))+|\S/g;
const BEYOND_ASCII = /[^ -~\s]/;

const SPACE = /^\s/u;
/** Scripts that put no space between words: there every character stands for itself. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const WORD = /^[\p{L}\p{M}\p{N}_]/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{N}/u;
const IN_NUMBER = /^[.,٫٬]$/u;
const IN_WORD = /^['’׳״\u00ad]$/u;

type Kind = "space" | "word" | "single";

/**
 * A text cut into what a reader sees as its parts: words and numbers, runs of white space, single punctuation marks. Joined they
 * are the text again, and no part starts or ends inside a grapheme cluster.
 */
export function splitWords(text: string): string[] {
  return BEYOND_ASCII.test(text) ? joinGraphemes(text) : (text.match(ASCII_TOKEN) ?? []);
}

function joinGraphemes(text: string): string[] {
  const graphemes = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const parts: string[] = [];
  let last: Kind = "single";
  graphemes.forEach((grapheme, index) => {
    const kind = isJoint(graphemes, index) ? "word" : kindOf(grapheme);
    if (kind !== "single" && kind === last) parts.push(`${parts.pop() ?? ""}${grapheme}`);
    else parts.push(grapheme);
    last = kind;
  });
  return parts;
}

function kindOf(grapheme: string): Kind {
  if (SPACE.test(grapheme)) return "space";
  return WORD.test(grapheme) && !UNSPACED.test(grapheme) ? "word" : "single";
}

/** Whether a mark stands inside a number or a word, as in "5.3" and "don’t". */
function isJoint(graphemes: readonly string[], index: number): boolean {
  const grapheme = graphemes[index] ?? "";
  const before = graphemes[index - 1] ?? "";
  const after = graphemes[index + 1] ?? "";
  if (IN_NUMBER.test(grapheme)) return DIGIT.test(before) && DIGIT.test(after);
  return IN_WORD.test(grapheme) && LETTER.test(before) && LETTER.test(after) && kindOf(before) === "word";
}
