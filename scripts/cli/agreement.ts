import { isDefined } from "@/lib/core/agreement/figure";
import { inDigits, inPercent } from "@/lib/core/agreement/figure-words";
import { listFigures, type NamedFigure } from "@/lib/core/agreement/list-figures";
import { done } from "@/lib/core/result";
import { readAgreement } from "@/lib/operations/read-agreement";
import { AS_OPTION, type Command } from "./command";
import { withContext } from "./open-context";

export const agreement: Command = {
  name: "agreement",
  summary: "How well the reviewers of an article agree: each figure with its 95% interval, claims and raters",
  arguments: [{ name: "ARTICLE", about: "the article's id, as article list shows it" }],
  options: AS_OPTION,
  examples: ["stet agreement ID", "stet agreement ID --json | jq .krippendorff.ordinal"],
  async run({ arguments: [articleId = ""], text, env }) {
    const read = await withContext(env, text("as"), (context) => readAgreement(context, { articleId }));
    if (!read.ok) return read;
    const rows = [["figure", "value", "95% interval", "claims", "raters"], ...listFigures(read.value).map(toRow)];
    return done({ value: read.value, text: toColumns(rows), note: read.value.explanation });
  },
};

/** A figure that has no value says why where the others have one. */
function toRow({ key, name, figure }: NamedFigure): string[] {
  const words = key === "percent" ? inPercent : inDigits;
  const counts = [figure.items, figure.raters].map((count) => count.toLocaleString("en"));
  if (!isDefined(figure)) return [name, "none", `(${figure.undefined})`];
  const interval = figure.ci95 === null ? "none" : figure.ci95.map(words).join(" to ");
  return [name, words(figure.value), interval, ...counts];
}

function toColumns(rows: string[][]): string {
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row.length > 3 || column < 2 ? (row[column]?.length ?? 0) : 0))),
  );
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}
