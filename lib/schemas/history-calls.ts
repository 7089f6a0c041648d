import type { ApiCall } from "./api-call";

/** What the API has about what happened, and who is there. */
export const HISTORY_CALLS = {
  listEvents: {
    method: "GET",
    path: "/articles/{articleId}/events",
    id: "listEvents",
    tag: "History",
    summary: "List what happened to an article, or follow it",
    description:
      "In the order in which you may know of it. Pass `nextCursor` as `after`, at once or whenever you look again: nothing is missed and nothing comes twice; an empty page says that there is no more for now. With `Accept: text/event-stream` the same address follows live, as server-sent events: `id` is an event's id, `event` its type, `data` the event; `Last-Event-ID` goes on from there. Messages `event: presence` say who else has the article open.",
    query: "ListEvents",
    status: 200,
    answer: "EventList",
    errors: ["rate_limited"],
  },
  sayPresence: {
    method: "POST",
    path: "/articles/{articleId}/presence",
    id: "sayPresence",
    tag: "History",
    summary: "Say that you have an article open, and which claim",
    description:
      "Believed for 40 seconds; `leaving` ends it at once. Answers who else has it open. It is no part of the history.",
    body: "SayPresence",
    status: 200,
    answer: "PresenceList",
    errors: [],
  },
} as const satisfies Record<string, ApiCall>;
