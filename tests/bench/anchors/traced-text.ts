/** Parts of a new text: a stretch of the old one, or new words. */
export type Part = { start: number; end: number } | { text: string };

/** A new text that knows, for each of its units, which old one it is; -1 for a new one. */
export type TracedText = { text: string; origins: Int32Array };

/** Puts a new text together out of parts. */
export function assemble(old: string, parts: readonly Part[]): TracedText {
  const pieces: string[] = [];
  const origins: number[] = [];
  for (const part of parts) {
    if ("text" in part) {
      pieces.push(part.text);
      for (let index = 0; index < part.text.length; index++) origins.push(-1);
    } else {
      pieces.push(old.slice(part.start, part.end));
      for (let place = part.start; place < part.end; place++) origins.push(place);
    }
  }
  return { text: pieces.join(""), origins: Int32Array.from(origins) };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz  .,0123456789";

/** Changes a share of the characters at random: one is put in, taken out or replaced. Line breaks, and the ends of blocks, stay. */
export function editCharacters({ text, origins }: TracedText, share: number, random: () => number): TracedText {
  const units: string[] = [];
  const from: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const unit = text.charAt(place);
    const origin = origins[place] ?? -1;
    const isBorder =
      unit === "\n" || text[place + 1] === "\n" || text[place - 1] === "\n" || place === 0 || place === text.length - 1;
    const kind = isBorder || random() >= share ? 3 : Math.floor(random() * 3);
    const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length));
    if (kind === 0) {
      units.push(letter);
      from.push(-1);
    }
    if (kind === 2 && letter !== unit) {
      units.push(letter);
      from.push(-1);
    }
    if (kind === 0 || kind === 3 || (kind === 2 && letter === unit)) {
      units.push(unit);
      from.push(origin);
    }
  }
  return { text: units.join(""), origins: Int32Array.from(from) };
}
