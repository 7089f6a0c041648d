import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readVersionHistory } from "@/lib/operations/read-version-history";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../page-value";
import { isFormPost } from "../../../../import/is-form-post";
import { historyHref, newVersionHref } from "../version-address";
import { addVersionAction } from "./add-version-action";
import { VersionForm } from "./version-form";

export const metadata: Metadata = { title: "New version" };

/** The article's new text in, with a look at what becomes of the claims in between. */
export default async function NewVersionPage({ params }: PageProps<"/articles/[articleId]/versions/new">) {
  const { articleId } = await params;
  const path = `/articles/${articleId}`;
  const viewer = await getViewer();
  // A form that was sent after the sign-in ended is shown again with the text that was typed; nothing of the article is.
  if (viewer === null && (await isFormPost())) {
    return (
      <PageBody>
        <PageTitle>New version</PageTitle>
        <VersionForm action={addVersionAction} articleId={articleId} />
      </PageBody>
    );
  }
  const context = contextFor(viewer ?? (await requireViewer(newVersionHref(path))));
  const { article, newestVersion, may } = pageValue(await readVersionHistory(context, { articleId, limit: 1 }));
  return (
    <PageBody>
      <PageTitle
        kicker="New version"
        lang={article.language ?? undefined}
        dir={article.direction}
        lead={
          may.addVersion &&
          `Version ${newestVersion} stays as it is. You see what becomes of every claim before anything is saved.`
        }
        actions={<ButtonLink href={historyHref(path)}>Back to the versions</ButtonLink>}
      >
        {article.title}
      </PageTitle>
      {may.addVersion ? (
        <VersionForm action={addVersionAction} articleId={articleId} />
      ) : (
        <EmptyState title="You can read here, not add versions">
          Ask an admin for the role of a reviewer if you should bring new texts to this desk.
        </EmptyState>
      )}
    </PageBody>
  );
}
