import Link from "next/link";
import { TALK_ID } from "@/components/review/threads/talk-anchor";
import type { ReportClaim } from "@/lib/core/report/report";
import { gateWords, publicationGate } from "@/lib/core/review/publication-gate";
import styles from "./missing-verdicts.module.css";

/** Claims that are named one by one; more of them only count. */
const NAMED = 12;

/** What keeps the article from being published, each with a link to where it can be answered; nothing when nothing does. */
export function OpenQuestions({ articleId, claims }: { articleId: string; claims: readonly ReportClaim[] }) {
  const gate = publicationGate(claims);
  if (gate.isOpen) return null;
  return (
    <p className={styles.words}>
      <span className={styles.count}>{gateWords(gate)}:</span>{" "}
      {gate.claims.slice(0, NAMED).map(({ id, number }) => (
        <Link
          key={id}
          href={`/articles/${articleId}/claims/${id}#${TALK_ID}`}
          aria-label={`Questions on claim ${number}`}
          className={styles.claim}
        >
          {number}
        </Link>
      ))}
      {gate.claims.length > NAMED && "…"}
    </p>
  );
}
