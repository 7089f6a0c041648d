import type { Span } from "../text/span";

/** Words as they stand between what joins no letters: "map", "don't", "3.5". */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’׳״\u00ad_.,٫٬]+[\p{L}\p{M}\p{N}]+)*/gu;
const PARTS = /[\p{L}\p{M}\p{N}]+/gu;

/** Where a word stands first in a text, and whether it does again. */
type Places = { first: number; isRepeated: boolean };

/** Says of a word of `text` whether the same word also stands somewhere else in it. Looks through the text once, when first asked. */
export function createUsedElsewhere(text: string): (word: Span) => boolean {
  let known: Map<string, Places> | null = null;
  return ({ start, end }) => {
    known ??= placesOfWords(text);
    const places = known.get(text.slice(start, end));
    return places !== undefined && (places.isRepeated || places.first !== start);
  };
}

function placesOfWords(text: string): Map<string, Places> {
  const words = new Map<string, Places>();
  const note = (word: string, place: number) => {
    const places = words.get(word);
    if (places === undefined) words.set(word, { first: place, isRepeated: false });
    else places.isRepeated = true;
  };
  for (const { 0: whole, index } of text.matchAll(WORDS)) {
    let parts = 0;
    for (const { 0: part, index: inside } of whole.matchAll(PARTS)) {
      note(part, index + inside);
      parts += 1;
    }
    if (parts > 1) note(whole, index);
  }
  return words;
}
