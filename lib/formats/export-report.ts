import { checkReport } from "@/lib/core/report/check-report";
import type { FormatName } from "@/lib/core/report/format-name";
import type { Report } from "@/lib/core/report/report";
import { done, type Result, refuse } from "@/lib/core/result";
import { fileNameOf } from "./file-name";
import { FORMATS, type Format } from "./formats";

/** An export, ready to be sent or written. */
export type ExportedReport = {
  body: string | Uint8Array;
  mediaType: string;
  fileName: string;
  /** What a person should know of it that the file does not say, each a line of ASCII: `left out: 3 (stale)`. */
  notes: string[];
};

/** A report in a format. Runs the self-check first: a report that contradicts itself is refused (`export_refused`, the problems in `errors`) rather than shipped. */
export function exportReport(report: Report, format: FormatName): Result<ExportedReport> {
  const problems = checkReport(report);
  const [first] = problems;
  if (first !== undefined) {
    return refuse("export_refused", `The report contradicts itself: ${first.message}`, { errors: problems });
  }
  const { render, mediaType, extension, notes }: Format = FORMATS[format];
  const rendered = render(report);
  if (!rendered.ok) return rendered;
  return done({
    body: rendered.value,
    mediaType,
    fileName: fileNameOf(report.article.title, extension, "report"),
    notes: notes?.(report).filter((note) => note !== "") ?? [],
  });
}
