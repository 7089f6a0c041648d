import { matchUnits } from "./match-units";
import { type GroupSpans, groupSpans, isFreeAfter, isFreeBefore, type Matching } from "./matching";
import { type ChainedGroup, orderGroups } from "./order-groups";
import type { Run } from "./runs";
import { sharedSpaceAfter, sharedSpaceBefore } from "./shared-space";
import type { StructuredText } from "./text-units";
import { findUnsettled, type Unsettled } from "./unsettled";

/** A stretch that is equal in both texts, in UTF-16 offsets, and the chain it moved with (0: it stayed in order). */
export type Piece = Run & { chain: number };

/** A sentence (or some) and its edited successor: what is between two pieces inside was replaced, not deleted here and written there. */
export type Pair = GroupSpans & { chain: number };

/**
 * Which stretches of an old text are where in a new one. Pieces and pairs are in the order of the old text, `piecesAfter` are the
 * pieces in the order of the new one; no two overlap, in either text.
 */
export type EditMap = { pieces: Piece[]; piecesAfter: Piece[]; pairs: Pair[]; unsettled: Unsettled[] };

/** Turns matched units into stretches of text. */
function toEditMap(matching: Matching, groups: readonly ChainedGroup[]): EditMap {
  const pieces: Piece[] = [];
  const pairs: Pair[] = [];
  for (const group of groups) {
    const { chain } = group;
    const spans = groupSpans(matching, group);
    const { before, after } = matching;
    const isFirstHere = !isTaken(matching, group);
    if (isFirstHere)
      pushPiece(pieces, { ...sharedSpaceBefore(before.text, spans.beforeStart, after.text, spans.afterStart), chain });
    const whole = { before: spans.beforeStart, after: spans.afterStart, length: spans.beforeEnd - spans.beforeStart };
    for (const run of group.runs ?? [whole]) pushPiece(pieces, { ...run, chain });
    pushPiece(pieces, { ...sharedSpaceAfter(before.text, spans.beforeEnd, after.text, spans.afterEnd), chain });
    if (group.runs) pairs.push({ ...spans, chain });
  }
  const piecesAfter = pieces.toSorted((a, b) => a.after - b.after);
  return { pieces, piecesAfter, pairs, unsettled: findUnsettled(matching) };
}

/** Whether white space in front of a group belongs to a matched unit before it, in either text. */
function isTaken(matching: Matching, { beforeFrom, afterFrom }: ChainedGroup): boolean {
  const takenBefore = beforeFrom > 0 && !isFreeBefore(matching, beforeFrom - 1);
  const takenAfter = afterFrom > 0 && !isFreeAfter(matching, afterFrom - 1);
  return takenBefore || takenAfter;
}

/** Adds a piece behind the last one, as part of it when it goes straight on. */
function pushPiece(pieces: Piece[], piece: Piece): void {
  if (piece.length === 0) return;
  const last = pieces.at(-1);
  const goesOn =
    last?.chain === piece.chain &&
    last.before + last.length === piece.before &&
    last.after + last.length === piece.after;
  if (last && goesOn) last.length += piece.length;
  else pieces.push({ ...piece });
}

/** Compares two versions of a text. Near-linear in their length; never fails. Equal texts cost no more than to see that they are. */
export function mapVersions(before: StructuredText, after: StructuredText): EditMap {
  return before.text === after.text ? identityMap(before.text) : buildEditMap(before, after);
}

function buildEditMap(before: StructuredText, after: StructuredText): EditMap {
  const matching = matchUnits(before, after);
  return toEditMap(matching, orderGroups(matching));
}

/** The map of a text to itself. */
function identityMap({ length }: string): EditMap {
  const pieces = length === 0 ? [] : [{ before: 0, after: 0, length, chain: 0 }];
  return { pieces, piecesAfter: pieces, pairs: [], unsettled: [] };
}
