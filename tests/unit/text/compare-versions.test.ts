import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions } from "@/lib/core/text/compare-versions";
import { matchEqualBlocks } from "@/lib/core/text/match-equal-blocks";
import { versionOf } from "../anchor/version-of";

const COUNCIL = "The harbour council met on Monday to vote on the fee.";
const JOBS = "Unemployment rose by 5.3 percent in May.";
const FERRY = "Ferries will run twice a day until the end of June.";

function rowsOf(before: string, after: string) {
  const old = versionOf(before);
  const fresh = versionOf(after);
  return compareVersions(old, fresh).map((row) => ({
    kind: row.kind,
    before: row.before && old.text.slice(row.before.start, row.before.end),
    after: row.after && fresh.text.slice(row.after.start, row.after.end),
    diff: row.diff !== null,
  }));
}

describe("compareVersions", () => {
  test("shows what stayed, changed, came and went in reading order", () => {
    const fell = JOBS.replace("rose", "fell");
    expect(rowsOf([COUNCIL, "An aside.", JOBS].join("\n"), [COUNCIL, fell, FERRY].join("\n"))).toEqual([
      { kind: "same", before: COUNCIL, after: COUNCIL, diff: false },
      { kind: "removed", before: "An aside.", after: null, diff: false },
      { kind: "changed", before: JOBS, after: fell, diff: true },
      { kind: "added", before: null, after: FERRY, diff: false },
    ]);
  });

  test("shows a moved paragraph once, at its new place, with what changed in it", () => {
    const fell = JOBS.replace("rose", "fell");
    expect(rowsOf([JOBS, COUNCIL, FERRY].join("\n"), [COUNCIL, FERRY, fell].join("\n"))).toEqual([
      { kind: "same", before: COUNCIL, after: COUNCIL, diff: false },
      { kind: "same", before: FERRY, after: FERRY, diff: false },
      { kind: "moved", before: JOBS, after: fell, diff: true },
    ]);
  });

  test("shows nothing of two empty texts, and everything of one", () => {
    expect(rowsOf("", "")).toEqual([]);
    expect(rowsOf("", COUNCIL).map(({ kind }) => kind)).toEqual(["added"]);
    expect(rowsOf(COUNCIL, "").map(({ kind }) => kind)).toEqual(["removed"]);
  });

  test("has every block of both versions in exactly one row, the new ones in order", () => {
    const line = fc
      .array(fc.constantFrom("port ", "fee ", "paid. ", "rose. ", "5 ", "彼"), { maxLength: 9 })
      .map((words) => words.join(""));
    const version = fc.array(line, { maxLength: 12 }).map((lines) => versionOf(lines.join("\n")));
    fc.assert(
      fc.property(version, version, (before, after) => {
        const rows = compareVersions(before, after);
        const starts = (spans: readonly ({ start: number } | null)[]) => spans.flatMap((span) => span?.start ?? []);
        expect(starts(rows.map((row) => row.after))).toEqual(starts(after.blocks));
        expect(starts(rows.map((row) => row.before)).sort((a, b) => a - b)).toEqual(starts(before.blocks));
        for (const row of rows) {
          const isPair = row.before !== null && row.after !== null;
          expect(isPair).toBe(row.kind === "same" || row.kind === "changed" || row.kind === "moved");
          if (row.kind === "changed") expect(row.diff).not.toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test("equal blocks are matched with those they continue, none twice", () => {
  const before = versionOf(["Read more", COUNCIL, JOBS, "Read more"].join("\n"));
  const after = versionOf(["Read more", JOBS.replace("rose", "fell"), FERRY, "Read more", "Read more"].join("\n"));
  expect(matchEqualBlocks(before, before)).toEqual([0, 1, 2, 3]);
  const matches = matchEqualBlocks(before, after);
  expect(matches.slice(0, 3)).toEqual([0, null, null]);
  expect(matches.slice(3).filter((match) => match !== null)).toEqual([3]);
});
