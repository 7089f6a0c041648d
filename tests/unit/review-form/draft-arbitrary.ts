import fc from "fast-check";
import { SOURCE_KINDS, STANCES } from "@/lib/core/review/evidence";
import { REASON_TAGS } from "@/lib/core/review/reason-tag";
import { emptySource, type ReviewDraft } from "@/lib/core/review-form/draft";

/** Any text a person can type, line ends as a text area gives them. */
const typed = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replace(/\r\n?/g, "\n"));

/** Drafts as the form can hold them, rows numbered in order, none of them blank. */
export const anyDraft: fc.Arbitrary<ReviewDraft> = fc.record({
  verdict: fc.option(fc.constantFrom("false", "half_true", "true", "unproven")),
  confidence: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  tags: fc.subarray([...REASON_TAGS]),
  rationale: typed,
  note: typed,
  sources: fc
    .array(
      fc.record({
        url: typed,
        citation: typed,
        title: fc.constantFrom("Landing statistics", "التقرير", "🙂"),
        publisher: typed,
        publishedAt: typed,
        quote: typed,
        locator: typed,
        archiveUrl: typed,
        stance: fc.constantFrom(...STANCES),
        kind: fc.constantFrom(...SOURCE_KINDS),
      }),
      { maxLength: 4 },
    )
    .map((rows) => rows.map((row, id) => ({ ...emptySource(id), ...row }))),
});
