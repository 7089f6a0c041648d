import Link from "next/link";
import { ClaimInContext } from "@/components/compare/claim-in-context";
import { DecisionForm, type ReasonsOffer } from "@/components/compare/decision-form";
import { DecisionRecord } from "@/components/compare/decision-record";
import { ReviewsSideBySide } from "@/components/compare/reviews-side-by-side";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type DecisionDraft, withReasons } from "@/lib/core/decision-form/decision-draft";
import type { ComparedClaim, ComparedReview, ComparisonView } from "@/lib/schemas/comparison";
import type { DecisionView } from "@/lib/schemas/decision";
import { type CompareAddress, compareHref } from "./compare-address";
import { decideAction } from "./decide-action";
import styles from "./open-claim.module.css";

type Props = {
  comparison: ComparisonView;
  compared: ComparedClaim;
  /** Newest first. */
  decisions: readonly DecisionView[];
  userId: string;
  address: CompareAddress;
  /** The next claim that differs. */
  next: string | null;
};

/** Everything about the open claim: its words in the article, reviews beside reviews, what was decided, and the form to decide. */
export function OpenClaim({ comparison, compared, decisions, userId, address, next }: Props) {
  const { article, scale, policy } = comparison;
  const { claim, reviews, places, may, decision } = compared;
  const claimPath = `/articles/${article.id}/claims/${claim.id}`;
  const stands = decision !== null && decision.outcome !== "sent_back" && claim.status === "decided";
  const form = may.decide ? (
    <DecisionForm
      key={claim.id}
      action={decideAction}
      claimId={claim.id}
      userId={userId}
      scale={scale}
      now={{
        revision: claim.revision,
        submissions: reviews.map(({ submissionId }) => submissionId),
        decision: claim.decision?.number ?? 0,
      }}
      authors={Object.fromEntries(reviews.map(({ submissionId, author }) => [submissionId, author.name]))}
      noVerdict={may.verdict ? null : whyNoVerdict(policy.reviewsNeeded)}
      offers={offersOf(reviews).map((review) => toOffer(review, article.id, { ...address, open: claim.id }))}
      isAgain={stands}
      start={startOf(reviews, address.start)}
      onward={{
        articleId: article.id,
        filter: address.filter,
        ...(address.claims === undefined ? {} : { claims: address.claims }),
        ...(address.cursor === undefined ? {} : { cursor: address.cursor }),
        ...(next === null ? {} : { next }),
      }}
    />
  ) : null;
  return (
    <div className={styles.open}>
      <h2 className={styles.title}>
        <VisuallyHidden>
          Claim {claim.number}: {claim.statement}
        </VisuallyHidden>
      </h2>
      <div className={styles.evidence}>
        <section aria-labelledby="in-context" className={styles.part}>
          <h3 id="in-context" className={styles.heading}>
            In the article
          </h3>
          <ClaimInContext places={places} language={article.language} direction={article.direction} />
          <p className={styles.onward}>
            <Link href={claimPath} prefetch={false}>
              Open the claim on the desk
            </Link>
          </p>
        </section>
        <section aria-labelledby="reviews" className={styles.part}>
          <h3 id="reviews" className={styles.heading}>
            Reviews
          </h3>
          {reviews.length === 0 ? (
            <p className={styles.none}>{whyNone(policy)}</p>
          ) : (
            <ReviewsSideBySide reviews={reviews} scale={scale} />
          )}
        </section>
      </div>
      <div id="decide" className={styles.decide}>
        <DecisionRecord claim={claim} decisions={decisions} scale={scale} claimPath={claimPath} />
        {form}
        {form === null && (
          <p className={styles.none}>
            {may.ownReview
              ? "You reviewed this claim; on this desk nobody decides a claim they reviewed. Ask another editor."
              : decisions.length === 0 && "Your role may read the comparison; others decide."}
          </p>
        )}
      </div>
    </div>
  );
}

const whyNoVerdict = (needed: number) =>
  `A verdict needs ${needed === 1 ? "a review" : `${needed} reviews`} of the claim’s present words. You can reject the claim, or ask.`;

function whyNone({ blind, reviewsNeeded }: ComparisonView["policy"]): string {
  return blind && reviewsNeeded > 1
    ? `Reviews appear once ${reviewsNeeded} are in, or you have submitted yours.`
    : "No review has been submitted.";
}

/** Reviews whose reasons are offered as a start; of many, the first of each label. */
const MOST_OFFERS = 6;

function offersOf(reviews: readonly ComparedReview[]): ComparedReview[] {
  const written = reviews.filter(({ rationale }) => rationale.trim() !== "");
  if (written.length <= MOST_OFFERS) return written;
  return written.filter(({ verdict }, index) => written.findIndex((one) => one.verdict === verdict) === index);
}

function toOffer(review: ComparedReview, articleId: string, address: CompareAddress): ReasonsOffer {
  const { submissionId: id, author, verdict, rationale } = review;
  const [href = ""] = compareHref(articleId, { ...address, start: id }).split("#");
  return { id, name: author.name, verdict, rationale, href: `${href}#decide` };
}

function startOf(reviews: readonly ComparedReview[], id: string | undefined): DecisionDraft | null {
  const review = reviews.find(({ submissionId }) => submissionId === id);
  return review ? withReasons({ outcome: "verdict", verdict: null, summary: "" }, review) : null;
}
