"use client";

import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { MentionableView } from "@/lib/schemas/comment";
import { CommentForm } from "./comment-form";
import type { TalkAction } from "./talk-send";
import { useTalkForm } from "./use-talk-form";

type Props = {
  action: TalkAction;
  claimId: string;
  userId: string;
  people: readonly MentionableView[];
  /** What to mind before writing. */
  hint: string | undefined;
};

/** Begins a thread on the claim: a remark, or a question. */
export function NewThread({ action, claimId, userId, people, hint }: Props) {
  const talk = useTalkForm({ action, userId, place: claimId });
  return (
    <>
      <CommentForm
        talk={talk}
        name="begin"
        label="New comment"
        hidden={{ claimId }}
        people={people}
        sends={[{ intent: "begin", label: "Comment" }]}
        mayAsk
        hint={hint}
        shortcut="m"
      />
      <VisuallyHidden>
        <span role="status">{talk.answer.status === "sent" && "Your comment is there."}</span>
      </VisuallyHidden>
    </>
  );
}
