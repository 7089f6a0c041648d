"use server";

import { refresh } from "next/cache";
import { attemptsOf, TALK_INTENTS, type TalkAnswer, type TalkIntent } from "@/components/review/threads/talk-send";
import type { Problem, Result } from "@/lib/core/result";
import { whoIsMentioned } from "@/lib/core/review/mentions";
import { addComment } from "@/lib/operations/add-comment";
import type { Context } from "@/lib/operations/context";
import { listMentionable } from "@/lib/operations/list-mentionable";
import { reopenThread, resolveThread } from "@/lib/operations/resolve-thread";
import type { MentionableView } from "@/lib/schemas/comment";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { isDatabaseAway } from "@/lib/server/database-away";
import { formFields } from "@/lib/server/form-fields";
import { getViewer } from "@/lib/server/viewer";

/** Every form of the talk on a claim; its `intent` says what it does. */
export async function talkAction(previous: TalkAnswer, form: FormData): Promise<TalkAnswer> {
  const sent = readForm(form);
  const attempt = attemptsOf(previous) + 1;
  const refused = (problem: Problem, choices: MentionableView[] = []): TalkAnswer => {
    const errors = problem.errors ?? [];
    const message = errors.length > 0 ? null : problem.message;
    const { body, isQuestion, mentions } = sent;
    const typed = { body, isQuestion, mentions };
    return { status: "refused", title: TITLES[sent.intent], message, errors, typed, choices, attempt };
  };
  if (!(await isOwnForm())) return refused(FOREIGN);
  try {
    const viewer = await getViewer();
    if (viewer === null) return refused(SIGNED_OUT);
    const context = contextFor(viewer);
    const result = await run(context, sent);
    if (!result.ok) return refused(result, await namesakes(context, sent, result));
    refresh();
    return { status: "sent", attempt };
  } catch (error) {
    // An error page would lose what was typed.
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    return refused(AWAY);
  }
}

type Sent = {
  intent: TalkIntent;
  claimId: string;
  threadId: string;
  body: string;
  isQuestion: boolean;
  mentions: string[];
};

function readForm(form: FormData): Sent {
  const { intent, claimId = "", threadId = "", body = "" } = formFields(form);
  return {
    intent: TALK_INTENTS.find((known) => known === intent) ?? (threadId === "" ? "begin" : "reply"),
    claimId,
    threadId,
    body,
    isQuestion: form.has("isQuestion"),
    mentions: form.getAll("mentions").filter((id) => typeof id === "string"),
  };
}

function run(
  context: Context,
  { intent, claimId, threadId, body, isQuestion, mentions }: Sent,
): Promise<Result<unknown>> {
  if (intent === "begin") return addComment(context, { claimId, body, isQuestion, mentions });
  if (intent === "reply") return addComment(context, { claimId, threadId, body, mentions });
  if (intent === "answer") return resolveThread(context, { commentId: threadId, answer: body, mentions });
  if (intent === "resolve") return resolveThread(context, { commentId: threadId });
  return reopenThread(context, { commentId: threadId });
}

/** The people among whom a name in the text is not clear: the form asks which one is meant. */
async function namesakes(context: Context, { claimId, body, mentions }: Sent, { errors }: Problem) {
  if (!errors?.some(({ path }) => path === "mentions")) return [];
  const people = await listMentionable(context, { claimId });
  if (!people.ok) return [];
  const unclear = new Set(whoIsMentioned(body, people.value.items, mentions).unclear.flatMap(({ ids }) => ids));
  return people.value.items.filter(({ id }) => unclear.has(id));
}

const TITLES = {
  begin: "Your comment is not sent",
  reply: "Your reply is not sent",
  answer: "Your answer is not sent",
  resolve: "The thread is not resolved",
  reopen: "The thread is not reopened",
} satisfies Record<TalkIntent, string>;

const AWAY: Problem = {
  ok: false,
  code: "unavailable",
  message: "The database does not answer right now. Wait a moment, then send this once more.",
};
