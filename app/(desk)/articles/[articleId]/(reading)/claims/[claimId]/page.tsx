import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { toClaimFacts } from "@/components/review/claim-answer";
import { ClaimFactsForm } from "@/components/review/claim-facts-form";
import { ClaimHead } from "@/components/review/claim-head";
import { ClaimLifeForm } from "@/components/review/claim-life-form";
import { OtherReviews } from "@/components/review/other-reviews";
import { OwnReview } from "@/components/review/own-review";
import { ReviewForm } from "@/components/review/review-form";
import { StaleReview } from "@/components/review/stale-review";
import { SubmittedNotice } from "@/components/review/submitted-notice";
import { Kbd } from "@/components/ui/kbd";
import { readClaim } from "@/lib/operations/read-claim";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../../page-value";
import { changeClaimLifeAction, editClaimAction } from "./claim-actions";
import styles from "./page.module.css";
import { onwardAction, reviewAction } from "./review-action";

export const metadata: Metadata = { title: "Claim" };

/** One claim: what it says, the viewer's own review, and what they may see of the others'. */
export default async function ClaimPage({ params, searchParams }: PageProps<"/articles/[articleId]/claims/[claimId]">) {
  const { articleId, claimId } = await params;
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}/claims/${claimId}`));
  const desk = pageValue(await readClaim(contextFor(viewer), { claimId }));
  if (desk.articleId !== articleId) notFound();
  const { claim, myReview, myRatedWords, reviews, scale, policy, may } = desk;
  const submitted = Number((await searchParams).submitted);
  return (
    <div className={styles.panel}>
      <p className={styles.top}>
        <Link href={`/articles/${articleId}`} data-shortcut="l">
          All claims
        </Link>
        <Kbd keys="l" />
      </p>
      {Number.isInteger(submitted) && submitted > 0 && <SubmittedNotice number={submitted} />}
      <ClaimHead claim={claim} scale={scale} />
      {may.edit && (
        <div className={styles.edit}>
          {claim.status !== "withdrawn" && (
            <ClaimFactsForm
              key={claim.id}
              action={editClaimAction}
              claimId={claim.id}
              revision={claim.revision}
              facts={toClaimFacts(claim)}
            />
          )}
          <ClaimLifeForm
            key={`${claim.id} ${claim.status === "withdrawn"}`}
            action={changeClaimLifeAction}
            claimId={claim.id}
            revision={claim.revision}
            withdrawn={claim.status === "withdrawn"}
          />
        </div>
      )}
      {myReview?.stale && myRatedWords !== null && <StaleReview rated={myRatedWords} claim={claim} />}
      {may.review && claim.status !== "withdrawn" ? (
        <ReviewForm
          key={claim.id}
          action={reviewAction}
          claimId={claim.id}
          userId={viewer.id}
          review={myReview}
          scale={scale}
          policy={policy}
          onward={onwardAction}
          listHref={`/articles/${articleId}`}
        />
      ) : (
        myReview !== null && <OwnReview review={myReview} scale={scale} />
      )}
      <OtherReviews
        reviews={reviews}
        scale={scale}
        policy={policy}
        submitted={(myReview?.submittedAt ?? null) !== null}
      />
    </div>
  );
}
