import Link from "next/link";
import { PlaceMark } from "@/components/article/place-mark";
import { VerdictMark } from "@/components/ui/verdict-mark";
import type { TargetState } from "@/lib/core/anchor/target";
import { PLACE_WORDS } from "@/lib/core/compare/version-words";
import { claimAnchorId, noteWords } from "@/lib/core/desk/desk-article";
import { deskClaimLook } from "@/lib/core/desk/desk-claim-look";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { ReadingClaim } from "@/lib/operations/read-reading-desk";
import styles from "./version-claims.module.css";

type Props = { path: string; number: number; claims: readonly ReadingClaim[]; scale: RatingScale };

/** Every claim that has a place in the version, or had lost it there, with its verdict on these words. */
export function VersionClaims({ path, number, claims, scale }: Props) {
  return (
    <section aria-labelledby="claims" className={styles.claims}>
      <h2 id="claims" className={styles.title}>
        Claims in version {number}
      </h2>
      {claims.length === 0 && <p className={styles.none}>No claim was marked in this version.</p>}
      <ol>
        {claims.map((claim) => {
          const state = worstState(claim.targets);
          const isMarked = claim.targets.some((target) => target.state !== "gone");
          return (
            <li key={claim.id} className={styles.claim}>
              <b className={styles.number}>{claim.number}</b>
              <Link
                href={isMarked ? `#${claimAnchorId(claim.id)}` : `${path}/claims/${claim.id}`}
                dir="auto"
                className={styles.statement}
              >
                {claim.statement}
              </Link>
              <p className={styles.facts}>
                <VerdictMark look={deskClaimLook(claim, scale)} />
                <span>{noteWords(claim, { mayReview: false })}</span>
                {state !== "exact" && <PlaceMark state={state}>{PLACE_WORDS[state].one}</PlaceMark>}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const BY_URGENCY: readonly TargetState[] = ["gone", "changed", "moved", "confirmed", "exact"];

const worstState = (targets: ReadingClaim["targets"]): TargetState =>
  BY_URGENCY.find((state) => targets.some((target) => target.state === state)) ?? "exact";
