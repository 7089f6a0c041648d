import type { FieldError } from "../result";
import { checkBlocks } from "./check-blocks";
import { checkClaims } from "./check-claims";
import { checkScale } from "./check-scale";
import { checkTargets } from "./check-targets";
import type { Report } from "./report";
import { isTimeZone } from "./show-date";

/** At most this many problems are listed: one is enough to refuse, and a list of thousands helps nobody. */
const MAX_PROBLEMS = 50;

/**
 * The self-check: everything in which a report contradicts itself. No export of a report with problems ships
 * (`export_refused`), whether it was built here or read from a file.
 */
export function checkReport(report: Report): FieldError[] {
  const zone = isTimeZone(report.desk.timeZone)
    ? []
    : [{ path: "desk.timeZone", message: "There is no such time zone." }];
  const blocks = checkBlocks(report);
  const targets = blocks.length > 0 ? [] : checkTargets(report);
  const problems = [...zone, ...blocks, ...targets, ...checkScale(report.methodology.scale), ...checkClaims(report)];
  return problems.slice(0, MAX_PROBLEMS);
}
