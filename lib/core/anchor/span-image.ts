import type { EditMap, Piece } from "../align/edit-map";
import { lastStartingAt } from "../align/map-offset";
import { replacedAround } from "../align/replaced-around";
import { isBlank } from "../text/canonical-text";
import type { Span } from "../text/span";
import { growOverWord } from "./grow-over-word";

/** Where the words of a span are now, and the chain of what is left of them (0: they stayed in order). */
export type SpanImage = Span & { chain: number };

/**
 * The place in the new text that a span of the old one became: from the image of its first surviving character to that of its last,
 * with the words that replaced those at its ends; `null` when nothing is left and nothing took its place. `isUsedElsewhere` tells of a
 * word of the new text whether it stands there a second time.
 */
export function findImage(
  before: string,
  after: string,
  map: EditMap,
  span: Span,
  isUsedElsewhere: (word: Span) => boolean,
): SpanImage | null {
  const survivors = survivorsOf(map.pieces, span);
  const first = survivors[0];
  const last = survivors.at(-1);
  const isLeft = survivors.some((part) => !isBlank(before.slice(part.before, part.before + part.length)));
  if (!first || !last || !isLeft) return findReplacement(map, span);
  const image = { start: startOf(map, span, first), end: endOf(map, span, last) };
  return { ...growOverWord(after, image, map.piecesAfter, isUsedElsewhere), chain: first.chain };
}

/** The surviving parts of a span, all in the one chain that holds most of it. */
function survivorsOf(pieces: readonly Piece[], span: Span): Piece[] {
  const parts: Piece[] = [];
  const lengths = new Map<number, number>();
  for (let index = Math.max(0, lastStartingAt(pieces, span.start)); index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.before >= span.end) break;
    const from = Math.max(piece.before, span.start);
    const length = Math.min(piece.before + piece.length, span.end) - from;
    if (length <= 0) continue;
    parts.push({ before: from, after: piece.after + from - piece.before, length, chain: piece.chain });
    lengths.set(piece.chain, (lengths.get(piece.chain) ?? 0) + length);
  }
  const [longest] = [...lengths].sort((a, b) => b[1] - a[1]);
  return parts.filter(({ chain }) => chain === longest?.[0]);
}

/** Start of the image: of the first survivor, or of what replaced the words before it when most of those were the span's. */
function startOf(map: EditMap, span: Span, first: Piece): number {
  if (first.before === span.start) return first.after;
  const replaced = replacedAround(map, first.before - 1);
  if (!replaced || replaced.chain !== first.chain || replaced.after.start > first.after) return first.after;
  const inside = replaced.before.end - Math.max(span.start, replaced.before.start);
  return isMost(inside, replaced.before) ? replaced.after.start : first.after;
}

function endOf(map: EditMap, span: Span, last: Piece): number {
  const end = last.after + last.length;
  if (last.before + last.length === span.end) return end;
  const replaced = replacedAround(map, last.before + last.length);
  if (!replaced || replaced.chain !== last.chain || replaced.after.end < end) return end;
  const inside = Math.min(span.end, replaced.before.end) - replaced.before.start;
  return isMost(inside, replaced.before) ? replaced.after.end : end;
}

function isMost(inside: number, { start, end }: Span): boolean {
  return inside * 2 >= end - start;
}

/** Words this many times shorter than those they stand in place of are a stray letter there, not their successor. */
const MUCH_SHORTER = 10;

/** What took the place of a span of which nothing is left. */
function findReplacement(map: EditMap, span: Span): SpanImage | null {
  const first = replacedAround(map, span.start);
  const last = replacedAround(map, span.end - 1);
  const one = first ?? last;
  if (!one) return null;
  const isOneStretch = first && last && first.chain === last.chain && first.after.start <= last.after.end;
  const image = { start: one.after.start, end: isOneStretch ? last.after.end : one.after.end, chain: one.chain };
  const replaced = (isOneStretch ? last.before.end : one.before.end) - one.before.start;
  return (image.end - image.start) * MUCH_SHORTER >= replaced && image.start < image.end ? image : null;
}
