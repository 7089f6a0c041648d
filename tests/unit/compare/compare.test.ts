import { describe, expect, test } from "vitest";
import { type ClaimInVersion, claimFates, countFates } from "@/lib/core/compare/claim-fate";
import { claimsInRows } from "@/lib/core/compare/claims-in-rows";
import { foldRows } from "@/lib/core/compare/fold-rows";
import { isChangeShown, readCompareLook } from "@/lib/core/compare/row-filter";
import { countRows, fateSentence, placeCounts, rowSentence } from "@/lib/core/compare/version-words";
import type { VersionRow } from "@/lib/core/text/version-row";

type Place = ClaimInVersion["targets"][number];

const claim = (number: number, ...targets: Partial<Place>[]): ClaimInVersion => ({
  id: `c${number}`,
  number,
  targets: targets.map((target, index) => ({
    ...{ id: `t${number}.${index}`, start: 0, end: 4, exact: "rose", state: "exact" },
    ...target,
  })),
});
const fates = (from: ClaimInVersion[], to: ClaimInVersion[]) => claimFates(from, to).map(({ fate }) => fate);

describe("what became of a claim between two versions", () => {
  test("is told by its words, not by the state that its last step left", () => {
    expect(fates([claim(1, {})], [claim(1, {})])).toEqual(["exact"]);
    expect(fates([claim(1, {})], [claim(1, { state: "moved", start: 9, end: 13 })])).toEqual(["moved"]);
    expect(fates([claim(1, {})], [claim(1, { exact: "fell" })])).toEqual(["changed"]);
    expect(fates([claim(1, {})], [claim(1, { exact: "fell", state: "confirmed" })])).toEqual(["changed"]);
    // Equal words whose place is not certain, and words that were changed before and are still so.
    expect(fates([claim(1, {})], [claim(1, { state: "changed" })])).toEqual(["changed"]);
    expect(fates([claim(1, { state: "changed" })], [claim(1, { state: "changed" })])).toEqual(["exact"]);
  });

  test("is gone when it has no place any more, new when it was marked later, nothing when it was in neither", () => {
    expect(fates([claim(1, {})], [claim(1, { state: "gone" })])).toEqual(["gone"]);
    expect(fates([claim(1, {})], [])).toEqual(["gone"]);
    expect(fates([], [claim(1, {})])).toEqual(["new"]);
    expect(fates([claim(1, { state: "gone" })], [claim(1, { state: "exact" })])).toEqual(["new"]);
    expect(fates([claim(1, { state: "gone" })], [claim(1, { state: "gone" })])).toEqual([]);
  });

  test("counts once a claim, by the worst of its places", () => {
    const from = [claim(1, {}, {}), claim(2, {})];
    const to = [claim(1, {}, { exact: "fell" }), claim(2, {})];
    expect(countFates(claimFates(from, to))).toEqual({ exact: 1, moved: 0, changed: 1, gone: 0 });
  });
});

const row = (
  kind: VersionRow["kind"],
  before: [number, number] | null,
  after: [number, number] | null,
): VersionRow => ({
  kind,
  before: before === null ? null : { start: before[0], end: before[1] },
  after: after === null ? null : { start: after[0], end: after[1] },
  diff: null,
});
const ROWS = [
  row("same", [0, 10], [0, 10]),
  row("added", null, [12, 20]),
  row("moved", [24, 30], [22, 28]),
  row("removed", [12, 22], null),
];

