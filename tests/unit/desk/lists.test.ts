import { describe, expect, test } from "vitest";
import { claimMap } from "@/lib/core/desk/claim-map";
import { CLAIMS_PER_PAGE, filterClaims, pageOfClaims, readClaimFilter } from "@/lib/core/desk/filter-claims";
import { readTargets, writeTarget } from "@/lib/core/desk/target-parameter";
import { countProgress } from "@/lib/operations/progress";

describe("the map of claims", () => {
  test("has at most 200 dots, and what needs attention wins its place", () => {
    const claims = Array.from({ length: 5_000 }, (_, index) => ({ start: index, tone: "true" as const }));
    expect(claimMap(claims, 5_000)).toHaveLength(200);
    expect(
      claimMap(
        [
          { start: 1, tone: "true" },
          { start: 1, tone: "stale" },
          { start: 1, tone: "open" },
        ],
        100,
      ),
    ).toEqual([{ at: 0.0125, tone: "stale" }]);
    expect(claimMap([], 0)).toEqual([]);
  });
});

describe("the list of claims", () => {
  const claim = (mine: boolean, status: "open" | "disputed" | "in_review" = "open", stale = false) => ({
    waits: !mine,
    status,
    toConfirm: false,
    targets: [],
    verdict: stale ? { code: "true", stale } : null,
  });
  const claims = [claim(true), claim(false), claim(true, "disputed"), claim(true, "in_review", true)];

  test("shows what its filter names, and everything for a filter that is none", () => {
    expect(filterClaims(claims, "mine")).toEqual([claims[1]]);
    expect(filterClaims(claims, "disputed")).toEqual([claims[2]]);
    expect(filterClaims(claims, "stale")).toEqual([claims[3]]);
    const gone = { ...claim(true), targets: [{ exact: "a", state: "gone" as const }] };
    const unconfirmed = { ...claim(true), toConfirm: true };
    expect(filterClaims([gone, unconfirmed, claims[0] ?? gone], "stale")).toEqual([gone, unconfirmed]);
    // The number beside the article's title is the number of claims that the list then shows.
    for (const some of [claims, [gone, unconfirmed]]) {
      expect(countProgress(some).stale).toBe(filterClaims(some, "stale").length);
    }
    expect(filterClaims([gone, unconfirmed], "mine")).toEqual([unconfirmed]);
    expect(filterClaims(claims, readClaimFilter("nonsense"))).toEqual(claims);
  });

  test("has pages that are always inside it", () => {
    const many = Array.from({ length: CLAIMS_PER_PAGE * 2 + 1 }, (_, index) => index);
    expect(pageOfClaims(many, "3").claims).toEqual([CLAIMS_PER_PAGE * 2]);
    for (const given of ["0", "-1", "99", "x", undefined, ["2", "3"]]) {
      const { page, pages } = pageOfClaims(many, given);
      expect(page).toBeGreaterThanOrEqual(1);
      expect(page).toBeLessThanOrEqual(pages);
    }
    expect(pageOfClaims([], "1")).toEqual({ page: 1, pages: 1, claims: [] });
  });
});

describe("places in an address", () => {
  test("are read back as they were written; what is none is left out", () => {
    expect(readTargets(writeTarget({ start: 3, end: 9 }), 5)).toEqual([{ start: 3, end: 9 }]);
    expect(readTargets(["1-2", "x", "9-3", "4-4", "5-8"], 5)).toEqual([
      { start: 1, end: 2 },
      { start: 5, end: 8 },
    ]);
    expect(readTargets(["1-2", "3-4"], 1)).toHaveLength(1);
    expect(readTargets(undefined, 5)).toEqual([]);
  });
});
