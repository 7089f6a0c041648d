import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { noteWords } from "@/lib/core/desk/desk-article";
import { deskClaimLook } from "@/lib/core/desk/desk-claim-look";
import {
  CLAIM_FILTER_LABELS,
  CLAIM_FILTERS,
  type ClaimFilter,
  filterClaims,
  pageOfClaims,
  readClaimFilter,
} from "@/lib/core/desk/filter-claims";
import { isRejectedBy } from "@/lib/core/review/decision";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ClaimView } from "@/lib/schemas/claim";
import styles from "./claim-list.module.css";

type Props = {
  path: string;
  claims: readonly (ClaimView & { mine: boolean; waits: boolean; toConfirm: boolean; sources: number })[];
  scale: RatingScale;
  may: { addClaims: boolean; review: boolean };
  show: string | string[] | undefined;
  page: string | string[] | undefined;
};

/** Every claim of the article in reading order, by pages; plain links, so that it works as it is sent. */
export function ClaimList({ path, claims: all, scale, may, show, page: wanted }: Props) {
  const filter = readClaimFilter(show);
  const claims = all.filter(({ decision }) => !isRejectedBy(decision));
  const rejected = all.filter(({ decision }) => isRejectedBy(decision));
  const { page, pages, claims: shown } = pageOfClaims(filterClaims(claims, filter), wanted);
  return (
    <div data-claim-list>
      <h2 className={styles.title}>Claims</h2>
      {all.length === 0 ? (
        <EmptyState title="No claims yet">
          {may.addClaims
            ? "Mark the words that claim something: drag over them, tap a sentence, or press j to walk through the sentences. Then press Enter."
            : "Nobody has marked a claim in this article yet."}
        </EmptyState>
      ) : (
        <>
          <nav aria-label="Which claims" className={styles.filters}>
            {CLAIM_FILTERS.filter((name) => name !== "mine" || may.review).map((name) => (
              <Link
                key={name}
                href={address(path, name, 1)}
                aria-current={name === filter ? "true" : undefined}
                prefetch={false}
                scroll={false}
              >
                {CLAIM_FILTER_LABELS[name]} <span className={styles.count}>{filterClaims(claims, name).length}</span>
              </Link>
            ))}
          </nav>
          {shown.length === 0 && <p className={styles.none}>No claim is like that.</p>}
          <ol className={styles.list}>
            {shown.map((claim) => (
              <Line key={claim.id} path={path} claim={claim} scale={scale} may={may} />
            ))}
          </ol>
          {pages > 1 && (
            <nav aria-label="Pages of claims" className={styles.pages}>
              {page > 1 && <Link href={address(path, filter, page - 1)}>Earlier claims</Link>}
              <span>
                Page {page} of {pages}
              </span>
              {page < pages && <Link href={address(path, filter, page + 1)}>Later claims</Link>}
            </nav>
          )}
          {rejected.length > 0 && (
            <details className={styles.rejected}>
              <summary>
                No claim here <span className={styles.count}>{rejected.length}</span>
              </summary>
              <ol className={styles.list}>
                {rejected.map((claim) => (
                  <Line key={claim.id} path={path} claim={claim} scale={scale} may={may} />
                ))}
              </ol>
            </details>
          )}
        </>
      )}
    </div>
  );
}

function Line({ path, claim, scale, may }: Pick<Props, "path" | "scale" | "may"> & { claim: Props["claims"][number] }) {
  return (
    <li>
      <Link href={`${path}/claims/${claim.id}`} className={styles.claim} prefetch={false} scroll={false}>
        <span className={styles.number}>{claim.number}</span>
        <span dir="auto" className={styles.statement}>
          {claim.statement}
        </span>
        <VerdictMark look={deskClaimLook(claim, scale)} className={styles.verdict} />
        <span className={styles.note}>{noteWords(claim, { mayReview: may.review })}</span>
      </Link>
    </li>
  );
}

function address(path: string, filter: ClaimFilter, page: number): string {
  const query = new URLSearchParams({
    ...(filter === "all" ? {} : { show: filter }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return query.size === 0 ? path : `${path}?${query}`;
}
