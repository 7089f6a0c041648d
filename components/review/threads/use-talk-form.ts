import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { keptComment } from "./kept-comment";
import { attemptsOf, NOT_SENT, NOTHING_TYPED, type TalkAction, type TalkAnswer } from "./talk-send";

type Options = {
  action: TalkAction;
  userId: string;
  /** The claim for a new thread, the thread for a reply: where the text is kept. */
  place: string;
  /** Once something was sent. */
  onSent?: (intent: string) => void;
};

/** A form of the talk: what is typed is kept in this browser on every key until it is sent. Posted as a plain form when no script runs. */
export function useTalkForm({ action, userId, place, onSent }: Options) {
  const [posted, formAction] = useActionState(action, NOT_SENT);
  const [sent, setSent] = useState<TalkAnswer | null>(null);
  const [isSending, setSending] = useState(false);
  const answer = sent ?? posted;
  const refused = answer.status === "refused" ? answer : null;
  const [typed, setTyped] = useState(refused?.typed ?? NOTHING_TYPED);
  const [isFound, setFound] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  // Once, when the form is there: what was typed before the scripts came, else what an earlier visit did not send.
  useEffect(() => {
    const field = form.current?.querySelector("textarea");
    const copy = keptComment(userId, place).read();
    const body = field?.value || copy?.body || "";
    if (body === "") return;
    setTyped((now) =>
      now.body === "" ? { ...now, body, isQuestion: now.isQuestion || copy?.isQuestion === true } : now,
    );
    setFound(copy !== null);
  }, [userId, place]);

  const change = (changes: Partial<typeof typed>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    keptComment(userId, place).write({ body: next.body, isQuestion: next.isQuestion });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(event.currentTarget, submitter);
    const intent = String(fields.get("intent") ?? "");
    setSending(true);
    startTransition(async () => {
      const next = await action(answer, fields).catch(() => notReached(answer, fields));
      setSending(false);
      setSent(next);
      if (next.status !== "sent") return;
      keptComment(userId, place).remove();
      setTyped(NOTHING_TYPED);
      setFound(false);
      onSent?.(intent);
    });
  };

  return { form, answer, refused, typed, change, formAction, onSubmit, isSending, isFound };
}

/** An action rejects when the server is not reached, or fails: an error page would lose what was typed. */
function notReached(previous: TalkAnswer, fields: FormData): TalkAnswer {
  return {
    status: "refused",
    title: "Nothing was sent",
    message: "The server is not reached. What you typed is kept here: send it again in a moment.",
    errors: [],
    typed: { body: String(fields.get("body") ?? ""), isQuestion: fields.has("isQuestion"), mentions: [] },
    choices: [],
    attempt: attemptsOf(previous) + 1,
  };
}
