import type { ApiInputName } from "./api-schemas";

/** A body that works for each call that takes one, shown in the OpenAPI document and run by a test against the schemas. */
export const API_EXAMPLES = {
  ImportArticle: {
    format: "text",
    title: "Harbour fees to double, says mayor",
    publisher: "The Morning Tide",
    publishedAt: "2026-03-02",
    language: "en",
    content:
      "Harbour fees to double, says mayor\n\nFees for fishing boats have doubled since 2019, the mayor told the council on Monday.",
  },
  CorrectArticle: { revision: 1, byline: "Ana Reis", kinds: [{ index: 1, kind: "standfirst" }] },
  AddVersion: {
    format: "text",
    content:
      "Harbour fees to double, says mayor\n\nFees for fishing boats have tripled since 2019, the mayor told the council on Monday.",
  },
  ConfirmClaim: { revision: 3, statement: "Harbour fees for fishing boats are three times what they were in 2019." },
  DecideClaim: {
    revision: 3,
    verdict: "mostly_true",
    summary: "Both reviews found the tariff of 405 a year; one calls 93 % double, and the desk follows the other.",
  },
  AddComment: {
    body: "@Ben The minutes say 1.2 million, not 1.4. Which survey does the port mean?",
    isQuestion: true,
  },
  ResolveThread: { answer: "The October survey; its table 2 has 1.4. I added it as a source." },
  Assign: { method: "round_robin", scope: "claims", reviewers: 2, dueAt: "2026-03-06T17:00:00+01:00" },
  ChangeAssignment: { revision: 1, dueAt: "2026-03-09T17:00:00Z" },
  SeenAssignment: { revision: 1 },
  Recuse: { reason: "I covered the mayor's campaign last year." },
  CreateDesk: { name: "Sport desk", slug: "sport-desk", timeZone: "Europe/Lisbon", scale: "rumours" },
  ChangeDesk: { revision: 1, reviewsNeeded: 3, consensusRule: "quorum", quorum: 2 },
  RetireRating: { version: 1, code: "half_true", retired: true },
  SetMember: { role: "reviewer" },
  TransferAssignments: { toUserId: "tz4a98xxat96iws9zmbrgj3a" },
  UploadCapture: { fileName: "tariff.txt", content: "RmVlcyBoYXZlIGRvdWJsZWQu" },
  ArchiveSource: {},
  AddArchiveLink: { url: "https://archive.example.org/web/20260302/https://harbour.example.org/tariff" },
  AddArchiveService: { name: "Wayback Machine", address: "https://web.archive.org", key: "ACCESS:SECRET" },
  MarkNotificationsRead: { ids: ["tz4a98xxat96iws9zmbrgj3a"] },
  AddClaim: {
    targets: [{ exact: "Fees for fishing boats have doubled since 2019" }],
    statement: "Harbour fees for fishing boats are twice what they were in 2019.",
    claimant: "The mayor",
    claimedAt: "2026-03-02",
    checkability: "fact",
  },
  SayPresence: { claimId: null },
  EditClaim: { revision: 1, claimant: "Mayor Inês Prado" },
  WithdrawClaim: { revision: 2 },
  SaveReview: {
    revision: 0,
    verdict: "mostly_true",
    tags: ["missing_context"],
    confidence: 0.8,
    rationale: "The tariff went from 210 to 405 a year: **93 %**, not quite double.",
    sources: [
      {
        url: "https://harbour.example.org/tariffs/2026",
        title: "Tariffs 2026",
        publisher: "Harbour authority",
        publishedAt: "2026-01",
        stance: "supports",
        kind: "primary",
        quote: "Fishing vessels under 12 m: 405",
        locator: "Table 2",
      },
    ],
    submit: true,
  },
} as const satisfies Partial<Record<ApiInputName, unknown>>;
