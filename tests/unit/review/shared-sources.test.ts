import { expect, it } from "vitest";
import type { Citation } from "@/lib/core/review/evidence";
import { isShared, usedSources } from "@/lib/core/review/shared-sources";

const cite = (rest: Partial<Citation>): Citation => ({
  url: null,
  citation: null,
  title: "Landings",
  publisher: null,
  publishedAt: null,
  stance: "supports",
  kind: "data",
  quote: null,
  locator: null,
  archiveUrl: null,
  ...rest,
});

const review = (...sources: Citation[]) => ({ sources });

it("one source is one, however its address ends, with each reviewer's stance", () => {
  const [source, ...rest] = usedSources([
    review(cite({ url: "https://Fish.example/2025/#table-4" })),
    review(cite({ url: "https://fish.example/2025", stance: "refutes" })),
  ]);
  expect(rest).toEqual([]);
  expect(source?.uses.map(({ by, citation }) => [by, citation.stance])).toEqual([
    [0, "supports"],
    [1, "refutes"],
  ]);
  expect(source && isShared(source)).toBe(true);
});

it("a reference in words is the same whatever its spaces and letter case", () => {
  const sources = usedSources([
    review(cite({ citation: "Okafor  1998,\np. 3" })),
    review(cite({ citation: "okafor 1998, p. 3" })),
  ]);
  expect(sources.map(isShared)).toEqual([true]);
});

it("other addresses, and two uses by one reviewer, are not shared", () => {
  const sources = usedSources([
    review(cite({ url: "https://fish.example/2025?table=1" }), cite({ url: "https://fish.example/2025?table=1" })),
    review(cite({ url: "https://fish.example/2025?table=2" }), cite({ url: "not an address" })),
  ]);
  expect(sources.map(({ uses }) => uses.length)).toEqual([2, 1, 1]);
  expect(sources.some(isShared)).toBe(false);
});
