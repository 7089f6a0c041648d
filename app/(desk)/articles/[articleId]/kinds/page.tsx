import type { Metadata } from "next";
import { pickBlocks } from "@/components/article/picked-block";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readArticle } from "@/lib/operations/read-article";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { correctAction } from "./correct-action";
import { CorrectForm } from "./correct-form";

export const metadata: Metadata = { title: "Correct what was recognised" };

/** Facts and kinds of an article that is on the desk already. Its text never changes. */
export default async function KindsPage({ params, searchParams }: PageProps<"/articles/[articleId]/kinds">) {
  const { articleId } = await params;
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}/kinds`));
  const article = pageValue(await readArticle(contextFor(viewer), { articleId }));
  const { page } = await searchParams;
  return (
    <PageBody>
      <PageTitle
        kicker="Correct what was recognised"
        lang={article.language ?? undefined}
        dir={article.direction}
        actions={<ButtonLink href={`/articles/${articleId}`}>Back to the article</ButtonLink>}
      >
        {article.title}
      </PageTitle>
      <CorrectForm
        action={correctAction}
        articleId={articleId}
        revision={article.revision}
        facts={{
          title: article.title,
          byline: article.byline ?? "",
          publisher: article.publisher ?? "",
          publishedAt: article.publishedAt ?? "",
        }}
        blockPage={pickBlocks(article.version.text, article.version.blocks, Number(page) || 1)}
        language={article.language}
        direction={article.direction}
      />
    </PageBody>
  );
}
