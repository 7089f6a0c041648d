import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { VersionArticle } from "@/components/annotator/version-article";
import { marginNotes } from "@/lib/core/desk/margin-notes";
import { getOldVersion } from "./old-version";
import styles from "./page.module.css";
import { RestoreForm } from "./restore-form";
import { VersionBanner } from "./version-banner";
import { VersionClaims } from "./version-claims";

type Props = PageProps<"/articles/[articleId]/versions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { articleId, number } = await params;
  const { article } = await getOldVersion(articleId, number);
  return { title: `Version ${article.version.number} of ${article.title}` };
}

/** An earlier version of an article, to be read with the claims as they were in it. The newest is read on the desk. */
export default async function VersionPage({ params }: Props) {
  const { articleId, number } = await params;
  const { article, claims, scale, newestVersion, summary, may } = await getOldVersion(articleId, number);
  const path = `/articles/${articleId}`;
  if (article.version.number === newestVersion) redirect(path);
  return (
    <div className={styles.screen}>
      <VersionBanner path={path} summary={summary} newest={newestVersion}>
        {may.addVersion && <RestoreForm articleId={articleId} number={article.version.number} newest={newestVersion} />}
      </VersionBanner>
      <div className={styles.room}>
        <VersionArticle article={article} notes={marginNotes(claims, scale, { mayReview: false })} />
        <VersionClaims path={path} number={article.version.number} claims={claims} scale={scale} />
      </div>
    </div>
  );
}
