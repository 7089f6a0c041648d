/** What is known of an address from earlier looks. */
export type LinkHealth = {
  checkedAt: Date | null;
  /** HTTP status of the last look; null when nothing answered. */
  checkedStatus: number | null;
  /** Since when the page is not there; null while it is. */
  deadSince: Date | null;
};

/** What one look found: a status, nothing at all, or (`unasked`) that it may not or could not be asked. */
export type LinkLook = { status: number } | "unanswered" | "unasked";

/** Two failed looks closer than this may be one bad evening of the site's. */
export const DEATH_TAKES_MS = 4 * 3_600_000;

/** Whether a site that answers so says that the page is not there. */
const isGone = (status: number) => status === 404 || status === 410;

/** Whether a look that was answered so failed. A site that keeps programs out (401, 403, 429 …) says nothing about its page. */
export const isFailedLook = (status: number | null): boolean => status === null || status >= 500;

/**
 * What is known after one more look. An address is dead when it says so, or when it failed at two looks some hours apart: then
 * since the first of the two.
 */
export function judgeLook(before: LinkHealth, look: LinkLook, now: Date): LinkHealth {
  if (look === "unasked") return { ...before, checkedAt: now };
  const checkedStatus = look === "unanswered" ? null : look.status;
  const known = { checkedAt: now, checkedStatus };
  if (checkedStatus !== null && checkedStatus < 400) return { ...known, deadSince: null };
  if (before.deadSince !== null) return { ...known, deadSince: before.deadSince };
  if (checkedStatus !== null && isGone(checkedStatus)) return { ...known, deadSince: now };
  const { checkedAt } = before;
  const failedBefore = checkedAt !== null && isFailedLook(before.checkedStatus);
  if (!failedBefore || !isFailedLook(checkedStatus)) return { ...known, deadSince: null };
  // Two looks close to each other count as the first of them: the one that is some hours later decides.
  if (now.getTime() - checkedAt.getTime() < DEATH_TAKES_MS) return before;
  return { ...known, deadSince: checkedAt };
}

/** Hosts that answer nothing, one after the other with none between that does: more than so many, and the fault is ours. */
export const OWN_FAULT_HOSTS = 3;
