import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readVersionHistory, type VersionHistory } from "@/lib/operations/read-version-history";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import styles from "./page.module.css";
import { PageLook } from "./page-look";
import { historyHref, newVersionHref } from "./version-address";
import { VersionEntry } from "./version-entry";

export const metadata: Metadata = { title: "Versions" };

/** The history of an article's text, newest first, and what each version did to the claims. */
export default async function VersionsPage({ params, searchParams }: PageProps<"/articles/[articleId]/versions">) {
  const { articleId } = await params;
  const { cursor, looked } = await searchParams;
  const viewer = await requireViewer(`/articles/${articleId}/versions`);
  const input = { articleId, ...(typeof cursor === "string" && /^[1-9]\d{0,8}$/.test(cursor) ? { cursor } : {}) };
  const history = pageValue(await readVersionHistory(contextFor(viewer), input));
  const { article, newestVersion, items, nextCursor, look, may } = history;
  const path = `/articles/${articleId}`;
  return (
    <PageBody>
      <PageTitle
        kicker="Versions"
        lang={article.language ?? undefined}
        dir={article.direction}
        actions={
          <>
            <ButtonLink href={path}>Back to the article</ButtonLink>
            {may.addVersion && newestVersion > 1 && <NewVersionLink path={path} />}
          </>
        }
      >
        {article.title}
      </PageTitle>
      {article.url !== null && (
        <PageLook
          articleId={articleId}
          url={article.url}
          look={look}
          mayLook={may.addVersion}
          justLooked={looked !== undefined}
        />
      )}
      <ol className={styles.list}>
        {items.map((version) => (
          <VersionEntry key={version.id} version={version} path={path} newest={newestVersion} />
        ))}
      </ol>
      {newestVersion === 1 && <OneVersion path={path} may={may} />}
      {(input.cursor !== undefined || nextCursor !== null) && (
        <nav aria-label="Pages of versions" className={styles.pages}>
          {input.cursor !== undefined && <ButtonLink href={historyHref(path)}>Newest versions</ButtonLink>}
          {nextCursor !== null && (
            <ButtonLink href={`${historyHref(path)}?cursor=${nextCursor}`}>Earlier versions</ButtonLink>
          )}
        </nav>
      )}
    </PageBody>
  );
}

function OneVersion({ path, may }: { path: string; may: VersionHistory["may"] }) {
  return (
    <EmptyState title="The text has not changed yet" action={may.addVersion && <NewVersionLink path={path} />}>
      When the article is published anew, bring its new text: every claim is carried over, and what changed under a
      verdict is shown word by word.
    </EmptyState>
  );
}

const NewVersionLink = ({ path }: { path: string }) => (
  <ButtonLink href={newVersionHref(path)} look="primary">
    New version
  </ButtonLink>
);
