import Link from "next/link";
import type { ReviewPolicy } from "@/lib/core/review/standing";
import type { MentionableView, ThreadView } from "@/lib/schemas/comment";
import { NewThread } from "./new-thread";
import { orderThreads } from "./order-threads";
import styles from "./talk.module.css";
import { TALK_ID, TALK_TITLE_ID } from "./talk-anchor";
import type { TalkAction } from "./talk-send";
import { Thread } from "./thread";

type Props = {
  threads: readonly ThreadView[];
  people: readonly MentionableView[];
  claimId: string;
  userId: string;
  action: TalkAction;
  mayComment: boolean;
  isWithdrawn: boolean;
  policy: Pick<ReviewPolicy, "blind" | "reviewsNeeded">;
  /** Reviews the viewer may know of. */
  reviews: number;
  /** Whether long talk is shown whole, and where it is. */
  showsAll: boolean;
  allHref: string;
};

/** What the desk says about a claim: open questions on top, then other threads, the resolved ones folded away. */
export function Talk(props: Props) {
  const { threads, people, claimId, userId, mayComment, isWithdrawn, policy, reviews } = props;
  const all = props.showsAll;
  const { open, resolved, resolvedCount, isCut } = orderThreads(threads, { all });
  const mayWrite = mayComment && !isWithdrawn;
  const shared = { userId, people, all, action: mayWrite ? props.action : null };
  return (
    <section id={TALK_ID} className={styles.talk} aria-labelledby={TALK_TITLE_ID}>
      <h3 id={TALK_TITLE_ID} tabIndex={-1} className={styles.title}>
        Talk
      </h3>
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} {...shared} />
      ))}
      {resolved.length > 0 && (
        <details className={styles.resolved}>
          <summary className={styles.summary}>{resolvedCount.toLocaleString("en")} resolved</summary>
          <div className={styles.folded}>
            {resolved.map((thread) => (
              <Thread key={thread.id} thread={thread} {...shared} />
            ))}
          </div>
        </details>
      )}
      {isCut && (
        <p className={styles.none}>
          <Link href={props.allHref}>
            Show all {threads.length.toLocaleString("en")} threads with all their comments
          </Link>
        </p>
      )}
      {threads.length === 0 && !mayWrite && <p className={styles.none}>Nobody has said anything about this claim.</p>}
      {mayComment && isWithdrawn && (
        <p className={styles.none}>This claim is withdrawn: what was said can be read. Restore it to go on.</p>
      )}
      {mayWrite && (
        <NewThread
          key={claimId}
          action={props.action}
          claimId={claimId}
          userId={userId}
          people={people}
          hint={isBlindYet(policy, reviews) ? BLIND_HINT : undefined}
        />
      )}
    </section>
  );
}

/** Said until the viewer may know that the number of reviews is in: nothing here depends on reviews hidden from them. */
const isBlindYet = ({ blind, reviewsNeeded }: Props["policy"], reviews: number) =>
  blind && reviewsNeeded > 1 && reviews < reviewsNeeded;

const BLIND_HINT = "Colleagues who have not reviewed this claim yet can read it: don’t give your verdict away.";
