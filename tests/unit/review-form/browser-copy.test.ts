import fc from "fast-check";
import { expect, test } from "vitest";
import { browserCopyKey, decodeBrowserCopy, encodeBrowserCopy } from "@/lib/core/review-form/browser-copy";
import { anyDraft } from "./draft-arbitrary";

test("what was kept in the browser comes back word for word", () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(), (draft, baseRevision) => {
      expect(decodeBrowserCopy(encodeBrowserCopy({ baseRevision, draft }))).toEqual({ baseRevision, draft });
    }),
  );
});

test("what is not one of ours is nothing, and never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(decodeBrowserCopy(text)).toBeNull()));
  fc.assert(fc.property(fc.json(), (text) => void expect(decodeBrowserCopy(text)).toBeNull()));
});

test("a copy cut short or of another format is nothing", () => {
  const draft = { verdict: null, confidence: null, tags: [], rationale: "", note: "", sources: [] };
  const text = encodeBrowserCopy({ baseRevision: 3, draft });
  expect(decodeBrowserCopy(text.slice(0, -2))).toBeNull();
  expect(decodeBrowserCopy(text.replace('"format":1', '"format":2'))).toBeNull();
});

test("two people at one browser have different copies", () => {
  expect(browserCopyKey("ana", "c1")).not.toBe(browserCopyKey("ben", "c1"));
});
