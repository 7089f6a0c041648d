import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildReport } from "@/lib/core/report/build-report";
import type { Report } from "@/lib/core/report/report";
import { toClaimReview } from "@/lib/core/report/to-claim-review";
import { exportReport } from "@/lib/formats/export-report";
import { hostile } from "../report/inputs/hostile";
import { ordinary } from "../report/inputs/ordinary";
import { REPORT_INPUTS } from "../report/inputs/report-inputs";
import { expandSafely } from "./local-json-ld";
import { schemaOrgValidator } from "./schema-org-validator";
import { hasStandards, readStandard } from "./standards";

/** Google's rules for ClaimReview, as SOURCES.md lists them. */
const GoogleClaimReview = z.object({
  claimReviewed: z.string().min(1),
  url: z.url(),
  author: z.object({ "@type": z.literal("Organization"), name: z.string().min(1), url: z.url() }),
  reviewRating: z
    .object({
      alternateName: z.string().min(1),
      ratingValue: z.number().optional(),
      bestRating: z.number().optional(),
      worstRating: z.number().optional(),
    })
    .refine(({ ratingValue, bestRating, worstRating }) => {
      if (ratingValue === undefined) return bestRating === undefined && worstRating === undefined;
      if (bestRating === undefined || worstRating === undefined) return false;
      return bestRating > worstRating && worstRating >= 1 && ratingValue >= worstRating && ratingValue <= bestRating;
    }),
  itemReviewed: z.object({
    "@type": z.literal("Claim"),
    appearance: z.looseObject({ "@type": z.literal("NewsArticle") }),
  }),
});
const Graph = z.object({ "@context": z.literal("https://schema.org"), "@graph": z.array(GoogleClaimReview) });

function textOf(report: Report): string {
  const result = toClaimReview(report);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const cases = Object.entries(REPORT_INPUTS).map(([slug, input]) => ({ slug, text: textOf(buildReport(input)) }));

describe.skipIf(!hasStandards)("the schema.org validator of these tests", () => {
  const validate = hasStandards ? schemaOrgValidator() : () => [];

  it("accepts schema.org's own examples of ClaimReview", () => {
    const scripts = [
      ...readStandard("schemaorg/claimreview-examples.txt").matchAll(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
      ),
    ];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, json = ""] of scripts) expect(validate(JSON.parse(json))).toEqual([]);
  });

  it.each([
    [{ "@type": "ClaimReview", claimReviewd: "x" }, "no such property"],
    [{ "@type": "ClaimReview", headlinee: "x" }, "no such property"],
    [{ "@type": "Rating", claimReviewed: "x" }, "not a property of Rating"],
    [{ "@type": "ClaimReview", reviewRating: { "@type": "Person", name: "x" } }, "is not in"],
    [{ "@type": "ClaimReview", datePublished: "tomorrow" }, "is not in"],
    [{ "@type": "Opinion" }, "is no type"],
  ])("refuses %j", (node, message) => expect(validate(node).join()).toContain(message));
});

describe.each(cases)("the ClaimReviews of $slug", ({ text }) => {
  it("meet Google's rules", () => expect(() => Graph.parse(JSON.parse(text))).not.toThrow());

  it.skipIf(!hasStandards)("use schema.org's properties as schema.org means them", () => {
    const validate = schemaOrgValidator();
    for (const review of z.object({ "@graph": z.array(z.unknown()) }).parse(JSON.parse(text))["@graph"]) {
      expect(validate(review)).toEqual([]);
    }
  });

  it.skipIf(!hasStandards)("expand as JSON-LD without losing a term", async () => {
    expect(await expandSafely(text)).toHaveLength(Graph.parse(JSON.parse(text))["@graph"].length);
  });
});

describe("what is published as ClaimReview", () => {
  const report = buildReport(ordinary);
  const published = Graph.parse(JSON.parse(textOf(report)))["@graph"];

  it("is standing verdicts only: none that is stale, disputed or missing", () => {
    expect(published.map(({ url }) => url.split("#")[1])).toEqual(["claim-1", "claim-2", "claim-4", "claim-6"]);
  });

  it("has a number for a verdict on the scale and words alone for one outside of it", () => {
    expect(published[1]?.reviewRating).toMatchObject({
      alternateName: "Half true",
      ratingValue: 3,
      bestRating: 5,
      worstRating: 1,
    });
    expect(Object.keys(published[2]?.reviewRating ?? {})).not.toContain("ratingValue");
  });

  it("cannot end the script element of a page it is put in", () => {
    expect(textOf(buildReport(hostile))).not.toMatch(/[<>&\u2028\u2029]/);
  });

  const scaled = (change: (value: number | null) => number | null): Report => ({
    ...report,
    methodology: {
      ...report.methodology,
      scale: {
        ...report.methodology.scale,
        ratings: report.methodology.scale.ratings.map((rating) => ({ ...rating, value: change(rating.value) })),
      },
    },
  });

  it.each([
    ["a scale that falls", scaled((value) => (value === null ? null : 6 - value))],
    ["a scale whose worst is zero", scaled((value) => (value === null ? null : value - 1))],
    ["a scale on which all is the same", scaled((value) => (value === null ? null : 3))],
    ["a number for a label outside of the scale", scaled((value) => value ?? 3)],
    ["another value than the verdict has", scaled((value) => (value === null ? null : value * 2))],
  ])("is refused for %s", (_name, wrong) => {
    expect(exportReport(wrong, "claimreview")).toMatchObject({ ok: false, code: "export_refused" });
  });
});
