import { expect, test } from "vitest";
import { addressOf, orderedVersions } from "@/app/(desk)/articles/[articleId]/versions/compare/compare-address";
import { addedHref, versionHref, versionReportHref } from "@/app/(desk)/articles/[articleId]/versions/version-address";

test("the comparison reads two versions in either order, and leaves out what the address does not say", () => {
  expect(orderedVersions({ from: "3", to: "1" })).toEqual({ from: 1, to: 3 });
  expect(orderedVersions({ to: "2" })).toEqual({ to: 2 });
  expect(orderedVersions({ from: ["1", "2"], to: "-2" })).toEqual({});
});

test("an address says only what is not usual", () => {
  expect(addressOf("/articles/a", { from: 1, to: 2, view: "inline", only: "all" })).toBe(
    "/articles/a/versions/compare?from=1&to=2",
  );
  expect(addressOf("/articles/a", { from: 1, to: 2, view: "side", only: "claims" })).toBe(
    "/articles/a/versions/compare?from=1&to=2&view=side&only=claims",
  );
  expect(addressOf("/articles/a", { view: "side" })).toBe("/articles/a/versions/compare");
});

test("the newest version is the article itself, every other has an address of its own", () => {
  expect([versionHref("/articles/a", 3, 3), versionHref("/articles/a", 1, 3)]).toEqual([
    "/articles/a",
    "/articles/a/versions/1",
  ]);
  expect([versionReportHref("/articles/a", 3, 3), versionReportHref("/articles/a", 1, 3)]).toEqual([
    "/articles/a/report",
    "/articles/a/report?version=1",
  ]);
  expect(addedHref("/articles/a", 2)).toBe("/articles/a/versions/compare?from=1&to=2&added=2");
});
