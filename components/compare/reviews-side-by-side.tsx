import { confidenceWords } from "@/components/review/confidence-words";
import { Prose } from "@/components/review/prose";
import { SourceFacts } from "@/components/review/source-facts";
import { STANCE_TONES, STANCE_WORDS } from "@/components/review/stance-words";
import { joinClasses } from "@/components/ui/join-classes";
import { LocalDate } from "@/components/ui/local-date";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { ratingLook } from "@/lib/core/report/verdict-mark";
import { REASON_TAG_LABELS } from "@/lib/core/review/reason-tag";
import { isShared, type UsedSource, usedSources } from "@/lib/core/review/shared-sources";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ComparedReview } from "@/lib/schemas/comparison";
import { labelOf, reviewLook } from "./review-look";
import styles from "./reviews-side-by-side.module.css";

type Props = { reviews: readonly ComparedReview[]; scale: RatingScale };

/** More reviews than this are gathered by verdict, and each camp shows its first ones. */
const SIDE_BY_SIDE = 6;
const IN_CAMP = 3;

/** Every review of a claim, reasons beside reasons, sources beside sources; a source that several cite leads each list and says who else uses it, and how. */
export function ReviewsSideBySide({ reviews, scale }: Props) {
  const used = usedSources(reviews);
  const column = (review: ComparedReview) => (
    <ReviewColumn key={review.id} review={review} reviews={reviews} used={used} scale={scale} />
  );
  if (reviews.length <= SIDE_BY_SIDE) return <div className={styles.columns}>{reviews.map(column)}</div>;
  return campsOf(reviews, scale).map(({ code, camp }) => {
    const rating = scale.ratings.find((one) => one.code === code);
    const [first, rest] = [camp.slice(0, IN_CAMP), camp.slice(IN_CAMP)];
    return (
      <section key={code} className={styles.camp} aria-label={`${labelOf(code, scale)}: ${camp.length}`}>
        <p className={styles.campHead}>
          {rating ? <VerdictMark look={ratingLook(rating, scale)} /> : <b>{code}</b>}
          <span>
            <b>{camp.length}</b> of {reviews.length}
          </span>
        </p>
        <div className={styles.columns}>{first.map(column)}</div>
        {rest.length > 0 && (
          <details className={styles.rest}>
            <summary>
              {rest.length} more {rest.length === 1 ? "says" : "say"} {labelOf(code, scale)}
            </summary>
            <div className={styles.columns}>{rest.map(column)}</div>
          </details>
        )}
      </section>
    );
  });
}

/** Reviews by label, in the scale's order. */
function campsOf(reviews: readonly ComparedReview[], scale: RatingScale) {
  const order = scale.ratings.map(({ code }) => code);
  const codes = [...new Set(reviews.map(({ verdict }) => verdict ?? ""))];
  return codes
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((code) => ({ code, camp: reviews.filter(({ verdict }) => (verdict ?? "") === code) }));
}

type ColumnProps = Props & { review: ComparedReview; used: readonly UsedSource<ComparedReview["sources"][number]>[] };

function ReviewColumn({ review, reviews, used, scale }: ColumnProps) {
  const { author, submittedAt, stale, blind, confidence, tags, rationale, note, firstVerdict } = review;
  const by = reviews.indexOf(review);
  const own = used
    .flatMap((source) => source.uses.filter((use) => use.by === by).map((use) => ({ source, use })))
    .sort((a, b) => Number(isShared(b.source)) - Number(isShared(a.source)));
  return (
    <article className={styles.review} aria-label={`Review by ${author.name}`}>
      <div className={styles.head}>
        <p className={styles.who}>
          <b dir="auto">{author.name}</b> <VerdictMark look={reviewLook(review, scale)} />
        </p>
        <p className={styles.meta}>
          {stale && <span>on earlier words</span>}
          {firstVerdict !== null && <span>first said {labelOf(firstVerdict, scale)}</span>}
          {blind === false && <span>had seen other reviews</span>}
          {confidence !== null && <span>confidence {confidenceWords(confidence)}</span>}
          {tags.length > 0 && <span>{tags.map((tag) => REASON_TAG_LABELS[tag]).join(", ")}</span>}
          {submittedAt && <LocalDate iso={submittedAt} />}
        </p>
      </div>
      <div className={styles.reasons}>
        <Prose markdown={rationale} />
        {note.trim() !== "" && (
          <div className={styles.note}>
            <p className={styles.noteTitle}>Internal note</p>
            <Prose markdown={note} />
          </div>
        )}
      </div>
      <ul className={styles.sources} aria-label={`Sources of ${author.name}`}>
        {own.length === 0 && <li className={styles.meta}>No source.</li>}
        {own.map(({ source, use }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was submitted never changes its order
          <li key={index}>
            {isShared(source) && <AlsoCited source={source} by={by} reviews={reviews} />}
            <SourceFacts source={use.citation} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Others named beside a shared source; more of them only count. */
const NAMED = 3;

function AlsoCited({
  source,
  by,
  reviews,
}: Pick<ColumnProps, "reviews"> & { source: ColumnProps["used"][number]; by: number }) {
  const own = source.uses.find((use) => use.by === by)?.citation.stance;
  // Who uses it the other way says most.
  const others = source.uses
    .filter((use) => use.by !== by)
    .sort((a, b) => Number(a.citation.stance === own) - Number(b.citation.stance === own));
  return (
    <p className={styles.shared}>
      <span>Also cited by</span>
      {others.slice(0, NAMED).map(({ by: other, citation }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was submitted never changes its order
        <span key={index}>
          <bdi>{reviews[other]?.author.name}</bdi>{" "}
          <span className={joinClasses(styles.stance, STANCE_TONES[citation.stance])}>
            {STANCE_WORDS[citation.stance]}
          </span>
        </span>
      ))}
      {others.length > NAMED && <span>and {others.length - NAMED} more</span>}
    </p>
  );
}
