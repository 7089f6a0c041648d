import type { ApiCall } from "./api-call";

/** What the API has about decisions. */
export const DECISION_CALLS = {
  decideClaim: {
    method: "PUT",
    path: "/claims/{claimId}/decision",
    id: "decideClaim",
    tag: "Decisions",
    summary: "Decide a claim",
    description:
      "A new decision supersedes the one before it. `outcome` is `verdict` (absent: this), `rejected` (there is no claim here) or `sent_back` (`summary` is the question, and the claim waits for its answer). `revision` is the claim's; name in `seen` every `submissionId` that you read in the comparison, to be refused when others are in by now. A verdict needs the desk's number of reviews of the claim's present words.",
    body: "DecideClaim",
    status: 200,
    answer: "Decided",
    errors: ["conflict", "unknown_verdict", "not_enough_reviews", "own_decision", "claim_withdrawn"],
  },
  listDecisions: {
    method: "GET",
    path: "/claims/{claimId}/decisions",
    id: "listDecisions",
    tag: "Decisions",
    summary: "List the decisions on a claim, newest first",
    description: "The first one stands; the others were superseded by it.",
    status: 200,
    answer: "DecisionList",
    errors: [],
  },
} as const satisfies Record<string, ApiCall>;
