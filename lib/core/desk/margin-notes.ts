import type { VerdictLook } from "../report/verdict-mark";
import type { Span } from "../text/span";
import type { RatingScale } from "../verdict/scale";
import { type MarkedClaim, noteWords, type PlacedClaim } from "./desk-article";
import { deskClaimLook } from "./desk-claim-look";

/** A claim in the text with its note in the margin: narrow, so it says one thing below the verdict. `start`: where its first place begins (UTF-16). */
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
};

/** The notes of claims that have a place in the text, by where it begins. */
export function marginNotes(
  claims: readonly MarkedClaim[],
  scale: RatingScale,
  viewer: { mayReview: boolean },
): MarginNote[] {
  return claims
    .flatMap((claim): MarginNote[] => {
      const places = claim.targets.filter(({ state }) => state !== "gone").map(({ start, end }) => ({ start, end }));
      const [first] = places;
      if (first === undefined) return [];
      // What is known says more than that it waits; there is room for one of the two.
      const words = noteWords(claim.reviews === 0 ? claim : { ...claim, mine: true }, viewer);
      const { id, number } = claim;
      return [{ id, number, places, start: first.start, look: deskClaimLook(claim, scale), words }];
    })
    .sort((a, b) => a.start - b.start);
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
  };
}

/** The notes that `packNotes` packed, equal and in the same order. */
export function unpackNotes(packed: PackedNotes): MarginNote[] {
  return packed.ids.flatMap((id, index): MarginNote[] => {
    const look = packed.looks[packed.look[index] ?? 0];
    const places = toSpans(packed.places[index] ?? []);
    const [first] = places;
    if (look === undefined || first === undefined) return [];
    const words = packed.lines[packed.line[index] ?? 0] ?? "";
    return [{ id, number: packed.numbers[index] ?? 0, places, start: first.start, look, words }];
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
