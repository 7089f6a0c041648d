import { z } from "zod";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import type { Result } from "@/lib/core/result";
import { type ExportedReport, exportReport as render } from "@/lib/formats/export-report";
import { ArticleInVersion } from "@/lib/schemas/article";
import type { Context } from "./context";
import { parseInput } from "./parse";
import { readReport } from "./read-report";

export const ExportReportInput = ArticleInVersion.extend({
  format: z.enum(FORMAT_NAMES, `Formats are ${FORMAT_NAMES.join(", ")}.`),
});

/** The Report in one of the formats. Errors: `export_refused` when it would publish something wrong. */
export async function exportReport(
  context: Context,
  input: z.input<typeof ExportReportInput>,
): Promise<Result<ExportedReport>> {
  const parsed = parseInput(ExportReportInput, input);
  if (!parsed.ok) return parsed;
  const { format, ...reference } = parsed.value;
  const report = await readReport(context, reference);
  return report.ok ? render(report.value, format) : report;
}
