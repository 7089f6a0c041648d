import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { toClaimFacts } from "@/components/review/claim-answer";
import { ClaimConfirm } from "@/components/review/claim-confirm";
import { ClaimFactsForm } from "@/components/review/claim-facts-form";
import { ClaimHead } from "@/components/review/claim-head";
import { ClaimLifeForm } from "@/components/review/claim-life-form";
import { ClaimPlaces } from "@/components/review/claim-places";
import { OtherReviews } from "@/components/review/other-reviews";
import { OwnReview } from "@/components/review/own-review";
import { ReviewForm } from "@/components/review/review-form";
import { SubmittedNotice } from "@/components/review/submitted-notice";
import { TalkLink } from "@/components/review/threads/talk-link";
import { Kbd } from "@/components/ui/kbd";
import { ratingLook } from "@/lib/core/report/verdict-mark";
import { findRating } from "@/lib/core/verdict/scale";
import { readClaim } from "@/lib/operations/read-claim";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../../page-value";
import { readChangedPlaces } from "./asked-places";
import { changeClaimLifeAction, editClaimAction } from "./claim-actions";
import { ClaimTalk } from "./claim-talk";
import { LastConfirmed } from "./last-confirmed";
import styles from "./page.module.css";
import { confirmAction, keepAction } from "./place-actions";
import { onwardAction, reviewAction } from "./review-action";

export const metadata: Metadata = { title: "Claim" };

/** One claim: what it says, what happened to its words, the viewer's own review, and what they may see of the others'. */
export default async function ClaimPage({ params, searchParams }: PageProps<"/articles/[articleId]/claims/[claimId]">) {
  const { articleId, claimId } = await params;
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}/claims/${claimId}`));
  const desk = pageValue(await readClaim(contextFor(viewer), { claimId }));
  if (desk.articleId !== articleId) notFound();
  const { claim, version, myReview, myRatedWords, reviews, scale, policy, may } = desk;
  const isLive = claim.status !== "withdrawn";
  const query = await searchParams;
  const submitted = Number(query.submitted);
  const own = myRatedWords && myReview?.stale === true ? myRatedWords : null;
  const { asked, others } = await readChangedPlaces(articleId, claim.targets, own);
  const rating = own && findRating(scale, own.verdict);
  const look = rating && ratingLook(rating, scale);
  const isAsked = isLive && (may.confirm || may.edit);
  return (
    <div className={styles.panel}>
      <p className={styles.top}>
        <Link href={`/articles/${articleId}`} data-shortcut="l">
          All claims
        </Link>
        <Kbd keys="l" />
        <TalkLink openQuestions={claim.openQuestions} mayWrite={may.comment && isLive} />
      </p>
      {Number.isInteger(submitted) && submitted > 0 && <SubmittedNotice number={submitted} />}
      <LastConfirmed path={`/articles/${articleId}`} query={query} isNext />
      <ClaimHead claim={claim} scale={scale} />
      <ClaimPlaces
        key={`places ${claim.id}`}
        claim={claim}
        version={version}
        asked={isAsked ? asked.map(({ target }) => target.id) : []}
        mayMove={may.edit && isLive}
        action={keepAction}
      />
      {isAsked && (
        <ClaimConfirm
          key={`confirm ${claim.id}`}
          action={may.confirm ? confirmAction : keepAction}
          claim={claim}
          version={version}
          asked={
            may.confirm
              ? own
                ? { kind: "author", verdict: look?.word ?? own.verdict }
                : { kind: "editor" }
              : { kind: "keeper" }
          }
          look={may.confirm ? look : null}
          rated={may.confirm ? own : null}
          places={asked}
          others={may.confirm ? others : []}
        />
      )}
      {may.edit && (
        <div className={styles.edit}>
          {isLive && (
            <ClaimFactsForm
              key={claim.id}
              action={editClaimAction}
              claimId={claim.id}
              revision={claim.revision}
              facts={toClaimFacts(claim)}
            />
          )}
          <ClaimLifeForm
            key={`${claim.id} ${isLive}`}
            action={changeClaimLifeAction}
            claimId={claim.id}
            revision={claim.revision}
            withdrawn={!isLive}
          />
        </div>
      )}
      {may.review && isLive ? (
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
          isSecond={isAsked && (own !== null || asked.length > 0)}
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
      <ClaimTalk desk={desk} viewer={viewer} showsAll={query.talk === "all"} />
    </div>
  );
}
