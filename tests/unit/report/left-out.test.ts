import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { leftOutOfClaimReview, leftOutWords } from "@/lib/core/report/left-out";
import { whyStale } from "@/lib/core/report/verdict-words";
import { exportReport } from "@/lib/formats/export-report";
import { REPORT_INPUTS } from "./inputs/report-inputs";

const reports = Object.entries(REPORT_INPUTS).map(([slug, input]) => [slug, buildReport(input)] as const);
const newVersion = REPORT_INPUTS["new-version"];

describe("what ClaimReview leaves out", () => {
  it.each(reports)("of %s, together with what it holds, is every claim", (_slug, report) => {
    const exported = exportReport(report, "claimreview");
    if (!exported.ok) throw new Error(exported.message);
    const graph: unknown[] = JSON.parse(String(exported.value.body))["@graph"];
    expect(graph.length + leftOutOfClaimReview(report).length).toBe(report.claims.length);
  });

  it("is said with the export, in ASCII, and nothing is when nothing is left out", () => {
    if (newVersion === undefined) throw new Error("the fixture is gone");
    const report = buildReport(newVersion);
    const exported = exportReport(report, "claimreview");
    expect(exported.ok && exported.value.notes).toEqual(["left out: 2 (stale), 4 (stale), 5 (no verdict), 3 (stale)"]);
    const html = exportReport(report, "html");
    expect(html.ok && html.value.notes).toEqual([]);
    expect(leftOutWords([])).toBe("");
  });
});

it("a claim with an open question is left out of ClaimReview, and of nothing else", () => {
  if (newVersion === undefined) throw new Error("the fixture is gone");
  const asked = { ...newVersion, claims: newVersion.claims.map((claim) => ({ ...claim, openQuestions: 1 })) };
  const report = buildReport(asked);
  const exported = exportReport(report, "claimreview");
  expect(exported.ok && JSON.parse(String(exported.value.body))["@graph"]).toEqual([]);
  expect(leftOutOfClaimReview(report)).toContainEqual({ number: 1, reason: "open question" });
  const page = exportReport(report, "html");
  expect(page.ok && page.value.notes).toEqual([]);
});

it("a stale verdict says why it does not stand, by what became of its words", () => {
  if (newVersion === undefined) throw new Error("the fixture is gone");
  const why = new Map(buildReport(newVersion).claims.map((claim) => [claim.number, whyStale(claim)]));
  expect(why.get(1)).toBe("");
  expect(why.get(2)).toContain("given on other words");
  expect(why.get(3)).toContain("no longer in the text");
  expect(why.get(4)).toContain("not certain where");
});
