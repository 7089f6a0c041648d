import type { ApiCall } from "./api-call";

/** What the API has about talk on a claim. */
export const COMMENT_CALLS = {
  listComments: {
    method: "GET",
    path: "/claims/{claimId}/comments",
    id: "listComments",
    tag: "Comments",
    summary: "List the threads on a claim, oldest first",
    description:
      "Each with all its comments. A question that is not resolved keeps the article from being published. The desk sees all of it, whoever has reviewed the claim.",
    status: 200,
    answer: "ThreadList",
    errors: [],
  },
  addComment: {
    method: "POST",
    path: "/claims/{claimId}/comments",
    id: "addComment",
    tag: "Comments",
    summary: "Begin a thread, or reply in one",
    description:
      "`threadId` replies; absent, a thread begins, with `isQuestion` a question. `@Name` in the text tells the person of that name; of several with the same name give the `mentions` (ids, see the list of who can be mentioned). A comment is never edited.",
    body: "AddComment",
    status: 201,
    answer: "Comment",
    errors: ["claim_withdrawn", "thread_resolved", "too_large"],
  },
  listMentionable: {
    method: "GET",
    path: "/claims/{claimId}/mentionable",
    id: "listMentionable",
    tag: "Comments",
    summary: "List who can be mentioned in a comment on a claim",
    status: 200,
    answer: "MentionableList",
    errors: [],
  },
  resolveThread: {
    method: "POST",
    path: "/comments/{commentId}/resolve",
    id: "resolveThread",
    tag: "Comments",
    summary: "Resolve a thread, with an answer or without",
    description:
      "Any comment names its thread. A question is resolved by who asked it, by an editor, or by anybody who may comment and gives the `answer` with it. The first one wins: `thread_resolved` then has the thread as it is in `current`.",
    body: "ResolveThread",
    status: 200,
    answer: "Thread",
    errors: ["claim_withdrawn", "thread_resolved", "too_large"],
  },
  reopenThread: {
    method: "POST",
    path: "/comments/{commentId}/reopen",
    id: "reopenThread",
    tag: "Comments",
    summary: "Open a resolved thread again",
    status: 200,
    answer: "Thread",
    errors: ["claim_withdrawn", "conflict"],
  },
} as const satisfies Record<string, ApiCall>;
