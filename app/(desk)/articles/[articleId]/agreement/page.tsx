import type { Metadata } from "next";
import { AgreementReport } from "@/components/agreement/agreement-report";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readAgreement } from "@/lib/operations/read-agreement";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";

export const metadata: Metadata = { title: "Agreement" };

/** How well the reviewers of an article agree. */
export default async function ArticleAgreementPage({ params }: PageProps<"/articles/[articleId]/agreement">) {
  const { articleId } = await params;
  const path = `/articles/${articleId}/agreement`;
  const viewer = await requireViewer(path);
  const agreement = pageValue(await readAgreement(contextFor(viewer), { articleId }));
  const { article, desk } = agreement;
  return (
    <PageBody>
      <PageTitle
        kicker="Agreement between reviewers"
        lang={article.language ?? undefined}
        dir={article.direction}
        actions={
          <>
            <ButtonLink href={`/articles/${articleId}`}>Back to the article</ButtonLink>
            <ButtonLink href={`/desks/${desk.slug}/agreement`}>All of {desk.name}</ButtonLink>
          </>
        }
      >
        {article.title}
      </PageTitle>
      <AgreementReport agreement={agreement} place={{ path }} />
    </PageBody>
  );
}
