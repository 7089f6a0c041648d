import Link from "next/link";
import type { DeskSummary } from "@/lib/schemas/desk";
import { addressOf, type DashboardFilter } from "./dashboard-filter";
import styles from "./status-filter.module.css";

/** Links that narrow the list to one desk; stage and search stay. */
export function DeskFilter({ desks, filter }: { desks: DeskSummary[]; filter: DashboardFilter }) {
  const choices = [undefined, ...desks];
  return (
    <nav aria-label="Desk" className={styles.filter}>
      {choices.map((desk) => (
        <Link
          key={desk?.slug ?? ""}
          href={addressOf({ ...filter, desk: desk?.slug, cursor: undefined })}
          aria-current={desk?.slug === filter.desk ? "true" : undefined}
          className={styles.choice}
        >
          {desk === undefined ? "All desks" : <bdi>{desk.name}</bdi>}
        </Link>
      ))}
    </nav>
  );
}
