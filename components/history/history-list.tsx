import type { ReactNode } from "react";
import { WordDiff } from "@/components/article/word-diff";
import { LocalDate } from "@/components/ui/local-date";
import type { DiffPart } from "@/lib/core/text/diff-part";
import type { EventView } from "@/lib/schemas/history";
import styles from "./history-list.module.css";

type Item = EventView & { statement: DiffPart[] | null };

type Props = {
  items: readonly Item[];
  /** What can be done with one entry. */
  actions?: (item: Item) => ReactNode;
};

/** What happened, newest first: when, one sentence, and what changed word by word. */
export function HistoryList({ items, actions }: Props) {
  return (
    <ol className={styles.list}>
      {items.map((item) => (
        <li key={item.id} id={item.id} className={styles.entry}>
          <p className={styles.when}>
            <LocalDate iso={item.at} />
          </p>
          <div className={styles.what}>
            <p className={styles.sentence} dir="auto">
              {item.sentence}
            </p>
            {item.statement && (
              <p className={styles.diff} dir="auto">
                <WordDiff parts={item.statement} />
              </p>
            )}
            {item.erased && <p className={styles.erased}>Its details were erased.</p>}
            {actions?.(item)}
          </div>
        </li>
      ))}
    </ol>
  );
}
