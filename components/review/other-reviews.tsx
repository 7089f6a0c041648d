import { LocalDate } from "@/components/ui/local-date";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { ratingLook, type VerdictLook } from "@/lib/core/report/verdict-mark";
import { REASON_TAG_LABELS } from "@/lib/core/review/reason-tag";
import type { ReviewPolicy } from "@/lib/core/review/standing";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ReviewView } from "@/lib/schemas/review";
import { confidenceWords } from "./confidence-words";
import styles from "./other-reviews.module.css";
import { Prose } from "./prose";
import { SourceFacts } from "./source-facts";

type Props = {
  reviews: ReviewView[];
  scale: RatingScale;
  policy: ReviewPolicy;
  /** Whether the viewer has submitted a review of this claim. */
  submitted: boolean;
};

/** What the others submitted. While the desk is blind to the viewer, the same sentence stands here whether there are any or not. */
export function OtherReviews({ reviews, scale, policy, submitted }: Props) {
  return (
    <section className={styles.others} aria-labelledby="others">
      <h3 id="others" className={styles.heading}>
        Others’ reviews
      </h3>
      {reviews.length === 0 && <p className={styles.none}>{whyNone(policy, submitted)}</p>}
      {reviews.map((review) => (
        <OtherReview key={review.id} review={review} scale={scale} />
      ))}
    </section>
  );
}

function whyNone({ blind, reviewsNeeded }: ReviewPolicy, submitted: boolean): string {
  if (!blind || submitted) return "No other review has been submitted.";
  return reviewsNeeded === 1
    ? "Others’ reviews appear once 1 is in."
    : `Others’ reviews appear once ${reviewsNeeded} are in, or you have submitted yours.`;
}

/** A review as it is read. */
export function OtherReview({ review, scale }: { review: ReviewView; scale: RatingScale }) {
  const { author, verdict, submittedAt, stale, blind, confidence, tags, rationale, note, sources } = review;
  const rating = scale.ratings.find(({ code }) => code === verdict);
  const fresh: VerdictLook = rating ? ratingLook(rating, scale) : { tone: "off", shape: "none", word: verdict ?? "" };
  const look: VerdictLook = stale ? { tone: "stale", shape: "stale", word: `${fresh.word}, on earlier words` } : fresh;
  return (
    <article className={styles.review} aria-label={`Review by ${author.name}`}>
      <p className={styles.head}>
        <b dir="auto">{author.name}</b> <VerdictMark look={look} />
      </p>
      <p className={styles.meta}>
        {submittedAt && <LocalDate iso={submittedAt} />}
        {blind === false && <span>not blind: had seen other reviews</span>}
        {confidence !== null && <span>confidence {confidenceWords(confidence)}</span>}
        {tags.length > 0 && <span>{tags.map((tag) => REASON_TAG_LABELS[tag]).join(", ")}</span>}
      </p>
      <Prose markdown={rationale} />
      {note.trim() !== "" && (
        <div className={styles.note}>
          <p className={styles.noteTitle}>Internal note</p>
          <Prose markdown={note} />
        </div>
      )}
      {sources.length > 0 && (
        <ul className={styles.sources}>
          {sources.map((source, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was submitted never changes its order
            <li key={index}>
              <SourceFacts source={source} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
