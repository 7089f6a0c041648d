import { describe, expect, test } from "vitest";
import type { MarkedClaim } from "@/lib/core/desk/desk-article";
import { marginNotes, notesBetween, packNotes, unpackNotes } from "@/lib/core/desk/margin-notes";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";

const claim = (id: string, start: number, rest: Partial<MarkedClaim> = {}): MarkedClaim => ({
  id,
  number: start,
  status: "open",
  verdict: null,
  reviews: 0,
  sources: 0,
  openQuestions: 0,
  mine: false,
  waits: true,
  toConfirm: false,
  targets: [{ start, end: start + 5, exact: "words", state: "exact" }],
  ...rest,
});
const claims = [
  claim("late", 90, { reviews: 2, sources: 3, mine: true, waits: false, status: "disputed" }),
  claim("early", 10),
  claim("gone", 0, { targets: [{ start: 70, end: 70, exact: "words", state: "gone" }] }),
  claim("middle", 40, { reviews: 1, sources: 1, status: "agreed", verdict: { code: "true", stale: false } }),
];
const reviewer = { mayReview: true };

describe("notes in the margin", () => {
  test("stand in the order of the text; one whose words are gone where they were", () => {
    expect(marginNotes(claims, DEFAULT_SCALE, reviewer).map(({ id }) => id)).toEqual([
      "early",
      "middle",
      "gone",
      "late",
    ]);
  });

  test("say what a claim stands on, else that it waits", () => {
    const words = (viewer: { mayReview: boolean }) =>
      marginNotes(claims, DEFAULT_SCALE, viewer).map((note) => note.words);
    expect(words(reviewer)).toEqual(["waits for you", "1 review · 1 source", "waits for you", "2 reviews · 3 sources"]);
    expect(words({ mayReview: false })).toEqual([
      "no review yet",
      "1 review · 1 source",
      "no review yet",
      "2 reviews · 3 sources",
    ]);
  });

  test("come out of their package as they went in, each look and line sent once", () => {
    const notes = marginNotes([...claims, claim("twin", 60)], DEFAULT_SCALE, reviewer);
    const packed = packNotes(notes);
    expect(unpackNotes(packed)).toEqual(notes);
    expect(packed.looks).toHaveLength(4);
    expect(packed.lines).toHaveLength(3);
    expect(unpackNotes(packNotes([]))).toEqual([]);
  });

  test("are found by where their words begin, half-open", () => {
    const notes = marginNotes(claims, DEFAULT_SCALE, reviewer);
    expect(notesBetween(notes, 10, 40).map(({ id }) => id)).toEqual(["early"]);
    expect(notesBetween(notes, 11, 91).map(({ id }) => id)).toEqual(["middle", "gone", "late"]);
    expect(notesBetween(notes, 91, 200)).toEqual([]);
  });
});
