import type { MarginNote } from "@/lib/core/desk/margin-notes";
import { versionArticleHtml } from "@/lib/core/desk/version-article";
import type { ArticleView } from "@/lib/schemas/article";
import { joinClasses } from "../ui/join-classes";
import sheet from "./article-sheet.module.css";
import styles from "./version-article.module.css";

type Props = { article: ArticleView; notes: readonly MarginNote[] };

/** A version of an article to be read as it was, notes beside their paragraphs. No island works on it, and it needs no script. */
export function VersionArticle({ article, notes }: Props) {
  const { id, language, direction, version } = article;
  const html = versionArticleHtml({ ...version, direction, path: `/articles/${id}` }, notes);
  return (
    <article
      id="article"
      className={joinClasses(sheet.sheet, styles.sheet)}
      lang={language ?? undefined}
      dir={direction}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own core, which escapes every word of the article; tests hold it to that
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
