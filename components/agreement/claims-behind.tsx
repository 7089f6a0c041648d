import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { VerdictMark } from "@/components/ui/verdict-mark";
import type { VerdictLook } from "@/lib/core/report/verdict-mark";
import type { DisputedClaim } from "@/lib/schemas/agreement";
import { type AgreementPlace, agreementHref, type BehindAddress, behindHref } from "./agreement-address";
import { ClaimLine } from "./claim-line";
import styles from "./claims-behind.module.css";

type ClaimWithVerdicts = Pick<DisputedClaim, "claimId" | "number" | "statement" | "article"> & {
  ratings: { rater: { id: string; name: string }; code: string; blind: boolean }[];
};

type Props = {
  claims: { items: ClaimWithVerdicts[]; nextCursor: string | null };
  place: AgreementPlace;
  behind: BehindAddress;
  lookOf: (code: string) => VerdictLook;
  showArticles?: boolean;
};

/** The claims that a number was counted from, with everybody's first verdict. */
export function ClaimsBehind({ claims: { items, nextCursor }, place, behind, lookOf, showArticles = false }: Props) {
  const { cursor, ...first } = behind;
  if (items.length === 0) {
    return (
      <EmptyState
        title="No such claim any more"
        action={<ButtonLink href={agreementHref(place)}>Back to the figures</ButtonLink>}
      >
        Reviews or decisions that came in since may have changed the figures.
      </EmptyState>
    );
  }
  return (
    <>
      <ol className={styles.list}>
        {items.map((claim) => (
          <li key={claim.claimId} className={styles.item}>
            <ClaimLine claim={claim} showArticle={showArticles} />
            <ul className={styles.verdicts}>
              {claim.ratings.map(({ rater, code, blind }) => (
                <li key={rater.id} className={styles.verdict}>
                  <bdi>{rater.name}</bdi>
                  <VerdictMark look={lookOf(code)} />
                  {!blind && <span className={styles.note}>not blind</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {(cursor !== undefined || nextCursor !== null) && (
        <nav aria-label="Pages of claims" className={styles.pages}>
          {cursor !== undefined && <ButtonLink href={behindHref(place, first)}>First page</ButtonLink>}
          {nextCursor !== null && (
            <ButtonLink href={behindHref(place, { ...first, cursor: nextCursor })}>More claims</ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
