import Link from "next/link";
import type { DisputedClaim } from "@/lib/schemas/agreement";
import styles from "./claim-line.module.css";

type Props = {
  claim: Pick<DisputedClaim, "claimId" | "number" | "statement" | "article">;
  showArticle: boolean;
};

/** A claim's number and statement, which lead to it; the article's title where there are several. */
export function ClaimLine({ claim: { claimId, number, statement, article }, showArticle }: Props) {
  return (
    <p className={styles.line}>
      <span className={styles.number}>{number}</span>
      <span className={styles.words}>
        <Link href={`/articles/${article.id}/claims/${claimId}`} prefetch={false} className={styles.statement}>
          <bdi lang={article.language ?? undefined} dir={article.direction}>
            {statement}
          </bdi>
        </Link>
        {showArticle && (
          <Link href={`/articles/${article.id}/agreement`} prefetch={false} className={styles.article}>
            <bdi lang={article.language ?? undefined} dir={article.direction}>
              {article.title}
            </bdi>
          </Link>
        )}
      </span>
    </p>
  );
}
