import { REASON_TAG_LABELS } from "@/lib/core/review/reason-tag";
import type { ReviewDraft } from "@/lib/core/review-form/draft";
import type { DraftField } from "@/lib/core/review-form/merge-drafts";
import type { RatingScale } from "@/lib/core/verdict/scale";
import { confidenceWords } from "./confidence-words";
import { STANCE_WORDS } from "./stance-words";

export const FIELD_LABELS = {
  verdict: "Verdict",
  confidence: "Confidence",
  tags: "Reasons",
  rationale: "Why",
  sources: "Evidence",
  note: "Internal note",
} satisfies Record<DraftField, string>;

/** One part of a review as lines of plain text, to be laid beside another; never empty. */
export function fieldWords(field: DraftField, draft: ReviewDraft, scale: RatingScale): string {
  return wordsOf(field, draft, scale) || "(empty)";
}

function wordsOf(field: DraftField, draft: ReviewDraft, scale: RatingScale): string {
  switch (field) {
    case "verdict":
      return scale.ratings.find(({ code }) => code === draft.verdict)?.label ?? draft.verdict ?? "";
    case "confidence":
      return draft.confidence === null ? "" : confidenceWords(draft.confidence);
    case "tags":
      return draft.tags.map((tag) => REASON_TAG_LABELS[tag]).join(", ");
    case "sources":
      return draft.sources
        .map(({ title, url, citation, quote, locator, stance }) =>
          [STANCE_WORDS[stance], title, url, citation === title ? "" : citation, quote && `“${quote}”`, locator]
            .filter(Boolean)
            .join(" · "),
        )
        .join("\n");
    default:
      return draft[field].trim();
  }
}
