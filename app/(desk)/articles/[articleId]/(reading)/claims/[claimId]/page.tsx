import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DecisionRecord, decisionLook } from "@/components/compare/decision-record";
import { CapturesShown } from "@/components/evidence/captures-shown";
import { HeldForm } from "@/components/live/held-form";
import { PeopleHere } from "@/components/live/present-people";
import { toClaimFacts } from "@/components/review/claim-answer";
import { ClaimConfirm } from "@/components/review/claim-confirm";
import { ClaimFactsForm } from "@/components/review/claim-facts-form";
import { ClaimHead } from "@/components/review/claim-head";
import { ClaimLifeForm } from "@/components/review/claim-life-form";
import { ClaimPlaces } from "@/components/review/claim-places";
import type { Asked } from "@/components/review/confirm-words";
import { OtherReviews } from "@/components/review/other-reviews";
import { OwnReview } from "@/components/review/own-review";
import { ReviewForm } from "@/components/review/review-form";
import { ReviewRefused } from "@/components/review/review-refused";
import { TalkLink } from "@/components/review/threads/talk-link";
import { Kbd } from "@/components/ui/kbd";
import { ratingLook, type VerdictLook } from "@/lib/core/report/verdict-mark";
import { DECISION_OUTCOME_LABELS } from "@/lib/core/review/decision";
import { findRating } from "@/lib/core/verdict/scale";
import { listClaimCaptures } from "@/lib/operations/list-claim-captures";
import { listDecisions } from "@/lib/operations/list-decisions";
import { type ClaimDesk, readClaim } from "@/lib/operations/read-claim";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../../page-value";
import { readChangedPlaces } from "./asked-places";
import { changeClaimLifeAction, editClaimAction } from "./claim-actions";
import { ClaimAssignments } from "./claim-assignments";
import { ClaimTalk } from "./claim-talk";
import { LastDone } from "./last-done";
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
  const { claim, version, myReview, myRatedWords, reviews, scale, policy, may, decision, reviewRefusal } = desk;
  const isLive = claim.status !== "withdrawn";
  const compareHref = `/articles/${articleId}/compare?claims=${claim.id}`;
  const query = await searchParams;
  const own = myRatedWords && myReview?.stale === true ? myRatedWords : null;
  const stale = may.decide && decision?.stale === true && decision.outcome !== "sent_back" ? decision : null;
  const rated = stale ?? own;
  const [{ asked, others }, decisions, captures] = await Promise.all([
    readChangedPlaces(articleId, claim.targets, rated),
    decision === null ? [] : listDecisions(contextFor(viewer), { claimId }).then((list) => pageValue(list).items),
    listClaimCaptures(contextFor(viewer), { claimId }).then(pageValue),
  ]);
  const isAsked = isLive && (may.confirm || may.edit);
  const assignments = isLive && <ClaimAssignments articleId={articleId} claimId={claim.id} />;
  return (
    <CapturesShown items={captures.items}>
      <div className={styles.panel}>
        <p className={styles.top}>
          <Link href={`/articles/${articleId}`} data-shortcut="l">
            All claims
          </Link>
          <Kbd keys="l" />
          <PeopleHere claimId={claim.id} />
          <TalkLink openQuestions={claim.openQuestions} mayWrite={may.comment && isLive} />
        </p>
        <LastDone key={`done ${claim.id}`} path={`/articles/${articleId}`} query={query} isNext />
        <ClaimHead claim={claim} scale={scale} />
        <DecisionRecord
          claim={claim}
          decisions={decisions}
          scale={scale}
          claimPath={null}
          isAsked={isAsked && stale !== null}
        />
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
            asked={may.confirm ? whoIsAsked(desk, { stale, own }) : { kind: "keeper" }}
            look={may.confirm ? confirmedLook(desk, { stale, own }) : null}
            rated={may.confirm ? rated : null}
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
        {may.review && isLive && reviewRefusal !== null && (
          <ReviewRefused reason={reviewRefusal} decideHref={may.decide ? compareHref : null} />
        )}
        {/* Who is recused finds the way back beside the refusal; for everybody else it comes after the work. */}
        {reviewRefusal !== null && assignments}
        {may.review && reviewRefusal === null ? (
          <HeldForm
            key={`review ${claim.id}`}
            isOpen={isLive}
            instead={myReview !== null && <OwnReview review={myReview} scale={scale} />}
            form={
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
                isSecond={isAsked && (rated !== null || asked.length > 0)}
              />
            }
          />
        ) : (
          myReview !== null && <OwnReview review={myReview} scale={scale} />
        )}
        {isLive && (claim.reviews > 1 || may.decide) && (
          <p className={styles.compare}>
            <Link href={compareHref} prefetch={false}>
              {claim.reviews > 1 ? `Compare ${claim.reviews} reviews` : "Compare and decide"}
            </Link>
          </p>
        )}
        <OtherReviews
          reviews={reviews}
          scale={scale}
          policy={policy}
          submitted={(myReview?.submittedAt ?? null) !== null}
        />
        <ClaimTalk desk={desk} viewer={viewer} showsAll={query.talk === "all"} />
        {reviewRefusal === null && assignments}
        <p className={styles.history}>
          <Link href={`/articles/${articleId}/history?claimId=${claim.id}`}>History of this claim</Link>
        </p>
      </div>
    </CapturesShown>
  );
}

type Stale = { stale: ClaimDesk["decision"]; own: ClaimDesk["myRatedWords"] };

/** Whose word is asked for: who may decide for a decision, else the author of a verdict, else an editor for the words alone. */
function whoIsAsked({ scale }: ClaimDesk, { stale, own }: Stale): Asked {
  if (stale !== null)
    return { kind: "decider", verdict: stale.label ?? DECISION_OUTCOME_LABELS[stale.outcome], isAuthor: own !== null };
  if (own === null) return { kind: "editor" };
  return { kind: "author", verdict: findRating(scale, own.verdict)?.label ?? own.verdict };
}

function confirmedLook({ scale }: ClaimDesk, { stale, own }: Stale): VerdictLook | null {
  if (stale !== null) return decisionLook({ ...stale, stale: false }, scale);
  const rating = own && findRating(scale, own.verdict);
  return rating && ratingLook(rating, scale);
}
