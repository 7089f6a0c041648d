import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { checkReport } from "@/lib/core/report/check-report";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import type { Report, ReportClaim, ReportTarget } from "@/lib/core/report/report";
import { exportReport } from "@/lib/formats/export-report";
import { hostile } from "./inputs/hostile";
import { ordinary } from "./inputs/ordinary";

const report = buildReport(ordinary);

function withClaim(number: number, change: (claim: ReportClaim) => ReportClaim, from: Report = report): Report {
  return { ...from, claims: from.claims.map((claim) => (claim.number === number ? change(claim) : claim)) };
}

function withTarget(change: (target: ReportTarget) => ReportTarget): Report {
  return withClaim(1, (claim) => ({ ...claim, targets: claim.targets.map(change) }));
}

describe("the self-check", () => {
  it.each<[string, Report]>([
    [
      "a quote that is not the words at its place",
      withTarget((target) => ({ ...target, exact: `x${target.exact.slice(1)}` })),
    ],
    ["a span one off", withTarget((target) => ({ ...target, start: target.start + 1, end: target.end + 1 }))],
    [
      "a span outside of the text",
      withTarget((target) => ({ ...target, start: target.start + 1e6, end: target.end + 1e6 })),
    ],
    ["a context that is not there", withTarget((target) => ({ ...target, prefix: "nowhere" }))],
    [
      "a place in code points that is another one",
      withTarget((target) => ({ ...target, codePointStart: target.end + 1 })),
    ],
    [
      "a block whose words changed length",
      { ...report, blocks: report.blocks.map((block) => ({ ...block, text: block.text && `${block.text}!` })) },
    ],
    [
      "furniture with words",
      {
        ...report,
        blocks: report.blocks.map((block) => ({ ...block, text: block.text ?? "x".repeat(block.end - block.start) })),
      },
    ],
    ["blocks out of order", { ...report, blocks: [...report.blocks].reverse() }],
    ["claims out of order", { ...report, claims: [...report.claims].reverse() }],
    ["a source that is not there", { ...report, sources: report.sources.slice(1) }],
    [
      "a passage of a withheld source",
      {
        ...report,
        sources: report.sources.map(({ number }) => ({ number, withheld: "no" })),
      },
    ],
    ["a zone that does not exist", { ...report, desk: { ...report.desk, timeZone: "Mars/Olympus" } }],
    ["a number given twice", withClaim(2, (claim) => ({ ...claim, number: 1 }))],
  ])("finds %s", (_name, wrong) => {
    expect(checkReport(wrong)).not.toEqual([]);
    for (const format of FORMAT_NAMES)
      expect(exportReport(wrong, format)).toMatchObject({ ok: false, code: "export_refused" });
  });

  it("finds a span that cuts a family emoji", () => {
    const wrong = withClaim(
      1,
      (claim) => ({
        ...claim,
        targets: claim.targets.map((target) => ({
          ...target,
          end: target.end - 3,
          exact: target.exact.slice(0, -3),
          suffix: "",
        })),
      }),
      buildReport(hostile),
    );
    expect(
      checkReport(wrong)
        .map(({ message }) => message)
        .join(),
    ).toContain("inside of a character");
  });
});
