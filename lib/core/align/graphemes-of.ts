const BEYOND_ASCII = /[^ -~]/;
const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A text cut into grapheme clusters. */
export function graphemesOf(text: string): string[] {
  return BEYOND_ASCII.test(text) ? Array.from(segmenter.segment(text), ({ segment }) => segment) : text.split("");
}

/** Where each part starts when they are joined, and where the last one ends. */
export function offsetsOf(parts: readonly string[]): number[] {
  const offsets = [0];
  let offset = 0;
  for (const part of parts) {
    offset += part.length;
    offsets.push(offset);
  }
  return offsets;
}
