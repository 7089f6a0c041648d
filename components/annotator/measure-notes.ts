import { claimAnchorId } from "@/lib/core/desk/desk-article";
import { type MarginNote, notesBetween } from "@/lib/core/desk/margin-notes";
import { placeNotes } from "@/lib/core/desk/place-notes";
import { blockAt, blocksBetween } from "./article-dom";

/** A note and its top in the column, in CSS pixels. */
export type PlacedNote = MarginNote & { top: number };

/** Two lines and the padding, as margin-notes.module.css makes them. */
const HEIGHT = 46;
const GAP = 4;

/** The notes near the screen, each beside the first line of its words; those of folded words have no place. The active one stands exactly there. */
export function measureNotes(
  article: HTMLElement,
  column: HTMLElement,
  notes: readonly MarginNote[],
  active: string | null,
): PlacedNote[] {
  const near = blocksBetween(article, -window.innerHeight, 2 * window.innerHeight);
  if (near === null) return [];
  const { top: origin } = column.getBoundingClientRect();
  const wanted = notesBetween(notes, near.start, near.end + 1).flatMap((note) => {
    const mark =
      note.places.length === 0
        ? article.querySelector(`#${claimAnchorId(note.id)}`)
        : blockAt(article, note.start)?.querySelector(`mark[data-start="${note.start}"]`);
    const line = mark?.getClientRects()[0];
    return line === undefined ? [] : [{ note, top: line.top - origin - 6, height: HEIGHT }];
  });
  wanted.sort((a, b) => a.top - b.top);
  const pinned = wanted.findIndex(({ note }) => note.id === active);
  const tops = placeNotes(wanted, GAP, pinned < 0 ? null : pinned);
  return wanted.map(({ note }, index) => ({ ...note, top: tops[index] ?? 0 }));
}
