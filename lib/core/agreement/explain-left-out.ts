/** Reviewed claims that the figures leave out. */
export type LeftOut = { withdrawn: number; rejected: number };

/** Says what was left out, so that nobody can improve the figures unseen; nothing when nothing was. */
export function explainLeftOut({ withdrawn, rejected }: LeftOut): string {
  if (withdrawn + rejected === 0) return "";
  const parts = [
    withdrawn > 0 && `${claims(withdrawn)} withdrawn after a review`,
    rejected > 0 && `${claims(rejected)} rejected by the desk`,
  ].filter((part) => part !== false);
  return `Left out: ${parts.join(" and ")}.`;
}

const claims = (count: number): string => `${count.toLocaleString("en")} ${count === 1 ? "claim" : "claims"}`;
