import type { Span } from "../text/span";
import { claimOrder } from "./claim-order";
import type { ClaimStatus } from "./claim-status";

export const COMPARISON_GROUPS = [
  "disputed",
  "questions",
  "changed",
  "dissent",
  "agreed",
  "decided",
  "waiting",
] as const;

/**
 * What a claim asks of whoever decides, what asks most first: its reviewers differ; a question about it is open; its verdict
 * speaks of earlier words; its reviews agree by the desk's rule though not all of them; all agree; the desk has settled it;
 * there is nothing to compare yet.
 */
export type ComparisonGroup = (typeof COMPARISON_GROUPS)[number];

/** What of a claim, as the viewer may see it, says where it belongs. */
export type ComparedState = {
  status: ClaimStatus;
  verdict: { how: "consensus" | "decision"; stale: boolean } | null;
  openQuestions: number;
  /** Whether a review of the present words has another label than the verdict. */
  hasDissent: boolean;
};

export function comparisonGroup({ status, verdict, openQuestions, hasDissent }: ComparedState): ComparisonGroup {
  if (status === "disputed") return "disputed";
  if (openQuestions > 0) return "questions";
  if (verdict?.stale === true) return "changed";
  if (status === "agreed") return hasDissent ? "dissent" : "agreed";
  return status === "decided" ? "decided" : "waiting";
}

/**
 * How far apart labels are, in steps of the scale (`steps`: its ordinal codes, worst first). A label outside the scale has no
 * distance (DESIGN.md §5): that one stands beside others counts as one step, the least there is.
 */
export function spreadOf(codes: readonly string[], steps: readonly string[]): number {
  const places = codes.map((code) => steps.indexOf(code)).filter((step) => step >= 0);
  const spread = places.length === 0 ? 0 : Math.max(...places) - Math.min(...places);
  return Math.max(spread, new Set(codes).size > 1 ? 1 : 0);
}

/** Where a claim stands among those compared: what its group asks, the widest spread first, then reading order. */
export type ComparisonPlace = { group: ComparisonGroup; spread: number; number: number; targets: Span[] };

/** Differences first. For `sort`; no two claims of an article are equal. */
export function comparisonOrder(a: ComparisonPlace, b: ComparisonPlace): number {
  return rankOf(a) - rankOf(b) || b.spread - a.spread || claimOrder(a, b);
}

const rankOf = ({ group }: ComparisonPlace) => COMPARISON_GROUPS.indexOf(group);

/** A place as a cursor: the next page goes on behind it, whatever became of that claim since. */
export function writeComparisonCursor({ group, spread, number, targets: [first] }: ComparisonPlace): string {
  const span = first === undefined ? [] : [first.start, first.end];
  return [COMPARISON_GROUPS.indexOf(group), spread, number, ...span].map((part) => part.toString(36)).join(".");
}

/** The place that `writeComparisonCursor` wrote, or `null` for what is no such cursor. */
export function readComparisonCursor(cursor: string): ComparisonPlace | null {
  if (!/^[0-9a-z]{1,7}(\.[0-9a-z]{1,7}){2}(\.[0-9a-z]{1,7}\.[0-9a-z]{1,7})?$/.test(cursor)) return null;
  const [rank = -1, spread = 0, number = 0, start, end] = cursor.split(".").map((part) => Number.parseInt(part, 36));
  const group = COMPARISON_GROUPS[rank];
  if (group === undefined) return null;
  return { group, spread, number, targets: start === undefined || end === undefined ? [] : [{ start, end }] };
}
