import type { Metadata } from "next";
import { RecuseForm } from "@/components/review/recuse-form";
import { ResumeForm } from "@/components/review/resume-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readAssignmentDesk } from "@/lib/operations/read-assignment-desk";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { AssignScreen } from "./assign-screen";
import { ClaimLines } from "./claim-lines";
import styles from "./page.module.css";
import { recuseAction, resumeAction } from "./recusal-actions";
import { ReviewerTable } from "./reviewer-table";

export const metadata: Metadata = { title: "Reviewers" };

/** Who reviews what on an article, how far they are as the viewer may know it, and (for editors) asking them. */
export default async function AssignmentsPage({
  params,
  searchParams,
}: PageProps<"/articles/[articleId]/assignments">) {
  const { articleId } = await params;
  const { page } = await searchParams;
  const path = `/articles/${articleId}/assignments`;
  const viewer = await requireViewer(path);
  const wanted = typeof page === "string" && /^[1-9]\d{0,2}$/.test(page) ? { page: Number(page) } : {};
  const desk = pageValue(await readAssignmentDesk(contextFor(viewer), { articleId, ...wanted }));
  const { article, reviewers, isBlind, claims, pages, recusal, may } = desk;
  return (
    <PageBody>
      <PageTitle
        kicker="Reviewers"
        lang={article.language ?? undefined}
        dir={article.direction}
        actions={<ButtonLink href={`/articles/${articleId}`}>Back to the article</ButtonLink>}
      >
        {article.title}
      </PageTitle>
      <section className={styles.section}>
        <h2>How far everybody is</h2>
        {reviewers.length === 0 ? (
          <EmptyState title="Nobody is asked by name">
            Until somebody is, every claim waits for every reviewer of the desk.
          </EmptyState>
        ) : (
          <ReviewerTable reviewers={reviewers} viewerId={viewer.id} isBlind={isBlind} />
        )}
        {recusal !== null && <ResumeForm action={resumeAction} recusal={recusal} />}
        {may.recuse && recusal === null && <RecuseForm action={recuseAction} articleId={articleId} />}
      </section>
      {may.assign ? (
        <AssignScreen desk={desk} />
      ) : (
        <section aria-labelledby="claims" className={styles.section}>
          <h2 id="claims">Claims</h2>
          <ClaimLines desk={desk} />
        </section>
      )}
      {pages > 1 && (
        <nav aria-label="Pages of claims" className={styles.pages}>
          {desk.page > 1 && <ButtonLink href={`${path}?page=${desk.page - 1}`}>Claims before</ButtonLink>}
          {desk.page < pages && <ButtonLink href={`${path}?page=${desk.page + 1}`}>More claims</ButtonLink>}
          <span className={styles.quiet}>
            Page {desk.page} of {pages}, {claims.length} claims
          </span>
        </nav>
      )}
    </PageBody>
  );
}
