import Link from "next/link";
import type { ReactNode } from "react";
import { LocalDate } from "@/components/ui/local-date";
import type { ArticleSummary } from "@/lib/schemas/article";
import styles from "./article-row.module.css";
import { ARTICLE_STATUS_LABELS } from "./article-status";
import { languageName } from "./language-name";
import { ProgressBar } from "./progress-bar";
import { changedWords, disputedWords, settledWords, toConfirmWords, waitingWords } from "./progress-words";

type Props = {
  article: ArticleSummary;
  /** Given where the reader has several desks. */
  deskName?: string | undefined;
};

/** One article in a list: title in the book face, where it is from, how far the desk has come. */
export function ArticleRow({ article, deskName }: Props) {
  const { id, title, publisher, publishedAt, language, direction, status, progress } = article;
  const facts: [string, ReactNode][] = [];
  if (deskName) facts.push(["desk", <bdi key="desk">{deskName}</bdi>]);
  if (publisher) facts.push(["publisher", <bdi key="publisher">{publisher}</bdi>]);
  if (publishedAt) facts.push(["date", <LocalDate key="date" iso={publishedAt} time={false} />]);
  if (language) facts.push(["language", languageName(language)]);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link href={`/articles/${id}`} className={styles.title}>
          <bdi dir={direction} lang={language ?? undefined}>
            {title}
          </bdi>
        </Link>
        <ul className={styles.facts}>
          {facts.map(([key, fact]) => (
            <li key={key}>{fact}</li>
          ))}
          {progress.disputed > 0 && (
            <li className={styles.disputed}>
              <Link href={`/articles/${id}/compare?filter=disputed`} prefetch={false}>
                {disputedWords(progress.disputed)}
              </Link>
            </li>
          )}
          {progress.stale > 0 && <li className={styles.changed}>{changedWords(progress.stale)}</li>}
          {progress.toConfirm > 0 && <li className={styles.waiting}>{toConfirmWords(progress.toConfirm)}</li>}
          {progress.waitingForMe > 0 && <li className={styles.waiting}>{waitingWords(progress.waitingForMe)}</li>}
        </ul>
      </div>
      <p className={styles.status}>{ARTICLE_STATUS_LABELS[status]}</p>
      <div className={styles.progress}>
        <ProgressBar progress={progress} />
        <span className={styles.count}>{settledWords(progress)}</span>
      </div>
    </li>
  );
}
