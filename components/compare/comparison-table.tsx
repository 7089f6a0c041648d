import Link from "next/link";
import type { ReactNode } from "react";
import { VisibleText } from "@/components/article/visible-text";
import { joinClasses } from "@/components/ui/join-classes";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { deskClaimLook } from "@/lib/core/desk/desk-claim-look";
import { ratingLook } from "@/lib/core/report/verdict-mark";
import type { ComparedClaim, ComparisonView } from "@/lib/schemas/comparison";
import styles from "./comparison-table.module.css";
import { COMPARISON_LABELS } from "./group-labels";
import { labelOf, reviewLook } from "./review-look";
import { standingWords } from "./standing-words";

type Props = {
  comparison: Pick<ComparisonView, "items" | "reviewers" | "scale" | "policy">;
  /** The claim that is open. */
  open: string | null;
  hrefOf: (claimId: string) => string;
  /** What stands below the open claim's row. */
  children: ReactNode;
};

/** More reviewers than this are counted by verdict instead of standing in a column each. */
const MOST_COLUMNS = 6;

type Column = { key: string; head: ReactNode; label: string; cell: (claim: ComparedClaim) => ReactNode };

/** Claims as rows, reviewers as columns, differences first. On a phone each row is a card, each column a line of it. */
export function ComparisonTable({ comparison, open, hrefOf, children }: Props) {
  const { items, policy, scale } = comparison;
  const columns = columnsOf(comparison);
  const width = columns.length + 2;
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>Claims and what each reviewer says of them</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Claim
          </th>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col" className={styles.head}>
              {head}
            </th>
          ))}
          <th scope="col" className={styles.head}>
            The desk
          </th>
        </tr>
      </thead>
      {/* One body: a claim that goes to another group while somebody writes about it keeps what is written. */}
      <tbody>
        {items.flatMap((compared, index) => {
          const { claim, group, reviews } = compared;
          const isOpen = claim.id === open;
          return [
            group !== items[index - 1]?.group && (
              <tr key={`${group} ${index === 0 ? "" : index}`} className={styles.group}>
                <th colSpan={width} scope="colgroup" className={styles.groupHead}>
                  {COMPARISON_LABELS[group]}
                </th>
              </tr>
            ),
            <tr key={claim.id} id={`c-${claim.id}`} className={joinClasses(styles.row, isOpen && styles.open)}>
              <th scope="row">
                <div className={styles.claim}>
                  <span className={styles.number}>
                    <VisuallyHidden>Claim </VisuallyHidden>
                    {claim.number}
                  </span>
                  <Link
                    href={hrefOf(claim.id)}
                    scroll={false}
                    prefetch={false}
                    className={styles.statement}
                    aria-current={isOpen ? "true" : undefined}
                    data-compare-claim={claim.id}
                    dir="auto"
                  >
                    <VisibleText text={claim.statement} />
                  </Link>
                </div>
              </th>
              {reviews.length === 0
                ? columns.length > 0 && (
                    <td colSpan={columns.length} className={styles.none}>
                      not in yet
                    </td>
                  )
                : columns.map(({ key, label, cell }) => (
                    <td key={key} className={styles.cell}>
                      <span className={styles.label} aria-hidden="true">
                        <bdi>{label}</bdi>
                      </span>
                      <span className={styles.inside}>{cell(compared)}</span>
                    </td>
                  ))}
              <td className={joinClasses(styles.cell, styles.desk)}>
                <span className={styles.label} aria-hidden="true">
                  The desk
                </span>
                <span className={styles.inside}>
                  <VerdictMark look={deskClaimLook({ ...claim, toConfirm: false }, scale)} />
                  <span className={styles.small}>{standingWords(compared, policy.consensusRule, scale)}</span>
                </span>
              </td>
            </tr>,
            isOpen && (
              <tr key={`${claim.id} open`} className={styles.detail}>
                <td colSpan={width}>{children}</td>
              </tr>
            ),
          ];
        })}
      </tbody>
    </table>
  );
}

function columnsOf({ items, reviewers, scale }: Props["comparison"]): Column[] {
  const here = new Set(items.flatMap(({ reviews }) => reviews.map(({ author }) => author.id)));
  const shown = reviewers.filter(({ id }) => here.has(id));
  if (shown.length > MOST_COLUMNS) return verdictColumns(items, scale);
  return shown.map(({ id, name }) => ({
    key: id,
    head: <bdi>{name}</bdi>,
    label: name,
    cell: ({ reviews }) => {
      const review = reviews.find(({ author }) => author.id === id);
      if (review === undefined) return <Nothing words="no review" />;
      const facts = [
        review.stale ? "on earlier words" : "",
        review.firstVerdict === null ? "" : `first ${labelOf(review.firstVerdict, scale)}`,
      ].filter(Boolean);
      return (
        <>
          <VerdictMark look={reviewLook(review, scale)} />
          {facts.length > 0 && <span className={styles.small}>{facts.join(" · ")}</span>}
        </>
      );
    },
  }));
}

/** An empty cell: a dash for the eye. */
const Nothing = ({ words }: { words: string }) => (
  <span className={styles.small}>
    <span aria-hidden="true">–</span>
    <VisuallyHidden>{words}</VisuallyHidden>
  </span>
);

/** Names that stand below a count; more of them only count. */
const NAMED = 2;

function verdictColumns(items: readonly ComparedClaim[], scale: ComparisonView["scale"]): Column[] {
  const given = new Set(items.flatMap(({ reviews }) => reviews.map(({ verdict }) => verdict)));
  const ratings = scale.ratings.filter(({ retired, code }) => !retired || given.has(code));
  return ratings.map((rating) => ({
    key: rating.code,
    head: <VerdictMark look={ratingLook(rating, scale)} />,
    label: rating.label,
    cell: ({ reviews }) => {
      const camp = reviews.filter(({ verdict }) => verdict === rating.code);
      if (camp.length === 0) return <Nothing words="none" />;
      const names = camp.slice(0, NAMED).map(({ author }) => author.name);
      const more = camp.length - names.length;
      return (
        <>
          <b className={styles.votes}>{camp.length}</b>
          <span className={styles.small}>
            <bdi>{names.join(", ")}</bdi>
            {more > 0 && ` and ${more} more`}
          </span>
        </>
      );
    },
  }));
}
