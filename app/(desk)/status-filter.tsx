import Link from "next/link";
import { ARTICLE_STATUS_LABELS } from "@/components/article/article-status";
import { ARTICLE_STATUSES } from "@/lib/core/review/claim-status";
import { addressOf, type DashboardFilter } from "./dashboard-filter";
import styles from "./status-filter.module.css";

/** Links that narrow the list to one stage; what was searched stays. */
export function StatusFilter({ filter }: { filter: DashboardFilter }) {
  const choices = [undefined, ...ARTICLE_STATUSES];
  return (
    <nav aria-label="Stage" className={styles.filter}>
      {choices.map((status) => (
        <Link
          key={status ?? "all"}
          href={addressOf({ ...filter, status, cursor: undefined })}
          aria-current={status === filter.status ? "true" : undefined}
          className={styles.choice}
        >
          {status === undefined ? "All" : ARTICLE_STATUS_LABELS[status]}
        </Link>
      ))}
    </nav>
  );
}
