import type { Metadata } from "next";
import { ChangeKeys } from "@/components/annotator/change-keys";
import { ComparisonList } from "@/components/article/comparison";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { buildComparison } from "@/lib/core/compare/build-comparison";
import { countFates } from "@/lib/core/compare/claim-fate";
import { ROW_FILTER_LABELS, readCompareLook } from "@/lib/core/compare/row-filter";
import { countRows, fateSentence, rowSentence } from "@/lib/core/compare/version-words";
import { type ComparedVersions, compareVersions } from "@/lib/operations/compare-versions";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../page-value";
import { ImportedBy } from "../imported-by";
import { historyHref } from "../version-address";
import { addressOf, type CompareAddress, orderedVersions } from "./compare-address";
import { CompareForm } from "./compare-form";
import styles from "./page.module.css";
import { TouchedClaims } from "./touched-claims";

export const metadata: Metadata = { title: "What changed" };

type Props = PageProps<"/articles/[articleId]/versions/compare">;

/** Two versions of an article's text, and what became of the claims between them. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const given = await searchParams;
  const path = `/articles/${articleId}`;
  const versions = orderedVersions(given);
  const look = readCompareLook(given);
  const viewer = await requireViewer(addressOf(path, { ...versions, ...look }));
  const compared = pageValue(await compareVersions(contextFor(viewer), { articleId, ...versions }));
  const address: CompareAddress = { from: compared.from.number, to: compared.to.number, ...look };
  return (
    <PageBody>
      <PageTitle
        kicker="What changed"
        lang={compared.article.language ?? undefined}
        dir={compared.article.direction}
        actions={<ButtonLink href={historyHref(path)}>Back to the versions</ButtonLink>}
      >
        {compared.article.title}
      </PageTitle>
      {compared.newestVersion === 1 ? (
        <EmptyState title="There is one version, so nothing to compare" />
      ) : (
        <>
          <CompareForm path={path} address={address} newest={compared.newestVersion} />
          {given.added === String(address.to) && <Added number={address.to} />}
          <Changes path={path} compared={compared} address={address} />
        </>
      )}
    </PageBody>
  );
}

function Changes({ path, compared, address }: { path: string; compared: ComparedVersions; address: CompareAddress }) {
  const { article, claims, rows, summaries } = compared;
  const { from, to, view, only } = address;
  const reviewed = new Set([...claims.from, ...claims.to].flatMap(({ id, reviews }) => (reviews > 0 ? [id] : [])));
  const comparison = buildComparison(
    { ...compared.from, claims: claims.from },
    { ...compared.to, claims: claims.to },
    rows,
    { direction: article.direction, only, isReviewed: (id) => reviewed.has(id) },
  );
  const fates = countFates(comparison.places);
  return (
    <>
      <section aria-labelledby="became" className={styles.became}>
        <h2 id="became" className={styles.title}>
          From version {from} to version {to}: {from === to ? "they are the same" : fateSentence(fates)}
        </h2>
        <p className={styles.facts}>{rowSentence(countRows(rows))}.</p>
        <p className={styles.facts}>
          Version {from} was <ImportedBy version={summaries.from} />, version {to} was{" "}
          <ImportedBy version={summaries.to} />.
        </p>
        <TouchedClaims comparison={comparison} claims={[...claims.to, ...claims.from]} />
      </section>
      <section aria-labelledby="text">
        <div className={styles.head}>
          <h2 id="text" className={styles.subtitle}>
            {ROW_FILTER_LABELS[only]}
          </h2>
          {comparison.changes > 1 && <ChangeKeys />}
        </div>
        {comparison.changes === 0 && (
          <p className={styles.none}>
            {only === "all" ? "Every paragraph is the same." : "No change touches such a claim."}
          </p>
        )}
        <ComparisonList
          comparison={comparison}
          view={view}
          from={from}
          to={to}
          path={path}
          language={article.language}
        />
      </section>
    </>
  );
}

const Added = ({ number }: { number: number }) => (
  <Notice tone="good" role="status" title={`Version ${number} is added, and the newest now`}>
    Below is what it changed. Version {number - 1} stays readable, with its report.
  </Notice>
);
