/** A half-open range `[start, end)` of UTF-16 offsets into one canonical text; never starts or ends inside a grapheme cluster. */
export type Span = { start: number; end: number };
