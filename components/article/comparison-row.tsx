import Link from "next/link";
import { joinClasses } from "@/components/ui/join-classes";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ComparedRow } from "@/lib/core/compare/build-comparison";
import type { CompareView } from "@/lib/core/compare/row-filter";
import { PLACE_WORDS, ROW_WORDS } from "@/lib/core/compare/version-words";
import styles from "./comparison-row.module.css";
import { PlaceMark } from "./place-mark";
import { VisibleText } from "./visible-text";
import { Inserted, Removed, WordDiff } from "./word-diff";

/** What all rows of a comparison have in common. */
export type RowLook = {
  view: CompareView;
  /** Numbers of the versions. */
  from: number;
  to: number;
  /** Path of the article on the desk. */
  path: string;
  language: string | null;
};

/** DOM id of a row, to come to it from the list of claims. */
export const rowId = (index: number) => `row-${index + 1}`;

/** One paragraph of two versions: its words, what happened to it, and the claims that stand in it. */
export function ComparisonRow({ row, ...look }: RowLook & { row: ComparedRow }) {
  const { index, kind, claims, blockKind } = row;
  const isChange = kind !== "same";
  return (
    <li
      id={rowId(index)}
      tabIndex={-1}
      data-change={row.isShown ? "" : undefined}
      className={joinClasses(styles.row, styles[look.view], isChange && styles.change, styles[blockKind])}
    >
      {look.view === "side" ? <Sides row={row} look={look} /> : <OneColumn row={row} language={look.language} />}
      {(isChange || claims.length > 0) && (
        <div className={styles.margin}>
          {isChange && <p className={styles.kind}>{ROW_WORDS[kind]}</p>}
          {claims.length > 0 && (
            <ul className={styles.claims}>
              {claims.map(({ claimId, number, fate }) => (
                <li key={claimId}>
                  <Link href={`${look.path}/claims/${claimId}`} prefetch={false} className={styles.claim}>
                    <VisuallyHidden>Claim </VisuallyHidden>
                    <b className={styles.number}>{number}</b>
                    <PlaceMark state={fate}>{PLACE_WORDS[fate].one}</PlaceMark>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}

function OneColumn({ row, language }: { row: ComparedRow; language: string | null }) {
  return (
    <p lang={language ?? undefined} dir={row.direction} className={styles.text}>
      {row.diff === null ? <Whole row={row} /> : <WordDiff parts={row.diff} />}
    </p>
  );
}

function Whole({ row: { kind, before, after } }: { row: ComparedRow }) {
  if (kind === "added") return <Inserted text={after ?? ""} whole />;
  if (kind === "removed") return <Removed text={before ?? ""} whole />;
  return <VisibleText text={after ?? before ?? ""} />;
}

function Sides({ row, look }: { row: ComparedRow; look: RowLook }) {
  return (["before", "after"] as const).map((side) => {
    const words = row[side];
    return (
      <div key={side} className={styles.cell}>
        <p className={styles.version}>Version {side === "before" ? look.from : look.to}</p>
        {words === null ? (
          <p className={styles.absent}>Not in this version</p>
        ) : (
          <p lang={look.language ?? undefined} dir={row.direction} className={styles.text}>
            {row.diff !== null && <WordDiff parts={row.diff} side={side} />}
            {row.diff === null && <Whole row={row} />}
          </p>
        )}
      </div>
    );
  });
}
