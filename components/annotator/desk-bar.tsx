import { ProgressBar } from "@/components/article/progress-bar";
import { settledWords } from "@/components/article/progress-words";
import { PresentPeople } from "@/components/live/present-people";
import { ButtonLink } from "@/components/ui/button";
import type { ArticleView, Progress } from "@/lib/schemas/article";
import styles from "./desk-bar.module.css";

type Props = { article: ArticleView & { progress: Progress }; deskName: string; mayEdit: boolean };

/** Where one is, how far the desk has come, and what else can be done with the article. */
export function DeskBar({ article, deskName, mayEdit }: Props) {
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
      <ButtonLink look="quiet" size="small" href={`/articles/${article.id}/history`} className={styles.second}>
        History
      </ButtonLink>
      {article.progress.claims > 0 && (
        <ButtonLink look="quiet" size="small" href={`/articles/${article.id}/compare`} className={styles.second}>
          Compare{article.progress.disputed > 0 && `: ${article.progress.disputed.toLocaleString("en")} disputed`}
        </ButtonLink>
      )}
      <ButtonLink look="quiet" size="small" href={`/articles/${article.id}/versions`} className={styles.second}>
        Version {article.version.number}
      </ButtonLink>
      <ButtonLink look="quiet" size="small" href={`/articles/${article.id}/agreement`} className={styles.second}>
        Agreement
      </ButtonLink>
      <ButtonLink look="quiet" size="small" href={`/articles/${article.id}/assignments`} className={styles.second}>
        Reviewers
      </ButtonLink>
      {mayEdit && (
        <ButtonLink look="quiet" size="small" href={`/articles/${article.id}/kinds`} className={styles.second}>
          What was recognised
        </ButtonLink>
      )}
      <ButtonLink look="primary" size="small" href={`/articles/${article.id}/report`}>
        Report and export
      </ButtonLink>
    </div>
  );
}
