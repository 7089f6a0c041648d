import type { Span } from "../text/span";
import { chunkEnd, LONGEST_UNIT } from "./chunk-end";
import { isSpaceUnit } from "./is-space";

/** A text as aligning needs it; blocks and sentences may be missing or incomplete. */
export type StructuredText = { text: string; blocks: readonly Span[]; sentences: readonly Span[] };

/** What a text is aligned by: its sentences without the white space around them, very long ones in pieces. In order, never empty. */
export type TextUnits = {
  text: string;
  count: number;
  /** Where each unit starts and ends, in UTF-16 units. */
  starts: Int32Array;
  ends: Int32Array;
  /** Number of the block that each unit stands in. */
  blocks: Int32Array;
};

/** Cuts a text at every border of a block or sentence. Text outside of all blocks is cut as well, so that nothing is lost. */
export function toUnits({ text, blocks, sentences }: StructuredText): TextUnits {
  const blockStarts = new Set(blocks.map(({ start }) => start));
  const cuts = collectCuts(text.length, blocks, sentences);
  const starts: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  let block = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const cut = cuts[index] ?? 0;
    if (blockStarts.has(cut)) block++;
    let { start, end } = trim(text, cut, cuts[index + 1] ?? 0);
    while (start < end) {
      const to = Math.min(numberCut(text, start, end), end - start > LONGEST_UNIT ? chunkEnd(text, start, end) : end);
      const unit = trim(text, start, to);
      starts.push(unit.start);
      ends.push(unit.end);
      numbers.push(block);
      start = trim(text, to, end).start;
    }
  }
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    blocks: Int32Array.from(numbers),
  };
}

/** Parts shorter than this are not worth a unit. */
const SHORTEST_PART = 16;

/**
 * Where a full stop stands before a number inside a "sentence", or its end. Whether "It fell. 63 ships sailed" are two sentences is hard
 * to say for a reader's sake ("No. 63"); for aligning it is enough that both versions are cut alike.
 */
function numberCut(text: string, start: number, end: number): number {
  for (let at = start + SHORTEST_PART; at + SHORTEST_PART < end; at++) {
    if (text.charCodeAt(at) !== FULL_STOP || text.charCodeAt(at + 1) !== SPACE) continue;
    if (isDigit(text.charCodeAt(at + 2))) return at + 2;
  }
  return end;
}

const FULL_STOP = 0x2e;
const SPACE = 0x20;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function collectCuts(length: number, blocks: readonly Span[], sentences: readonly Span[]): number[] {
  const all = [0, length];
  for (const list of [blocks, sentences]) for (const { start, end } of list) all.push(start, end);
  const valid = all.filter((cut) => cut >= 0 && cut <= length);
  return [...new Set(valid.sort((a, b) => a - b))];
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpaceUnit(text.charCodeAt(from))) from++;
  while (to > from && isSpaceUnit(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
