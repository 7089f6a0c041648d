import type { AgreementInput, Category, RatedUnit } from "@/lib/core/agreement/ratings";

/** A row per unit, a column per rater, a label's code in each; `null` where somebody gave none. */
export type RatingTable = readonly (readonly (string | number | null)[])[];

/** Ordinal labels whose codes are their values. */
export const scaleOf = (...values: number[]): Category[] =>
  values.map((value) => ({ code: String(value), label: String(value), kind: "ordinal", value }));

/** Labels without an order. */
export const namesOf = (...codes: string[]): Category[] =>
  codes.map((code) => ({ code, label: code, kind: "off_scale", value: null }));

/** What a table of codes is as input; rater `n` is `r1`, `r2` …, unit `n` is `c1`, `c2` …, and all ratings are blind. */
export function ratingsOf(table: RatingTable, categories: readonly Category[]): AgreementInput {
  const people = Math.max(0, ...table.map((row) => row.length));
  return {
    categories,
    raters: Array.from({ length: people }, (_, rater) => ({ id: `r${rater + 1}`, name: `Rater ${rater + 1}` })),
    units: table.map(unitOf),
  };
}

const unitOf = (row: RatingTable[number], unit: number): RatedUnit => ({
  claimId: `c${unit + 1}`,
  ratings: row.flatMap((code, rater) =>
    code === null ? [] : { raterId: `r${rater + 1}`, code: String(code), blind: true },
  ),
});

/** A row per unit, a column per category: how many gave it. Who gave which does not matter to the figures that these tables are for. */
export const rowsFromCounts = (counts: readonly (readonly number[])[], codes: readonly string[]): string[][] =>
  counts.map((row) => row.flatMap((count, at) => Array<string>(count).fill(codes[at] ?? "")));

/** Two raters' table of counts, rows the first one's labels: a unit per count. */
export const rowsFromTable = (table: readonly (readonly number[])[], codes: readonly string[]): string[][] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, () => [codes[a] ?? "", codes[b] ?? ""])),
  );
