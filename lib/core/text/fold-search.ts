/** Letters that no decomposition brings to what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ך: "כ",
  ם: "מ",
  ן: "נ",
  ף: "פ",
  ץ: "צ",
};

/** Left out within a word: marks, invisible characters, tatweel, apostrophes, geresh and gershayim. */
const UNHEARD = /[\p{M}\p{Cf}ـ'’‘ʼ׳״]/gu;
const WORD = /[\p{L}\p{N}]/u;
/** Zeros of the digits that news is written with. */
const ZEROS = [0x660, 0x6f0, 0x966];

/** Folded text, and for each of its UTF-16 units the offset in the original that it comes from. */
export type Folded = { words: string; places: number[] };

/**
 * What search compares: small letters without marks, words with one space between them and at both ends, so that `" word "` finds
 * whole words. Holds letters, digits and spaces only, hence no wildcard of any pattern.
 */
export const foldSearch = (text: string): string => foldWithPlaces(text).words;

/** `foldSearch`, knowing where each character comes from. */
export function foldWithPlaces(text: string): Folded {
  const pieces = [" "];
  const places = [0];
  let isBetween = true;
  let offset = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    if (folded === " ") {
      if (!isBetween) add(" ");
      isBetween = true;
    } else if (folded !== "") {
      add(folded);
      isBetween = false;
    }
    offset += character.length;
  }
  if (!isBetween) add(" ");
  return { words: pieces.join(""), places };

  function add(piece: string) {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) places.push(offset);
  }
}

/** What one code point becomes: letters and digits, nothing, or a space for whatever parts words. */
function foldCharacter(character: string): string {
  if (character >= "a" && character <= "z") return character;
  if (character === " " || character === "\n") return " ";
  const bare = character.toLowerCase().normalize("NFKD").toLowerCase().replace(UNHEARD, "");
  if (bare === "") return "";
  let folded = "";
  for (const letter of bare) if (WORD.test(letter)) folded += LETTERS[letter] ?? digit(letter);
  return folded === "" ? " " : folded;
}

function digit(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => point >= start && point < start + 10);
  return zero === undefined ? letter : String(point - zero);
}
