import type { CarriedStatus } from "../anchor/carried";
import type { TargetState } from "../anchor/target";
import type { VersionRowKind } from "../text/version-row";
import type { ClaimFate } from "./claim-fate";

/** What a place's state is called, alone and after a number: "12 as they were". */
export const PLACE_WORDS = {
  exact: { one: "as it was", many: "as they were" },
  moved: { one: "moved", many: "moved" },
  changed: { one: "changed", many: "changed" },
  gone: { one: "gone", many: "gone" },
  confirmed: { one: "changed, accepted", many: "changed, accepted" },
  new: { one: "new", many: "new" },
} satisfies Record<TargetState | ClaimFate, { one: string; many: string }>;

/** What happened to a paragraph, as its label says it. */
export const ROW_WORDS = {
  same: "Unchanged",
  changed: "Changed",
  added: "Added",
  removed: "Removed",
  moved: "Moved",
} satisfies Record<VersionRowKind, string>;

const PLACE_STATES = ["exact", "moved", "changed", "confirmed", "gone"] as const;

/** The states that some place of a version has, with how many and the words for that: `12 as they were`, `1 moved`. */
export function placeCounts(
  places: Record<TargetState, number>,
): { state: TargetState; count: number; words: string }[] {
  return PLACE_STATES.filter((state) => places[state] > 0).map((state) => {
    const count = places[state];
    return { state, count, words: `${inWords(count)} ${PLACE_WORDS[state][count === 1 ? "one" : "many"]}` };
  });
}

/** What would become of the claims: `14 claims stay, 1 moves, 2 change, 1 is gone`. */
export function fateSentence(counts: Record<CarriedStatus, number>): string {
  const parts = (["exact", "moved", "changed", "gone"] as const)
    .filter((fate) => counts[fate] > 0)
    .map((fate) => [fate, counts[fate]] as const);
  if (parts.length === 0) return "no claim is touched";
  return parts
    .map(([fate, count], index) => {
      const noun = index === 0 ? (count === 1 ? " claim" : " claims") : "";
      return `${inWords(count)}${noun} ${FATE_VERBS[fate][count === 1 ? 0 : 1]}`;
    })
    .join(", ");
}

const FATE_VERBS = {
  exact: ["stays", "stay"],
  moved: ["moves", "move"],
  changed: ["changes", "change"],
  gone: ["is gone", "are gone"],
} satisfies Record<CarriedStatus, readonly [one: string, many: string]>;

/** What became of the text: `2 paragraphs changed, 1 added, 12 unchanged`. */
export function rowSentence(counts: Record<VersionRowKind, number>): string {
  const parts = (["changed", "added", "removed", "moved", "same"] as const).filter((kind) => counts[kind] > 0);
  return parts
    .map((kind, index) => {
      const noun = index === 0 ? (counts[kind] === 1 ? " paragraph" : " paragraphs") : "";
      return `${inWords(counts[kind])}${noun} ${ROW_WORDS[kind].toLowerCase()}`;
    })
    .join(", ");
}

/** What a fold holds: `12 paragraphs unchanged`, or, when a filter folds changes too, `14 paragraphs, 3 of them changed`. */
export function foldSentence(rows: readonly { kind: VersionRowKind }[]): string {
  const changed = rows.filter(({ kind }) => kind !== "same").length;
  const paragraphs = rows.length === 1 ? "1 paragraph" : `${inWords(rows.length)} paragraphs`;
  return changed === 0 ? `${paragraphs} unchanged` : `${paragraphs}, ${inWords(changed)} of them changed`;
}

export function countRows(rows: readonly { kind: VersionRowKind }[]): Record<VersionRowKind, number> {
  const counts = { same: 0, changed: 0, added: 0, removed: 0, moved: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

const inWords = (count: number) => count.toLocaleString("en");
