import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { checkReport } from "@/lib/core/report/check-report";
import { toJson } from "@/lib/core/report/to-json";
import { parseReport } from "@/lib/schemas/report";
import { ordinary } from "./inputs/ordinary";
import { citationOf, reportInputOf, reviewOf } from "./inputs/report-input-of";
import { REPORT_INPUTS } from "./inputs/report-inputs";

describe.each(Object.entries(REPORT_INPUTS))("the report of %s", (_slug, input) => {
  it("contradicts itself in nothing", () => expect(checkReport(buildReport(input))).toEqual([]));

  it("is read back from JSON as the identical value, and written again as the identical text", () => {
    const report = buildReport(input);
    const parsed = parseReport(toJson(report));
    expect(parsed).toEqual({ ok: true, value: report });
    if (parsed.ok) expect(toJson(parsed.value)).toBe(toJson(report));
  });

  it("holds no word of furniture", () => {
    const text = toJson(buildReport(input));
    for (const { kind, start, end } of input.version.blocks) {
      if (kind === "furniture") expect(text).not.toContain(input.version.text.slice(start, end));
    }
  });
});

describe("a report", () => {
  const report = buildReport(ordinary);

  it("has its claims in reading order, the outer one before the inner one", () => {
    expect(report.claims.map(({ number }) => number)).toEqual([8, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("numbers each source once, in order of first use, with what later uses add", () => {
    expect(report.sources.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(
      report.claims.flatMap(({ reviews }) => reviews.flatMap(({ citations }) => citations.map(({ source }) => source))),
    ).toEqual([1, 1, 2, 3, 3, 4, 2, 3, 5, 6]);
  });

  it("tells nothing of a withheld source but the reason and the stance", () => {
    expect(report.sources[3]).toEqual({ number: 4, withheld: "the person who gave it to us could lose their work" });
    expect(toJson(report)).not.toContain("a passage nobody outside may read");
    expect(toJson(report)).not.toContain("Internal forecast");
  });

  it("withholds a source in every use when one use is withheld", () => {
    const open = citationOf("same", "Secret memo", { quote: "secret words", locator: "p. 1" });
    const built = buildReport(
      reportInputOf({
        blocks: [["paragraph", "One claim. Another one."]],
        article: {},
        claims: [
          { number: 1, marks: ["One claim."], reviews: [reviewOf("A", "true", "x", { citations: [open] })] },
          {
            number: 2,
            marks: ["Another one."],
            reviews: [reviewOf("B", "true", "y", { citations: [{ ...open, withheldReason: "danger" }] })],
          },
        ],
      }),
    );
    expect(built.sources).toEqual([{ number: 1, withheld: "danger" }]);
    expect(toJson(built)).not.toContain("ecret");
  });

  it("has targets that are gone behind those that are there, without a place", () => {
    const claim = report.claims.find(({ number }) => number === 6);
    expect(claim?.targets.map(({ state, start, end }) => [state, end > start])).toEqual([
      ["exact", true],
      ["gone", false],
    ]);
  });
});

describe("what is no report", () => {
  it.each([
    ["text that is not JSON", "{", "malformed_body"],
    [
      "another version",
      toJson(buildReport(ordinary)).replace('"schemaVersion": 1', '"schemaVersion": 2'),
      "invalid_input",
    ],
    [
      "an unknown field",
      toJson(buildReport(ordinary)).replace('"schemaVersion": 1', '"schemaVersion": 1, "more": true'),
      "invalid_input",
    ],
    [
      "a source at a javascript address",
      toJson(buildReport(ordinary)).replace("https://ledger.example.org/transit/2025#capital", "javascript:alert(1)"),
      "invalid_input",
    ],
  ])("is refused: %s", (_name, text, code) => expect(parseReport(text)).toMatchObject({ ok: false, code }));
});
