/** What a benchmark found, as a table of words; `notes` say what the figures mean and what was aimed at. */
export type Outcome = { columns: string[]; rows: string[][]; notes: string[] };

/** Three significant digits, without an exponent. */
export const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export const milliseconds = (value: number): string => `${figure(value)} ms`;

export const perSecond = (value: number): string => `${figure(value)}/s`;

/** A ratio; nothing is said of one to zero. */
export const times = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(2)}×` : "–");

/** A Markdown table that also reads well in a terminal. */
export function toTable({ columns, rows }: Pick<Outcome, "columns" | "rows">): string {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: string[]) =>
    `| ${widths.map((width, index) => (cells[index] ?? "").padEnd(width)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(columns), rule, ...rows.map(line)].join("\n");
}
