"use client";

import Link from "next/link";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import type { AssignmentDesk, AssignmentLine } from "@/lib/operations/read-assignment-desk";
import { claimBox } from "./assign-boxes";
import { AssignmentEntry } from "./assignment-entry";
import styles from "./claim-lines.module.css";

type Props = {
  desk: AssignmentDesk;
  /** The form that its boxes belong to, and which were ticked; absent for who may not assign. */
  form?: { id: string; values: Record<string, string> };
};

/** An article's claims in reading order, with who is asked to review each. */
export function ClaimLines({ desk, form }: Props) {
  const { article, claims, whole, may } = desk;
  if (claims.length === 0 && whole.length === 0) {
    return (
      <EmptyState title="No claims yet">Mark claims in the article first; then say here who reviews them.</EmptyState>
    );
  }
  return (
    <ul className={styles.lines}>
      {whole.length > 0 && (
        <li className={styles.line}>
          <div className={styles.claim}>
            <p className={styles.whole}>The whole article, claims added later too</p>
          </div>
          <Entries assignments={whole} desk={desk} />
        </li>
      )}
      {claims.map((claim) => (
        <li key={claim.id} className={styles.line}>
          <div className={styles.claim}>
            {form ? (
              <Checkbox
                name={claimBox(claim.id)}
                form={form.id}
                defaultChecked={form.values[claimBox(claim.id)] !== undefined}
              >
                <Statement claim={claim} article={article} />
              </Checkbox>
            ) : (
              <Link href={`/articles/${article.id}/claims/${claim.id}`} className={styles.link}>
                <Statement claim={claim} article={article} />
              </Link>
            )}
            <p className={styles.state}>{stateWords(claim)}</p>
          </div>
          <Entries assignments={claim.assignments} desk={desk} />
        </li>
      ))}
      {may.assign && claims.length === 0 && <li className={styles.state}>No claims yet.</li>}
    </ul>
  );
}

function Statement({ claim, article }: { claim: AssignmentLine; article: AssignmentDesk["article"] }) {
  return (
    <>
      <span className={styles.number}>{claim.number}</span>{" "}
      <bdi lang={article.language ?? undefined} dir={article.direction}>
        {claim.statement}
      </bdi>
    </>
  );
}

function Entries({ assignments, desk }: { assignments: AssignmentLine["assignments"]; desk: AssignmentDesk }) {
  if (assignments.length === 0) return null;
  return (
    <ul className={styles.people}>
      {assignments.map((assignment) => (
        <AssignmentEntry
          key={assignment.id}
          assignment={assignment}
          deskZone={desk.timeZone}
          mayAssign={desk.may.assign}
        />
      ))}
    </ul>
  );
}

function stateWords({ settled, assigned, done }: AssignmentLine): string {
  if (settled) return "Settled";
  if (assigned === 0) return "Nobody is asked by name";
  return `${assigned.toLocaleString("en")} asked${done > 0 ? `, ${done.toLocaleString("en")} known to be in` : ""}`;
}
