import type { Report } from "./report";

/** The report itself as JSON, indented for people. `parseReport` gives it back identical; text that is not well-formed is escaped by `JSON.stringify`. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
