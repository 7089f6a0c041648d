import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport } from "@/lib/core/report/build-report";
import { csvCell } from "@/lib/core/report/csv-cell";
import { CSV_COLUMNS, toCsv } from "@/lib/core/report/to-csv";
import { REPORT_INPUTS } from "./inputs/report-inputs";

/** RFC 4180, read strictly: what a good reader makes of the file. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, raw = "", end] = cell.exec(text) ?? [];
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("a cell", () => {
  it.each([
    ["=1+1"],
    ["+1"],
    ["-1"],
    ["@SUM(A1)"],
    [" =1"],
    ["\u00a0=1"],
    ["\ufeff=1"],
    ["\u200b=1"],
    ["\t=1"],
    ["\r=1"],
    ["\n=1"],
    ["\u202e=1"],
    ["\u0000=1"],
    ["＝1"],
    ["＋1"],
    ["－1"],
    ["＠x"],
    ["a\n=1"],
    ["a\r\n=1"],
    ["a;=1"],
    ["a\t-1"],
    ["\n\u00a0=1"],
    ["\u2060\u3000=1"],
  ])("does not start a formula: %j", (text) => {
    const start = /^(?:\s|\p{Cc}|\p{Cf})*[=+\-@＝＋－＠]/u;
    for (const part of csvCell(text).split(/[\r\n\t;]/)) expect(part).not.toMatch(start);
  });

  it("loses nothing but line break styles: without the apostrophes it is the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("=", "+", "a", " ", "\n", ";", "\t", "@", "\u200b") }), (text) => {
        expect(csvCell(text).replaceAll("'", "")).toBe(text);
      }),
    );
  });

  it("leaves ordinary text as it is", () =>
    expect(csvCell("It fell by 5 % – see p. 3; then rose.")).toBe("It fell by 5 % – see p. 3; then rose."));
});

describe.each(Object.entries(REPORT_INPUTS))("the CSV of %s", (_slug, input) => {
  const text = toCsv(buildReport(input));
  const rows = parseCsv(text.slice(1));

  it("starts with a byte order mark and has one row for each claim, review and source", () => {
    expect(text.startsWith("\ufeff")).toBe(true);
    const uses = input.claims.flatMap(({ reviews }) =>
      reviews.length === 0 ? [1] : reviews.map(({ citations }) => Math.max(1, citations.length)),
    );
    expect(rows).toHaveLength(1 + uses.reduce((sum, count) => sum + count, 0));
    for (const row of rows) expect(row).toHaveLength(CSV_COLUMNS.length);
  });

  it("has no bare line feed between rows", () => expect(text.endsWith("\r\n")).toBe(true));
});
