/**
 * A function from UTF-16 offsets of `text` to code point offsets, in O(log n) each. An offset inside of a surrogate pair
 * counts the pair.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs: number[] = [];
  for (let index = 0; index + 1 < text.length; index++) {
    const code = text.charCodeAt(index);
    const next = text.charCodeAt(index + 1);
    if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) pairs.push(index++);
  }
  return (utf16) => utf16 - countBelow(pairs, utf16 - 1);
}

/** The number of code points of a text. A lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return codePointOffsets(text)(text.length);
}

/** How many of the ascending `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Number.POSITIVE_INFINITY) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
