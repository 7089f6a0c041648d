import type { Refusal, SavedReview } from "@/lib/core/review-form/autosave";
import { type ReviewDraft, toDraft } from "@/lib/core/review-form/draft";
import type { ReviewView } from "@/lib/schemas/review";

/** What a review form knows about its last send without scripts; with them it is never used. */
export type ReviewAnswer =
  | { status: "idle" }
  | { status: "saved" }
  | (Refusal & {
      status: "refused";
      /** What was typed, given back. */
      draft: ReviewDraft;
      /** What is saved now, when somebody saved first. */
      current: ReviewView | null;
    });

export type ReviewFormAction = (previous: ReviewAnswer, form: FormData) => Promise<ReviewAnswer>;

export const NOT_SENT: ReviewAnswer = { status: "idle" };

/** A saved review as the form's machine takes it. */
export function toSavedReview(review: ReviewView): SavedReview {
  const { revision, status, submittedAt, updatedAt } = review;
  return { revision, status, submittedAt, updatedAt, draft: toDraft(review) };
}
