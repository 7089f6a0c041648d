import Link from "next/link";
import type { ReportClaim } from "@/lib/core/report/report";
import styles from "./missing-verdicts.module.css";

/** Claims that are named one by one; more of them only count. */
const NAMED = 12;

/** What keeps the report from being whole: claims without a verdict that stands, each with a link to where it can be given. */
export function MissingVerdicts({ articleId, claims }: { articleId: string; claims: readonly ReportClaim[] }) {
  const missing = claims.filter(({ verdict }) => verdict === null || verdict.stale);
  if (claims.length === 0) return <p className={styles.words}>No claims yet: the report is the article alone.</p>;
  if (missing.length === 0) return <p className={styles.words}>Every claim has a verdict that stands.</p>;
  const count = missing.length.toLocaleString("en");
  return (
    <p className={styles.words}>
      <span className={styles.count}>
        {missing.length === 1 ? "1 claim has no verdict that stands:" : `${count} claims have no verdict that stands:`}
      </span>{" "}
      {missing.slice(0, NAMED).map((claim) => (
        <Link
          key={claim.id}
          href={`/articles/${articleId}/claims/${claim.id}`}
          aria-label={`Claim ${claim.number}`}
          className={styles.claim}
        >
          {claim.number}
        </Link>
      ))}
      {missing.length > NAMED && "…"}
    </p>
  );
}
