import { describe, expect, test } from "vitest";
import { missingForSubmission, type Submittable } from "@/lib/core/review/missing";
import { DEFAULT_SCALE, findRating } from "@/lib/core/verdict/scale";

const policy = { reviewsNeeded: 1, blind: true, sourcesNeeded: 1 };
const source = { url: "https://example.org", citation: null, title: "A table" };
const complete: Submittable = {
  rating: findRating(DEFAULT_SCALE, "half_true"),
  rationale: "Because.",
  sources: [source],
};
const paths = (draft: Submittable) => missingForSubmission(draft, policy).map(({ path }) => path);

describe("what a submission lacks", () => {
  test("a complete one lacks nothing", () => {
    expect(paths(complete)).toEqual([]);
  });
  test("an empty one lacks a verdict, a reason and a source, in the order of the form", () => {
    expect(paths({ rating: null, rationale: " \n", sources: [] })).toEqual(["verdict", "rationale", "sources"]);
  });
  test("an off-scale label needs no source", () => {
    expect(paths({ ...complete, rating: findRating(DEFAULT_SCALE, "Unproven"), sources: [] })).toEqual([]);
  });
  test("each source needs an address or a citation, and a title", () => {
    const sources = [
      source,
      { url: null, citation: null, title: "" },
      { url: null, citation: "Letter, 3 May", title: "Letter" },
    ];
    expect(paths({ ...complete, sources })).toEqual(["sources.1.url", "sources.1.title"]);
  });
});
