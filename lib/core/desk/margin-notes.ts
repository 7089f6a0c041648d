import type { PlaceWords } from "../anchor/target";
import type { VerdictLook } from "../report/verdict-mark";
import { CLAIM_TROUBLE_LABELS, claimTrouble } from "../review/place-trouble";
import { diffWords } from "../text/diff-words";
import type { Span } from "../text/span";
import type { RatingScale } from "../verdict/scale";
import { type MarkedClaim, noteWords, type PlacedClaim, questionWords } from "./desk-article";
import { deskClaimLook } from "./desk-claim-look";
import { type PlaceEdit, placeEdits } from "./place-edits";

/** A claim in the text with its note in the margin: narrow, so it says one thing below the verdict. `start`: where its first place begins, or was (UTF-16). */
export type MarginNote = PlacedClaim & { start: number; words: string };

/** Notes in columns, each look and line of words once: what goes to the browser for 5,000 claims is a third of a list of objects. */
export type PackedNotes = {
  looks: VerdictLook[];
  lines: string[];
  ids: string[];
  numbers: number[];
  /** `[start, end, …]` of each. */
  places: number[][];
  look: number[];
  line: number[];
  /** Of the few that have any, by their index. */
  gone: [index: number, offsets: number[]][];
  edits: [index: number, edits: PlaceEdit[]][];
};

/** The notes of claims, by where they begin in the text, or were. */
export function marginNotes(
  claims: readonly MarkedClaim[],
  scale: RatingScale,
  viewer: { mayReview: boolean },
): MarginNote[] {
  return claims
    .flatMap((claim): MarginNote[] => {
      const live = claim.targets.filter(({ state }) => state !== "gone");
      const places = live.map(({ start, end }) => ({ start, end }));
      const gone = claim.targets.filter(({ state }) => state === "gone").map(({ start }) => start);
      const start = places[0]?.start ?? gone[0];
      if (start === undefined) return [];
      const { id, number } = claim;
      const look = deskClaimLook(claim, scale);
      return [{ id, number, places, gone, edits: live.flatMap(editsOf), start, look, words: lineOf(claim, viewer) }];
    })
    .sort((a, b) => a.start - b.start);
}

/** There is room for one thing: what happened to the words, else that a question is open, else what is known, else that it waits. */
function lineOf(claim: MarkedClaim, viewer: { mayReview: boolean }): string {
  const trouble = claimTrouble(claim);
  if (trouble !== null && claim.verdict !== null) return CLAIM_TROUBLE_LABELS[trouble];
  if (claim.openQuestions > 0) return questionWords(claim.openQuestions);
  return noteWords({ ...claim, targets: [], waits: claim.waits && claim.reviews === 0 }, viewer);
}

function editsOf({ state, exact, formerExact = null, start }: Span & PlaceWords): PlaceEdit[] {
  const isChanged = state === "changed" && formerExact !== null && formerExact !== exact;
  return isChanged ? placeEdits(diffWords(formerExact, exact), start) : [];
}

export function packNotes(notes: readonly MarginNote[]): PackedNotes {
  const looks = new Map<string, VerdictLook>();
  const keyOf = ({ tone, shape, word }: VerdictLook) => `${tone} ${shape} ${word}`;
  for (const { look } of notes) looks.set(keyOf(look), look);
  const lookIndex = new Map([...looks.keys()].map((key, index) => [key, index]));
  const lines = [...new Set(notes.map(({ words }) => words))];
  const lineIndex = new Map(lines.map((words, index) => [words, index]));
  return {
    looks: [...looks.values()],
    lines,
    ids: notes.map(({ id }) => id),
    numbers: notes.map(({ number }) => number),
    places: notes.map(({ places }) => places.flatMap(({ start, end }) => [start, end])),
    look: notes.map(({ look }) => lookIndex.get(keyOf(look)) ?? 0),
    line: notes.map(({ words }) => lineIndex.get(words) ?? 0),
    gone: notes.flatMap(({ gone }, index): PackedNotes["gone"] => (gone.length === 0 ? [] : [[index, [...gone]]])),
    edits: notes.flatMap(({ edits }, index): PackedNotes["edits"] => (edits.length === 0 ? [] : [[index, [...edits]]])),
  };
}

/** The notes that `packNotes` packed, equal and in the same order. */
export function unpackNotes(packed: PackedNotes): MarginNote[] {
  const goneOf = new Map(packed.gone);
  const editsOf = new Map(packed.edits);
  return packed.ids.flatMap((id, index): MarginNote[] => {
    const look = packed.looks[packed.look[index] ?? 0];
    const places = toSpans(packed.places[index] ?? []);
    const gone = goneOf.get(index) ?? [];
    const start = places[0]?.start ?? gone[0];
    if (look === undefined || start === undefined) return [];
    const words = packed.lines[packed.line[index] ?? 0] ?? "";
    const number = packed.numbers[index] ?? 0;
    return [{ id, number, places, gone, edits: editsOf.get(index) ?? [], start, look, words }];
  });
}

function toSpans(offsets: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 2) {
    spans.push({ start: offsets[index] ?? 0, end: offsets[index + 1] ?? 0 });
  }
  return spans;
}

/** The notes (by start) whose words begin in `[from, to)`. */
export function notesBetween(notes: readonly MarginNote[], from: number, to: number): MarginNote[] {
  return notes.slice(firstFrom(notes, from), firstFrom(notes, to));
}

function firstFrom(notes: readonly MarginNote[], offset: number): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
