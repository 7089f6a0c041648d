import type { ReactNode } from "react";
import { ProgressBar } from "@/components/article/progress-bar";
import { settledWords } from "@/components/article/progress-words";
import { PresentPeople } from "@/components/live/present-people";
import { ButtonLink } from "@/components/ui/button";
import type { ArticleView, Progress } from "@/lib/schemas/article";
import { ArticleMenu } from "./article-menu";
import styles from "./desk-bar.module.css";

type Props = {
  article: ArticleView & { progress: Progress };
  deskName: string;
  mayEdit: boolean /** The form that looks at its page again, where there is one. */;
  lookForm: ReactNode;
};

/** Where one is, how far the desk has come, and what else can be done with the article. */
export function DeskBar({ article, deskName, mayEdit, lookForm }: Props) {
  return (
    <div className={styles.bar}>
      <p className={styles.place}>
        <span>{deskName}</span>
        <span aria-hidden="true"> / </span>
        <bdi className={styles.title}>{article.title}</bdi>
      </p>
      <div className={styles.progress}>
        <ProgressBar progress={article.progress} />
      </div>
      <span className={styles.count} aria-hidden="true">
        {settledWords(article.progress)}
      </span>
      <PresentPeople />
      {article.progress.claims > 0 && (
        <ButtonLink look="quiet" size="small" href={`/articles/${article.id}/compare`}>
          Compare{article.progress.disputed > 0 && `: ${article.progress.disputed.toLocaleString("en")} disputed`}
        </ButtonLink>
      )}
      <ArticleMenu articleId={article.id} version={article.version.number} mayEdit={mayEdit} lookForm={lookForm} />
      <ButtonLink look="primary" size="small" href={`/articles/${article.id}/report`}>
        Report and export
      </ButtonLink>
    </div>
  );
}
