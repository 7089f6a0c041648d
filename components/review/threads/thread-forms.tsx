"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { MentionableView, ThreadView } from "@/lib/schemas/comment";
import { CommentForm } from "./comment-form";
import { keptComment } from "./kept-comment";
import { TALK_TITLE_ID } from "./talk-anchor";
import type { TalkAction } from "./talk-send";
import styles from "./thread-forms.module.css";
import { useTalkForm } from "./use-talk-form";

type Props = {
  action: TalkAction;
  thread: Pick<ThreadView, "id" | "claimId" | "isQuestion" | "mayResolve">;
  userId: string;
  people: readonly MentionableView[];
};

/** What can be done in an open thread: reply, and resolve it with the reply or without. */
export function OpenThreadForms({ action, thread, userId, people }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const { id: threadId, claimId, isQuestion, mayResolve } = thread;
  const hidden = { claimId, threadId };
  const talk = useTalkForm({
    action,
    userId,
    place: threadId,
    onSent: (intent) => {
      if (intent === "answer") focusTitle();
      else if (fold.current) {
        fold.current.open = false;
        fold.current.querySelector("summary")?.focus();
      }
    },
  });
  // What waits to be sent must be seen.
  const isOpen = talk.isFound || talk.refused !== null;
  return (
    <div className={styles.forms}>
      <details ref={fold} open={isOpen || undefined} className={styles.reply}>
        <summary className={styles.summary}>{isQuestion ? "Answer" : "Reply"}</summary>
        <CommentForm
          talk={talk}
          name={threadId}
          label={isQuestion ? "Your answer" : "Your reply"}
          hidden={hidden}
          people={people}
          sends={[
            { intent: "reply", label: "Reply" },
            ...(mayResolve === "no"
              ? []
              : [{ intent: "answer", label: isQuestion ? "Answer and resolve" : "Reply and resolve" } as const]),
          ]}
        />
      </details>
      {mayResolve === "free" && (
        <SettleForm action={action} hidden={hidden} intent="resolve" label="Resolve" userId={userId} />
      )}
      <VisuallyHidden>
        <span role="status">{talk.answer.status === "sent" && "Your reply is there."}</span>
      </VisuallyHidden>
    </div>
  );
}

/** What can be done in a resolved thread: open it again. A reply that was being written when somebody resolved it is shown. */
export function ResolvedThreadForms({ action, thread, userId }: Omit<Props, "people">) {
  const box = useRef<HTMLDivElement>(null);
  const [unsent, setUnsent] = useState<string | null>(null);
  useEffect(() => {
    const copy = keptComment(userId, thread.id).read();
    const fold = box.current?.closest("details");
    if (copy === null) return;
    setUnsent(copy.body);
    if (fold) fold.open = true;
  }, [userId, thread.id]);
  return (
    <div ref={box} className={styles.forms}>
      {unsent !== null && (
        <div role="status" className={styles.unsent}>
          <p>It was resolved while you wrote this. Reopen the thread to send it.</p>
          <blockquote dir="auto">{unsent}</blockquote>
        </div>
      )}
      <SettleForm
        action={action}
        hidden={{ claimId: thread.claimId, threadId: thread.id }}
        intent="reopen"
        label="Reopen"
        userId={userId}
      />
    </div>
  );
}

function SettleForm({
  action,
  hidden,
  intent,
  label,
  userId,
}: {
  action: TalkAction;
  hidden: Record<"claimId" | "threadId", string>;
  intent: "resolve" | "reopen";
  label: string;
  userId: string;
}) {
  const { refused, formAction, onSubmit, isSending } = useTalkForm({
    action,
    userId,
    place: `${hidden.threadId} ${intent}`,
    onSent: focusTitle,
  });
  return (
    <form action={formAction} onSubmit={onSubmit} className={styles.settle}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {refused && <ErrorSummary title={refused.title} message={refused.message ?? undefined} errors={[]} />}
      <Button
        type="submit"
        size="small"
        look="quiet"
        name="intent"
        value={intent}
        aria-disabled={isSending || undefined}
      >
        {label}
      </Button>
    </form>
  );
}

/** The thread goes to another place on the page, and what was pressed with it: reading goes on at the talk's title. */
function focusTitle(): void {
  document.getElementById(TALK_TITLE_ID)?.focus();
}
