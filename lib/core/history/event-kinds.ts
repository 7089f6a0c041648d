/** What a history can be filtered by: a name for people, and the beginnings of the events' types. */
export const EVENT_KINDS = {
  text: { label: "Text and versions", prefixes: ["article."] },
  claims: {
    label: "Claims",
    prefixes: ["claim.added", "claim.edited", "claim.confirmed", "claim.withdrawn", "claim.restored"],
  },
  reviews: { label: "Reviews", prefixes: ["review."] },
  decisions: { label: "Decisions", prefixes: ["claim.decided", "claim.rejected", "claim.sent_back"] },
  talk: { label: "Comments", prefixes: ["comment.", "thread."] },
  assignments: { label: "Assignments", prefixes: ["assignment.", "assignments."] },
  desk: { label: "The desk’s rules and people", prefixes: ["desk.", "scale.", "member."] },
} as const satisfies Record<string, { label: string; prefixes: readonly string[] }>;

export type EventKind = keyof typeof EVENT_KINDS;

export const EVENT_KIND_NAMES = Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]];
