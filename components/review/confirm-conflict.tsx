import { Notice } from "@/components/ui/notice";
import styles from "./claim-confirm.module.css";
import type { PlaceAnswerState } from "./place-send";
import { Quote } from "./place-words";

type Props = { refused: Extract<PlaceAnswerState, { status: "refused" }>; mine: string | null; now: string };

/** Somebody else was first: what the claim says now, beside what was typed here. Neither is lost. */
export function ConfirmConflict({ refused, mine, now }: Props) {
  return (
    <Notice tone="warn" role="alert" title={refused.title}>
      {refused.message && <p>{refused.message}</p>}
      {mine !== null && mine !== now && (
        <dl className={styles.versions}>
          <dt>It now says</dt>
          <dd>
            <Quote text={now} />
          </dd>
          <dt>You wrote</dt>
          <dd>
            <Quote text={mine} />
          </dd>
        </dl>
      )}
    </Notice>
  );
}
