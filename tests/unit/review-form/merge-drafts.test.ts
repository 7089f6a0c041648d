import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_DRAFT, isSameDraft, type ReviewDraft } from "@/lib/core/review-form/draft";
import { DRAFT_FIELDS, differingFields, mergeDrafts, proposeMerge } from "@/lib/core/review-form/merge-drafts";
import { anyDraft } from "./draft-arbitrary";

const all = (keep: "mine" | "other") => Object.fromEntries(DRAFT_FIELDS.map((field) => [field, keep]));
const draft = (changes: Partial<ReviewDraft>): ReviewDraft => ({ ...EMPTY_DRAFT, ...changes });

describe("two versions of a review", () => {
  test("keeping all of one side gives that side", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (mine, other) => {
        expect(isSameDraft(mergeDrafts(mine, other, all("mine")), mine)).toBe(true);
        expect(isSameDraft(mergeDrafts(mine, other, all("other")), other)).toBe(true);
      }),
    );
  });

  test("differ nowhere exactly when they say the same", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (mine, other) => {
        expect(differingFields(mine, other).length === 0).toBe(isSameDraft(mine, other));
        expect(differingFields(mine, mine)).toEqual([]);
      }),
    );
  });

  test("what only one side changed is proposed from that side", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (base, changed) => {
        const untouchedHere = mergeDrafts(base, changed, proposeMerge(base, changed, base));
        expect(isSameDraft(untouchedHere, changed)).toBe(true);
        const untouchedThere = mergeDrafts(changed, base, proposeMerge(changed, base, base));
        expect(isSameDraft(untouchedThere, changed)).toBe(true);
      }),
    );
  });

  test("the proposal never drops words that both sides wrote", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (mine, other) => {
        const merged = mergeDrafts(mine, other, proposeMerge(mine, other, null));
        expect(merged.rationale).toContain(mine.rationale.trim());
        expect(merged.rationale).toContain(other.rationale.trim());
        expect(merged.sources.length).toBeGreaterThanOrEqual(Math.max(mine.sources.length, other.sources.length));
      }),
    );
  });

  test("both texts stay, mine first", () => {
    const merged = mergeDrafts(draft({ rationale: "Mine." }), draft({ rationale: "Theirs." }), { rationale: "both" });
    expect(merged.rationale).toBe("Mine.\n\nTheirs.");
  });
});
