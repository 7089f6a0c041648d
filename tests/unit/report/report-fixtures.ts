import { buildReport } from "@/lib/core/report/build-report";
import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { exportReport } from "@/lib/formats/export-report";
import { FORMATS } from "@/lib/formats/formats";
import { reportJsonSchema } from "@/lib/schemas/report";
import { REPORT_INPUTS } from "./inputs/report-inputs";

/** Every golden file of reports, by its path from the repository's root, with the content it should have. */
export function reportFixtures(): [path: string, content: string | Uint8Array][] {
  const files: [string, string | Uint8Array][] = [["docs/report.schema.json", schemaText()]];
  for (const [slug, input] of Object.entries(REPORT_INPUTS)) {
    const report = buildReport(input);
    for (const format of FORMAT_NAMES) {
      const exported = exportReport(report, format);
      if (!exported.ok) throw new Error(`${slug} as ${format}: ${exported.message} ${JSON.stringify(exported.errors)}`);
      files.push([`tests/fixtures/reports/${slug}/report.${FORMATS[format].extension}`, exported.value.body]);
    }
  }
  return files;
}

/** The JSON Schema in the house format: short lists stand on one line. */
function schemaText(): string {
  const indented = JSON.stringify(reportJsonSchema(), null, 2);
  const lists = indented.replace(
    /^( *)("[^"]+": )?\[\n([^[\]{}]*)\n *\](,?)$/gm,
    (whole, indent, key = "", items, comma) => {
      const line = `${indent}${key}[${String(items).trim().replace(/,\n */g, ", ")}]${comma}`;
      return line.length <= 120 ? line : whole;
    },
  );
  return `${lists}\n`;
}
