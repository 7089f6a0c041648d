import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report, ReportClaim } from "@/lib/core/report/report";
import { toClaimReview } from "@/lib/core/report/to-claim-review";
import { CSV_COLUMNS, toCsv } from "@/lib/core/report/to-csv";
import { toHtml } from "@/lib/core/report/to-html";
import { toMarkdown } from "@/lib/core/report/to-markdown";
import { toWebAnnotation } from "@/lib/core/report/to-web-annotation";
import { howReached } from "@/lib/core/report/verdict-words";
import { CONSENSUS_RULES } from "@/lib/core/review/consensus";
import { decisions } from "./inputs/decisions";

const report = buildReport(decisions);

function claimOf(number: number): ReportClaim {
  const claim = report.claims.find((one) => one.number === number);
  if (claim === undefined) throw new Error(`there is no claim ${number}`);
  return claim;
}

describe("how a verdict was reached", () => {
  it.each([
    [1, "decided 15 March 2026 by Edna Marsh · 3 independent reviews · 2 dissent"],
    [2, "agreed 15 March 2026 within one step, 2 of 3: Ana Reis and Noor Haddad · 3 independent reviews"],
    [3, "decided 16 March 2026 by Edna Marsh · 3 reviews, 2 independent · 1 dissents"],
    [4, "2 independent reviews · a question is open"],
    [5, "agreed 15 March 2026 by Ana Reis and Jun Okabe · 2 independent reviews"],
  ])("of claim %d is said in a line", (number, words) => expect(howReached(claimOf(number), report)).toBe(words));

  it.each(CONSENSUS_RULES.filter((rule) => rule !== "all_agree"))("names the rule %s where some dissent", (rule) => {
    const methodology = { ...report.methodology, consensusRule: rule };
    const words = howReached(claimOf(2), { ...report, methodology });
    expect(words).toContain({ majority: "by majority", quorum: "by quorum", within_one: "within one step" }[rule]);
    expect(words).toContain("2 of 3");
  });

  it("says that nobody has decided where reviewers differ", () => {
    const disputed: ReportClaim = { ...claimOf(4), status: "disputed", openQuestions: 0 };
    expect(howReached(disputed, report)).toBe("2 independent reviews · the reviewers differ, and nobody has decided");
  });
});

describe("dissent", () => {
  it("is a review of the present words with another label than the verdict", () => {
    const dissents = report.claims.map(({ reviews }) => reviews.map((review) => review.dissents));
    expect(dissents).toEqual([
      [true, true, false],
      [false, false, true],
      [false, false, true],
      [false, false],
      [false, false],
    ]);
  });

  it("is kept in every format that tells of reviews", () => {
    expect(toHtml(report).match(/class="dissent"/g)).toHaveLength(4);
    expect(toMarkdown(report).match(/dissents from the verdict/g)).toHaveLength(4);
    expect(CSV_COLUMNS.at(-1)).toBe("review_dissents");
    expect(toCsv(report).match(/"yes"\r\n/g)).toHaveLength(4);
    expect(toWebAnnotation(report)).toContain("Dissent, 2 of 3 reviews: True");
  });
});

describe("a decision", () => {
  const SUMMARY = "Both tariffs are on record: 93 per cent, not double.";

  it("explains the verdict in its own words, with who made it", () => {
    const html = toHtml(report);
    expect(html).toContain("The desk’s decision");
    expect(html).toContain("<bdi>Edna Marsh</bdi> · 15 March 2026");
    expect(toMarkdown(report)).toContain("Edna Marsh · 15 March 2026");
    const graph = claimReviews(report);
    expect(graph[0]?.reviewRating.ratingExplanation).toContain(SUMMARY);
    expect(graph[0]?.reviewRating.alternateName).toBe("Half true");
  });

  it("that was not made yet, because a question is open, has no ClaimReview", () => {
    expect(claimReviews(report)).toHaveLength(4);
  });
});

type ClaimReview = { reviewRating: { alternateName: string; ratingExplanation: string } };

function claimReviews(of: Report): ClaimReview[] {
  const exported = toClaimReview(of);
  if (!exported.ok) throw new Error(exported.message);
  return JSON.parse(exported.value)["@graph"];
}
