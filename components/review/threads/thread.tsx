import { CircleCheck, CircleHelp } from "lucide-react";
import { joinClasses } from "@/components/ui/join-classes";
import { LocalDate } from "@/components/ui/local-date";
import type { MentionableView, ThreadView } from "@/lib/schemas/comment";
import { Comment } from "./comment";
import { cutComments } from "./order-threads";
import { threadAnchorId } from "./talk-anchor";
import type { TalkAction } from "./talk-send";
import styles from "./thread.module.css";
import { OpenThreadForms, ResolvedThreadForms } from "./thread-forms";

type Props = {
  thread: ThreadView;
  userId: string;
  people: readonly MentionableView[];
  /** Whether a long one is shown whole. */
  all: boolean;
  /** `null` where nothing can be written. */
  action: TalkAction | null;
};

/** A thread: what it is, its comments, what can be done with it. */
export function Thread({ thread, userId, people, all, action }: Props) {
  const { id, claimId, comments, resolved, isQuestion, mayResolve } = thread;
  const { first, left, shown } = cutComments(comments, { all });
  const forms = { thread: { id, claimId, isQuestion, mayResolve }, userId };
  return (
    <article
      id={threadAnchorId(id)}
      className={joinClasses(styles.thread, isQuestion && resolved === null && styles.asked)}
      aria-label={`${isQuestion ? "Question" : "Thread"} by ${first?.author.name ?? "somebody"}`}
    >
      {resolved !== null ? (
        <p className={styles.state}>
          <CircleCheck aria-hidden="true" className={styles.sign} />
          <span>
            {isQuestion ? "Question, resolved" : "Resolved"}
            {resolved.by && (
              <>
                {" by "}
                <bdi>{resolved.by.name}</bdi>
              </>
            )}
            {" · "}
            <LocalDate iso={resolved.at} />
          </span>
        </p>
      ) : (
        isQuestion && (
          <p className={joinClasses(styles.state, styles.open)}>
            <CircleHelp aria-hidden="true" className={styles.sign} />
            Open question
          </p>
        )
      )}
      <ol className={styles.comments}>
        {first && <Comment comment={first} />}
        {left > 0 && (
          <li className={styles.left}>
            {left.toLocaleString("en")} more {left === 1 ? "comment" : "comments"}
          </li>
        )}
        {shown.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ol>
      {action !== null &&
        (resolved === null ? (
          <OpenThreadForms action={action} people={people} {...forms} />
        ) : (
          <ResolvedThreadForms action={action} {...forms} />
        ))}
    </article>
  );
}
