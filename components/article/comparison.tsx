import type { ReactNode } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Comparison } from "@/lib/core/compare/build-comparison";
import type { CompareView } from "@/lib/core/compare/row-filter";
import { foldSentence } from "@/lib/core/compare/version-words";
import styles from "./comparison.module.css";
import { ComparisonRow, type RowLook } from "./comparison-row";

type Props = RowLook & {
  comparison: Pick<Comparison, "stretches">;
  view: CompareView;
};

/** Two versions paragraph by paragraph, what stayed folded; complete without scripts. */
export function ComparisonList({ comparison, ...look }: Props) {
  return (
    <div className={styles.comparison}>
      {look.view === "side" && (
        <div className={styles.heads} aria-hidden="true">
          <span>Version {look.from}</span>
          <span>Version {look.to}</span>
        </div>
      )}
      {comparison.stretches.map(({ folded, rows }) => {
        const list: ReactNode = (
          <ol className={styles.rows}>
            {rows.map((row) => (
              <ComparisonRow key={row.index} row={row} {...look} />
            ))}
          </ol>
        );
        const key = rows[0]?.index ?? 0;
        if (!folded) return <div key={key}>{list}</div>;
        return (
          <details key={key} className={styles.fold}>
            <summary>
              {foldSentence(rows)}
              <FoldedClaims numbers={rows.flatMap(({ claims }) => claims.map(({ number }) => number))} />
            </summary>
            {list}
          </details>
        );
      })}
    </div>
  );
}

/** Claims named in the line of a fold; more of them only count. */
const NAMED = 8;

function FoldedClaims({ numbers }: { numbers: number[] }) {
  const each = [...new Set(numbers)].sort((a, b) => a - b);
  if (each.length === 0) return null;
  const named = each.slice(0, NAMED).join(", ");
  return (
    <span className={styles.inside}>
      <VisuallyHidden>, with </VisuallyHidden>
      {each.length === 1 ? "claim" : "claims"} {named}
      {each.length > NAMED && ` and ${each.length - NAMED} more`}
    </span>
  );
}
