import { Damaged } from "./zip-reader";

/** Bytes. No row comes near it: the longest holds a text of a few megabytes. */
const LONGEST_LINE = 64_000_000;
const LINE_FEED = 0x0a;

/** The lines in bytes that come in pieces; each ends in a line feed. @throws Damaged */
export async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncIterable<string> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...begun, piece.subarray(start, end)]).toString("utf8");
      begun = [];
      length = 0;
      start = end + 1;
    }
    if (start === piece.length) continue;
    begun.push(piece.subarray(start));
    length += piece.length - start;
    if (length > LONGEST_LINE) throw new Damaged("it has a row that is too long");
  }
  if (begun.length > 0) throw new Damaged("a row is cut off");
}

const PAGE_CHARACTERS = 1_000_000;
const PAGE_ROWS = 500;

/** Lines, some at a time. */
export async function* pagesOf(lines: AsyncIterable<string>): AsyncIterable<string[]> {
  let page: string[] = [];
  let characters = 0;
  for await (const line of lines) {
    page.push(line);
    characters += line.length;
    if (page.length < PAGE_ROWS && characters < PAGE_CHARACTERS) continue;
    yield page;
    page = [];
    characters = 0;
  }
  if (page.length > 0) yield page;
}
