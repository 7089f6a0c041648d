import type { Metadata } from "next";
import { agreementHref, behindHref, behindIn } from "@/components/agreement/agreement-address";
import { BehindTitle } from "@/components/agreement/behind-title";
import { ClaimsBehind } from "@/components/agreement/claims-behind";
import { labelLooks } from "@/components/agreement/label-looks";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { listArticleAgreementClaims } from "@/lib/operations/list-agreement-claims";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { askedPage } from "../../../../../asked-page";

export const metadata: Metadata = { title: "Claims behind a figure" };

/** The claims behind a number of an article's agreement. */
export default async function ArticleAgreementClaimsPage({
  params,
  searchParams,
}: PageProps<"/articles/[articleId]/agreement/claims">) {
  const { articleId } = await params;
  const place = { path: `/articles/${articleId}/agreement` };
  const behind = behindIn(await searchParams);
  const viewer = await requireViewer(behindHref(place, behind));
  const claims = askedPage(await listArticleAgreementClaims(contextFor(viewer), { articleId, ...behind }));
  const lookOf = labelLooks(claims.labels);
  const ids = claims.items.map(({ claimId }) => claimId);
  return (
    <PageBody>
      <PageTitle
        kicker={
          <>
            Agreement · <bdi>{claims.article.title}</bdi>
          </>
        }
        lead={claims.total === 1 ? "1 claim" : `${claims.total.toLocaleString("en")} claims`}
        actions={
          <>
            <ButtonLink href={agreementHref(place)}>Back to the figures</ButtonLink>
            {ids.length > 0 && (
              <ButtonLink href={`/articles/${articleId}/compare?claims=${ids.join(",")}`}>
                Compare side by side
              </ButtonLink>
            )}
          </>
        }
      >
        <BehindTitle behind={behind} raters={claims.raters} lookOf={lookOf} />
      </PageTitle>
      <ClaimsBehind claims={claims} place={place} behind={behind} lookOf={lookOf} />
    </PageBody>
  );
}
