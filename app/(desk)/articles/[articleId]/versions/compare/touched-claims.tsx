import { rowId } from "@/components/article/comparison-row";
import { PlaceMark } from "@/components/article/place-mark";
import type { Comparison } from "@/lib/core/compare/build-comparison";
import { type ClaimFate, worseFate } from "@/lib/core/compare/claim-fate";
import { PLACE_WORDS } from "@/lib/core/compare/version-words";
import styles from "./touched-claims.module.css";

type Props = { comparison: Comparison; claims: readonly { id: string; number: number; statement: string }[] };

/** Claims that did not stay as they were, each with a link to where it stands in the comparison. */
export function TouchedClaims({ comparison, claims }: Props) {
  const touched = touchedIn(comparison);
  const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
  if (touched.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Claims that did not stay as they were">
      {touched.map(({ claimId, number, fate, row }) => (
        <li key={claimId}>
          <a href={`#${rowId(row)}`} className={styles.claim}>
            <b className={styles.number}>{number}</b>
            <span className={styles.fate}>
              <PlaceMark state={fate}>{PLACE_WORDS[fate].one}</PlaceMark>
            </span>
            <bdi className={styles.statement}>{statements.get(claimId)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

type Touched = { claimId: string; number: number; fate: ClaimFate; row: number };

/** Each claim once, by the worst that became of its places, with the first row that tells of it. */
function touchedIn({ stretches }: Comparison): Touched[] {
  const found = new Map<string, Touched>();
  for (const { index, claims } of stretches.flatMap(({ rows }) => rows)) {
    for (const { claimId, number, fate } of claims) {
      const there = found.get(claimId);
      if (there === undefined || worseFate(there.fate, fate) !== there.fate) {
        found.set(claimId, { claimId, number, fate, row: index });
      }
    }
  }
  return [...found.values()].filter(({ fate }) => fate !== "exact").sort((a, b) => a.number - b.number);
}
