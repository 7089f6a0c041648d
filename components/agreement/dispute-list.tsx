import Link from "next/link";
import { VerdictMark } from "@/components/ui/verdict-mark";
import type { VerdictLook } from "@/lib/core/report/verdict-mark";
import type { AgreementFigures, DisputedClaim } from "@/lib/schemas/agreement";
import { type AgreementPlace, behindHref } from "./agreement-address";
import { ClaimLine } from "./claim-line";
import styles from "./dispute-list.module.css";
import { Part } from "./part";

/** So many are read here; the list of all is one click away. */
const SHOWN = 10;

type Props = {
  agreement: AgreementFigures;
  place: AgreementPlace;
  lookOf: (code: string) => VerdictLook;
  showArticles: boolean;
};

/** The claims on which first verdicts differ, the widest apart first. */
export function DisputeList({ agreement: { disputed, disputedLeftOut }, place, lookOf, showArticles }: Props) {
  const all = disputed.length + disputedLeftOut;
  if (all === 0) return null;
  return (
    <Part
      title="Where they differ"
      lead="The claims whose first verdicts are not all the same, the widest apart first."
    >
      <ol className={styles.list}>
        {disputed.slice(0, SHOWN).map((claim) => (
          <li key={claim.claimId} className={styles.item}>
            <ClaimLine claim={claim} showArticle={showArticles} />
            <p className={styles.verdicts}>
              {claim.codes.map((code) => (
                <VerdictMark key={code} look={lookOf(code)} />
              ))}
              <span className={styles.spread}>{spreadWords(claim)}</span>
            </p>
          </li>
        ))}
      </ol>
      {all > SHOWN && (
        <p>
          <Link href={behindHref(place)} prefetch={false}>
            All {all.toLocaleString("en")} disputed claims
          </Link>
        </p>
      )}
    </Part>
  );
}

function spreadWords({ spread }: Pick<DisputedClaim, "spread">): string {
  if (spread === 0) return "differ off the scale";
  return spread === 1 ? "1 step apart" : `${spread} steps apart`;
}
