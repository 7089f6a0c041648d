import type { FormatName } from "@/lib/core/report/format-name";
import { leftOutOfClaimReview, leftOutWords } from "@/lib/core/report/left-out";
import type { Report } from "@/lib/core/report/report";
import { toClaimReview } from "@/lib/core/report/to-claim-review";
import { toCsv } from "@/lib/core/report/to-csv";
import { toHtml } from "@/lib/core/report/to-html";
import { toJson } from "@/lib/core/report/to-json";
import { toMarkdown } from "@/lib/core/report/to-markdown";
import { toWebAnnotation } from "@/lib/core/report/to-web-annotation";
import { done, type Result } from "@/lib/core/result";

/** A way to write a report: what menus, headers and files say of it, and the function that does it. */
export type Format = {
  label: string;
  mediaType: string;
  /** Without the dot. */
  extension: string;
  /** What it is good for, in one sentence. */
  describe: string;
  render: (report: Report) => Result<string | Uint8Array>;
  /** What of a report it cannot say: lines of ASCII, empty ones for nothing. */
  notes?: (report: Report) => string[];
};

/** Every format, in the order menus show them. */
export const FORMATS = {
  html: {
    label: "Web page",
    mediaType: "text/html; charset=utf-8",
    extension: "html",
    describe:
      "The article with numbered highlights and notes, in one file that needs no network: to publish, print or send.",
    render: (report) => done(toHtml(report)),
  },
  md: {
    label: "Markdown",
    mediaType: "text/markdown; charset=utf-8; variant=GFM",
    extension: "md",
    describe: "The same as plain text with footnotes: for editors, wikis and version control.",
    render: (report) => done(toMarkdown(report)),
  },
  csv: {
    label: "Spreadsheet (CSV)",
    mediaType: "text/csv; charset=utf-8; header=present",
    extension: "csv",
    describe: "A row per claim, review and source, safe to open in any spreadsheet.",
    render: (report) => done(toCsv(report)),
  },
  json: {
    label: "Report (JSON)",
    mediaType: "application/json",
    extension: "json",
    describe: "The whole report as data: nothing is lost, and reading it back gives the same report.",
    render: (report) => done(toJson(report)),
  },
  claimreview: {
    label: "ClaimReview (JSON-LD)",
    mediaType: "application/ld+json",
    extension: "claim-review.json",
    describe: "Standing verdicts for search engines and fact-check databases, in schema.org’s terms.",
    render: toClaimReview,
    notes: (report) => [leftOutWords(leftOutOfClaimReview(report))],
  },
  webannotation: {
    label: "Web annotations (JSON-LD)",
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: "web-annotations.json",
    describe: "Claims as W3C annotations on the article, for annotation tools and archives.",
    render: (report) => done(toWebAnnotation(report)),
  },
} satisfies Record<FormatName, Format>;
