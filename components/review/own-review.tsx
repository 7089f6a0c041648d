import { Notice } from "@/components/ui/notice";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ReviewView } from "@/lib/schemas/review";
import { OtherReview } from "./other-reviews";

/** One's own review where it cannot be changed: the claim is withdrawn, or the role is too weak by now. */
export function OwnReview({ review, scale }: { review: ReviewView; scale: RatingScale }) {
  return (
    <section aria-label="Your review">
      {review.status === "draft" && (
        <Notice>
          <p>A draft, kept as you left it.</p>
        </Notice>
      )}
      <OtherReview review={review} scale={scale} />
    </section>
  );
}
