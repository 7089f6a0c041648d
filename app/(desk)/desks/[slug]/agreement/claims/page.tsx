import type { Metadata } from "next";
import { agreementHref, behindHref, behindIn, spanIn } from "@/components/agreement/agreement-address";
import { BehindTitle } from "@/components/agreement/behind-title";
import { ClaimsBehind } from "@/components/agreement/claims-behind";
import { labelLooks } from "@/components/agreement/label-looks";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { listDeskAgreementClaims } from "@/lib/operations/list-agreement-claims";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { askedPage } from "../../../../../asked-page";

export const metadata: Metadata = { title: "Claims behind a figure" };

/** The claims behind a number of a desk's agreement, of whatever articles. */
export default async function DeskAgreementClaimsPage({
  params,
  searchParams,
}: PageProps<"/desks/[slug]/agreement/claims">) {
  const { slug } = await params;
  const asked = await searchParams;
  const span = spanIn(asked);
  const place = { path: `/desks/${slug}/agreement`, ...span };
  const behind = behindIn(asked);
  const viewer = await requireViewer(behindHref(place, behind));
  const claims = askedPage(await listDeskAgreementClaims(contextFor(viewer), { deskSlug: slug, ...span, ...behind }));
  const lookOf = labelLooks(claims.labels);
  return (
    <PageBody>
      <PageTitle
        kicker={
          <>
            Agreement · <bdi>{claims.desk.name}</bdi>
          </>
        }
        lead={claims.total === 1 ? "1 claim" : `${claims.total.toLocaleString("en")} claims`}
        actions={<ButtonLink href={agreementHref(place)}>Back to the figures</ButtonLink>}
      >
        <BehindTitle behind={behind} raters={claims.raters} lookOf={lookOf} />
      </PageTitle>
      <ClaimsBehind claims={claims} place={place} behind={behind} lookOf={lookOf} showArticles />
    </PageBody>
  );
}
