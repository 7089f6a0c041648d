import type { Metadata } from "next";
import { agreementHref, spanIn } from "@/components/agreement/agreement-address";
import { AgreementReport } from "@/components/agreement/agreement-report";
import { SpanForm } from "@/components/agreement/span-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { explainLeftOut } from "@/lib/core/agreement/explain-left-out";
import { dayIn } from "@/lib/core/agreement/span";
import { readDeskAgreement } from "@/lib/operations/read-desk-agreement";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { spanPresets } from "./span-presets";

export const metadata: Metadata = { title: "Agreement" };

/** How well the reviewers of a desk agree, of the claims first reviewed in a span of days. */
export default async function DeskAgreementPage({ params, searchParams }: PageProps<"/desks/[slug]/agreement">) {
  const { slug } = await params;
  const span = spanIn(await searchParams);
  const path = `/desks/${slug}/agreement`;
  const viewer = await requireViewer(agreementHref({ path, ...span }));
  const context = contextFor(viewer);
  const asked = await readDeskAgreement(context, { deskSlug: slug, ...span });
  const isSpan = asked.ok || asked.code !== "invalid_input";
  const agreement = pageValue(isSpan ? asked : await readDeskAgreement(context, { deskSlug: slug }));
  const { desk } = agreement;
  const [from, to] = [agreement.from ?? "", agreement.to ?? ""];
  return (
    <PageBody>
      <PageTitle kicker="Agreement between reviewers" actions={<ButtonLink href="/">Back to the desk</ButtonLink>}>
        {desk.name}
      </PageTitle>
      {!isSpan && (
        <Notice tone="error" title="These days are no span.">
          Choose a first day that is not after the last. Shown is everything.
        </Notice>
      )}
      <SpanForm
        path={path}
        from={from}
        to={to}
        presets={spanPresets(dayIn(context.now, desk.timeZone))}
        timeZone={desk.timeZone}
      />
      {agreement.items === 0 && (from || to) ? (
        <EmptyState
          title="No claim was first reviewed on these days"
          action={<ButtonLink href={path}>Show everything</ButtonLink>}
        >
          {explainLeftOut(agreement.leftOut) || "Choose other days, or all of them."}
        </EmptyState>
      ) : (
        <AgreementReport agreement={agreement} place={{ path, from, to }} showArticles />
      )}
    </PageBody>
  );
}
