import type { ApiCall } from "./api-call";

/** What the API has about agreement. */
export const AGREEMENT_CALLS = {
  readAgreement: {
    method: "GET",
    path: "/articles/{articleId}/agreement",
    id: "readAgreement",
    tag: "Agreement",
    summary: "Read how well the reviewers of an article agree",
    description:
      "From everybody's first submission on each claim whose reviews you may know of. A figure has a `value` with its 95 % interval `ci95`, or says under `undefined` why it has none. Claims that were withdrawn or rejected are left out and counted.",
    status: 200,
    answer: "Agreement",
    errors: [],
  },
  readDeskAgreement: {
    method: "GET",
    path: "/desks/{deskId}/agreement",
    id: "readDeskAgreement",
    tag: "Agreement",
    summary: "Read how well the reviewers of a desk agree, in a span of time",
    description:
      "`from` and `to` are whole days in the desk's zone, both included; a claim belongs to the day of its first review. Absent: no end on that side.",
    query: "DeskSpan",
    status: 200,
    answer: "DeskAgreement",
    errors: [],
  },
} as const satisfies Record<string, ApiCall>;
