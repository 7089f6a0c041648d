import type { MarkedSpan } from "./annotated-line";
import type { Report, ReportClaim } from "./report";
import { claimLook, type VerdictLook } from "./verdict-mark";

/** DOM id of a claim's section. */
export const claimAnchor = (claim: Pick<ReportClaim, "number">) => `claim-${claim.number}`;

/** DOM id of the number at a target's end; targets that are gone have none. */
export const targetAnchor = (claim: Pick<ReportClaim, "number">, targetIndex: number) =>
  `at-${claim.number}-${targetIndex + 1}`;

/** Every place of every claim as it is marked in the report's text, each number leading to the claim's section. */
export function reportMarks(report: Report): { spans: MarkedSpan[]; looks: Map<number, VerdictLook> } {
  const looks = new Map<number, VerdictLook>();
  const spans: MarkedSpan[] = [];
  for (const claim of report.claims) {
    const look = claimLook(claim, report.methodology.scale);
    looks.set(claim.number, look);
    claim.targets.forEach(({ start, end, state }, index) => {
      if (state === "gone") return;
      spans.push({
        start,
        end,
        claim: String(claim.number),
        number: claim.number,
        tone: look.tone,
        label: `Claim ${claim.number}: ${look.word}`,
        href: `#${claimAnchor(claim)}`,
        anchor: targetAnchor(claim, index),
      });
    });
  }
  return { spans, looks };
}
