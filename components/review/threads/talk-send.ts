import type { FieldError } from "@/lib/core/result";
import type { MentionableView } from "@/lib/schemas/comment";

/** What a form of the talk does: begins a thread, replies, replies and resolves, resolves, reopens. */
export const TALK_INTENTS = ["begin", "reply", "answer", "resolve", "reopen"] as const;
export type TalkIntent = (typeof TALK_INTENTS)[number];

/** What such a form knows of its last send. */
export type TalkAnswer =
  | { status: "idle" }
  | { status: "sent"; attempt: number }
  | {
      status: "refused";
      title: string;
      message: string | null;
      errors: FieldError[];
      /** What was typed, given back. */
      typed: { body: string; isQuestion: boolean; mentions: string[] };
      /** Namesakes to choose from, when a name in the text is not clear. */
      choices: MentionableView[];
      attempt: number;
    };

export type TalkAction = (previous: TalkAnswer, form: FormData) => Promise<TalkAnswer>;

export const NOT_SENT: TalkAnswer = { status: "idle" };

export const NOTHING_TYPED = { body: "", isQuestion: false, mentions: [] as string[] };

/** How many a form has sent, or has been refused. */
export const attemptsOf = (answer: TalkAnswer): number => (answer.status === "idle" ? 0 : answer.attempt);