describe("claims beside the rows", () => {
  const place = (number: number, before: [number, number] | null, after: [number, number] | null) => ({
    ...{ claimId: `c${number}`, number, fate: "exact" as const },
    before: before === null ? null : { start: before[0], end: before[1] },
    after: after === null ? null : { start: after[0], end: after[1] },
  });

  test("stand where their words are, in either version, each once a row", () => {
    const places = [
      place(2, [0, 4], [0, 4]),
      place(1, [2, 8], [2, 8]),
      { ...place(3, [14, 16], null), fate: "gone" as const },
      place(4, [8, 14], [14, 16]),
    ];
    expect(claimsInRows(ROWS, places).map((claims) => claims.map(({ number }) => number))).toEqual([
      [1, 2, 4],
      [4],
      [],
      [3, 4],
    ]);
  });

  test("a place that only touches a paragraph's end is not in it", () => {
    expect(claimsInRows(ROWS, [place(1, null, [10, 12])]).flat()).toEqual([]);
  });
});

describe("which changes are shown", () => {
  const stands = [{ claimId: "c1", number: 1, fate: "exact" as const }];
  const touched = [{ claimId: "c1", number: 1, fate: "changed" as const }];
  const reviewed = (claimId: string) => claimId === "c1";
  const nobody = () => false;

  test("all of them, or those in a claim's paragraph, or only when it was reviewed", () => {
    expect(isChangeShown({ kind: "changed" }, [], "all", nobody)).toBe(true);
    expect(isChangeShown({ kind: "same" }, stands, "all", nobody)).toBe(false);
    expect(isChangeShown({ kind: "changed" }, [], "claims", nobody)).toBe(false);
    expect(isChangeShown({ kind: "changed" }, stands, "claims", nobody)).toBe(true);
    expect(isChangeShown({ kind: "same" }, stands, "claims", nobody)).toBe(false);
    expect(isChangeShown({ kind: "same" }, [{ claimId: "c1", number: 1, fate: "new" }], "claims", nobody)).toBe(false);
    expect(isChangeShown({ kind: "changed" }, stands, "reviewed", nobody)).toBe(false);
    expect(isChangeShown({ kind: "changed" }, touched, "reviewed", reviewed)).toBe(true);
  });

  test("an address that says nothing sensible shows everything in one column", () => {
    expect(readCompareLook({ only: "nothing", view: ["side"] })).toEqual({ only: "all", view: "inline" });
    expect(readCompareLook({ only: "reviewed", view: "side" })).toEqual({ only: "reviewed", view: "side" });
  });
});

describe("folding", () => {
  const show = (asked: string, context: number) =>
    foldRows(
      [...asked].map((sign) => sign === "x"),
      context,
    ).map(({ start, end, folded }) => (folded ? `(${asked.slice(start, end)})` : asked.slice(start, end)));

  test("keeps what is asked for and what stands around it, and folds the rest", () => {
    expect(show("....x....", 1)).toEqual(["(...)", ".x.", "(...)"]);
    expect(show("....x....", 0)).toEqual(["(....)", "x", "(....)"]);
    expect(show("....", 1)).toEqual(["(....)"]);
    expect(show("", 1)).toEqual([]);
  });

  test("never folds a single row", () => {
    expect(show("..x...x..", 1)).toEqual(["..x...x.."]);
    expect(show(".x.", 0)).toEqual([".x."]);
  });
});

describe("words", () => {
  test("for what becomes of claims", () => {
    expect(fateSentence({ exact: 14, moved: 1, changed: 2, gone: 1 })).toBe(
      "14 claims stay, 1 moves, 2 change, 1 is gone",
    );
    expect(fateSentence({ exact: 0, moved: 0, changed: 1, gone: 0 })).toBe("1 claim changes");
    expect(fateSentence({ exact: 0, moved: 0, changed: 0, gone: 0 })).toBe("no claim is touched");
  });

  test("for places in a version, and for its paragraphs", () => {
    expect(placeCounts({ exact: 12, moved: 1, changed: 0, gone: 1, confirmed: 0 }).map(({ words }) => words)).toEqual([
      "12 as they were",
      "1 moved",
      "1 gone",
    ]);
    expect(rowSentence(countRows([...ROWS, row("same", [40, 50], [40, 50])]))).toBe(
      "1 paragraph added, 1 removed, 1 moved, 2 unchanged",
    );
  });
});
