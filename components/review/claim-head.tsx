import { VisibleText } from "@/components/article/visible-text";
import { LocalDate } from "@/components/ui/local-date";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { deskClaimLook } from "@/lib/core/desk/desk-claim-look";
import { CHECKABILITY_LABELS } from "@/lib/core/review/checkability";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ClaimView } from "@/lib/schemas/claim";
import styles from "./claim-head.module.css";

type Props = { claim: ClaimView; scale: RatingScale };

/** What is claimed: number and statement, who said it and when, and how it stands with the desk. */
export function ClaimHead({ claim, scale }: Props) {
  const { number, statement, claimant, claimedAt, checkability } = claim;
  return (
    <header className={styles.head}>
      <span className={styles.number}>
        <span className={styles.hidden}>Claim </span>
        {number}
      </span>
      <div className={styles.words}>
        <h2 className={styles.statement} dir="auto">
          <VisibleText text={statement} />
        </h2>
        <p className={styles.meta}>
          {claimant && <bdi>{claimant}</bdi>}
          {claimedAt && <LocalDate iso={claimedAt} time={false} />}
          <span>{CHECKABILITY_LABELS[checkability].toLowerCase()}</span>
        </p>
        <p className={styles.standing}>
          {/* What happened to the words is said below, place by place. */}
          <VerdictMark look={deskClaimLook({ ...claim, targets: [], toConfirm: false }, scale)} />
        </p>
      </div>
    </header>
  );
}
