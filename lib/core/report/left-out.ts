import type { Report } from "./report";

/** A claim of which ClaimReview says nothing, and why: what others repeat must stand. */
export type LeftOut = { number: number; reason: "no verdict" | "stale" | "withdrawn" | "open question" };

/** The claims that `toClaimReview` leaves out, in the report's order. */
export function leftOutOfClaimReview(report: Report): LeftOut[] {
  return report.claims.flatMap(({ number, verdict, openQuestions }): LeftOut[] => {
    if (verdict === null) return [{ number, reason: "no verdict" }];
    if (verdict.stale) return [{ number, reason: "stale" }];
    if (verdict.rating.kind === "withdrawn") return [{ number, reason: "withdrawn" }];
    return openQuestions > 0 ? [{ number, reason: "open question" }] : [];
  });
}

/** The same as one line of plain ASCII: `left out: 3 (stale), 5 (no verdict)`; empty when nothing is. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return "";
  return `left out: ${leftOut.map(({ number, reason }) => `${number} (${reason})`).join(", ")}`;
}
