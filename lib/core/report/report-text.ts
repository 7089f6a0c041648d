import type { Report } from "./report";

/**
 * The article's text as far as the report has it, at its real offsets: blocks with text stand where they stood, furniture is
 * spaces, what is between blocks is line feeds. For slicing and rendering by offset, never for showing as a whole.
 */
export function reportText(report: Pick<Report, "blocks" | "version">): string {
  const parts: string[] = [];
  let place = 0;
  for (const { start, end, text } of report.blocks) {
    parts.push("\n".repeat(Math.max(0, start - place)), text ?? " ".repeat(Math.max(0, end - start)));
    place = end;
  }
  parts.push("\n".repeat(Math.max(0, report.version.length - place)));
  return parts.join("");
}
