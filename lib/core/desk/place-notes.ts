/** A note and where it would like to stand: beside its words. Lengths in any one unit. */
export type WantedNote = { top: number; height: number };

/**
 * Tops at which notes (ascending by wanted top) stand without covering each other, at least `gap` apart, in the same order,
 * each as near to its words as the ones before allow. The pinned one stands exactly where it wants to; those above make
 * room for it upwards.
 */
export function placeNotes(notes: readonly WantedNote[], gap: number, pinned: number | null = null): number[] {
  const tops: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  notes.forEach(({ top, height }, index) => {
    const place = index === pinned ? top : Math.max(top, free);
    tops.push(place);
    free = place + height + gap;
  });
  if (pinned === null) return tops;
  let limit = tops[pinned] ?? Number.POSITIVE_INFINITY;
  for (let index = pinned - 1; index >= 0; index--) {
    const place = Math.min(tops[index] ?? 0, limit - gap - (notes[index]?.height ?? 0));
    tops[index] = place;
    limit = place;
  }
  return tops;
}
