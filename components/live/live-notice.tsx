"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { LiveNews } from "@/lib/core/live/live-state";
import styles from "./live-notice.module.css";

type Props = { articleId: string; news: readonly LiveNews[]; onRead: () => void };

/** What others just did to what is on the screen, with a way to look. It lies over the page, so that nothing moves under one's hands. */
export function LiveNotice({ articleId, news, onRead }: Props) {
  const last = news.at(-1);
  return (
    <div role="status" aria-live="polite" className={styles.place}>
      {last !== undefined && (
        <div className={styles.notice}>
          <div className={styles.words}>
            {news.map(({ id, sentence }) => (
              <p key={id}>
                <bdi>{sentence}</bdi>
              </p>
            ))}
          </div>
          <div className={styles.actions}>
            <Link href={lookHref(articleId, last)} onClick={onRead}>
              Look
            </Link>
            <Button look="quiet" size="small" aria-label="Dismiss" onClick={onRead}>
              <X aria-hidden="true" size={16} />
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Where what happened is shown with what changed: the comparison of texts, or the claim's history. */
function lookHref(articleId: string, { type, claimId }: LiveNews): string {
  const path = `/articles/${articleId}`;
  if (type === "article.version_added") return `${path}/versions/compare`;
  return claimId === null ? `${path}/history` : `${path}/history?claimId=${claimId}`;
}
