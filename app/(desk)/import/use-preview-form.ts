import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import type { ShownProblem } from "./shown-problem";

type Shown = { preview: object | null; problem: ShownProblem | null };

type Options<State> = {
  /** `signal` ends when the person does not want to wait; an action that cannot be ended goes on unheard. */
  action: (previous: State, form: FormData, signal: AbortSignal) => Promise<State>;
  empty: State;
  /** What the form was posted for without scripts; `empty` on a visit. */
  posted: State;
  /** DOM id of the preview's heading, which takes the focus when a preview has come. */
  headingId: string;
  /** Called when the thing itself was done, with what the action answered; whether one goes elsewhere now. */
  leave: (state: State) => boolean;
};

/**
 * A form that shows a preview before it does anything. Without scripts it posts itself and comes back whole. With scripts the
 * same action is called directly: the state would otherwise travel back with every send, and the text is in the page already.
 */
export function usePreviewForm<State extends Shown>({ action, empty, posted, headingId, leave }: Options<State>) {
  const [answered, setAnswered] = useState<State | null>(null);
  const [previews, setPreviews] = useState(0);
  const [pending, startTransition] = useTransition();
  const running = useRef<AbortController>(null);

  useEffect(() => {
    if (previews > 0) document.getElementById(headingId)?.focus();
  }, [previews, headingId]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const sent = new FormData(event.currentTarget, submitter);
    sent.set("enhanced", "1");
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    startTransition(async () => {
      const state = await Promise.race([answerOf(action, empty, sent, signal), whenEnded(signal)]);
      if (state === null) return;
      // A refusal shows nothing new: what was previewed, and chosen in it, stays where it is.
      setAnswered((before) => ({ ...state, preview: state.preview ?? (before ?? posted).preview }));
      if (!leave(state) && state.preview !== null && state.problem === null) setPreviews((count) => count + 1);
    });
  }

  return { state: answered ?? posted, send, pending, cancel: () => running.current?.abort() };
}

/** Comes when the person has ended the waiting. */
const whenEnded = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve(null), { once: true }));

/** The action's answer; when nothing came back, the words for that. What was typed is still in the form. */
async function answerOf<State extends Shown>(
  action: Options<State>["action"],
  empty: State,
  form: FormData,
  signal: AbortSignal,
): Promise<State> {
  try {
    return await action(empty, form, signal);
  } catch (error) {
    if (signal.aborted) return empty;
    console.warn("The form could not be sent", error);
    const message = "The server did not answer. Check the connection and press again: what you typed is still here.";
    return { ...empty, problem: { title: "Nothing was sent", message, errors: [] } };
  }
}
