/** What a backup holds, in an order in which rows can be put back: what is pointed at comes first. */
export const BACKED_UP = [
  "User",
  "Account",
  "Desk",
  "Membership",
  "RatingScale",
  "Rating",
  "Article",
  "ArticleVersion",
  "Claim",
  "Target",
  "TargetPosition",
  "Review",
  "ReviewRevision",
  "Source",
  "SnapshotBytes",
  "Snapshot",
  "QuoteCheck",
  "ArchiveService",
  "ArchiveCopy",
  "Citation",
  "Decision",
  "Assignment",
  "Comment",
  "Notification",
  "Event",
  "EventDetail",
  "ChainHead",
] as const;

/** What it leaves out: what opens a door (sign-ins, keys, links), what is of the moment, and what search makes anew from the rest. */
export const LEFT_OUT = [
  "Session",
  "Invite",
  "ApiToken",
  "Presence",
  "IdempotentAnswer",
  "RateLimit",
  "SearchEntry",
  "SearchDue",
] as const;

/** The table whose `bytes` are kept beside its rows, each in a file of its own. */
export const CAPTURES = "SnapshotBytes";

/** Where a history ends: the last event of a chain. */
export type ChainEnd = { chain: string; seq: number; hash: string };
