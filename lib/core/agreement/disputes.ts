import type { CodedRatings } from "./code-ratings";
import type { LabelOrder } from "./label-order";
import type { UnitCounts } from "./unit-counts";

/** A claim on which first ratings differ. */
export type Dispute = {
  claimId: string;
  /** Steps of the scale between the worst and the best ordered label given; 0 when the dispute is about off-scale labels alone. */
  spread: number;
  /** The share of pairs of ratings that are equal, from 0 to below 1. */
  agreement: number;
  /** The labels given, worst first, off-scale ones last. */
  codes: string[];
};

/**
 * The claims whose ratings are not all equal: the widest apart on the scale first, then those with the least agreement, then in the
 * order given. `counts` and `agreements` are those of the labels.
 */
export function findDisputes(
  { claimIds }: Pick<CodedRatings, "claimIds">,
  { width, counts }: UnitCounts,
  agreements: Float64Array,
  { labels, levelOf }: LabelOrder,
): Dispute[] {
  const disputes: Dispute[] = [];
  claimIds.forEach((claimId, unit) => {
    const agreement = agreements[unit] ?? Number.NaN;
    if (!(agreement < 1)) return;
    const given = labels.flatMap(({ code }, k) =>
      (counts[unit * width + k] ?? 0) > 0 ? { code, level: levelOf[k] ?? -1 } : [],
    );
    const levels = given.flatMap(({ level }) => (level < 0 ? [] : level));
    const spread = levels.length === 0 ? 0 : Math.max(...levels) - Math.min(...levels);
    disputes.push({ claimId, spread, agreement, codes: given.map(({ code }) => code) });
  });
  return disputes.sort((a, b) => b.spread - a.spread || a.agreement - b.agreement);
}
