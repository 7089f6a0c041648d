export const NOTIFICATION_KINDS = [
  "assigned",
  "mentioned",
  "replied",
  "resolved",
  "sent_back",
  "decided",
  "stale",
] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What a notification tells of; `claimNumber` is `null` when it is about the article as a whole. */
export type Told = { kind: NotificationKind; claimNumber: number | null };

/** What its actor did, to follow their name: "Ben" "asks you to review claim 3". The article's title comes after it. */
export function notificationSentence({ kind, claimNumber }: Told): string {
  const claim = claimNumber === null ? "a claim" : `claim ${claimNumber}`;
  const sentences = {
    assigned: claimNumber === null ? "asks you to review claims" : `asks you to review ${claim}`,
    mentioned: `mentions you on ${claim}`,
    replied: `answered on ${claim}`,
    resolved: `settled a question on ${claim}`,
    sent_back: `sent ${claim} back with a question`,
    decided: `decided ${claim}`,
    stale: "added a version with other words where you gave a verdict",
  } satisfies Record<NotificationKind, string>;
  return sentences[kind];
}

/** Who did it, where nobody did. */
export const NOBODY = "Stet";
