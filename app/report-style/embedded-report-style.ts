import { createHash } from "node:crypto";
import { DARK, LIGHT, paletteCss } from "@/lib/core/report/report-palette";
import { REPORT_STYLE } from "@/lib/core/report/report-style";

/** Class of the element that holds a report inside a page. */
export const EMBEDDED_REPORT_CLASS = "annotated-report";

/** The exported file's own style sheet, kept to that element: what is a rule for the document there is one for it here. */
const SCOPED = REPORT_STYLE.replaceAll(":root", ":scope")
  .replace(/(^|[\n{}])(?:html|body)\{/g, "$1:scope{")
  .replace(/@page\{[^}]*\}/g, "");

/** What differs inside a page: the theme may be chosen, the fonts are the page's, and the page has taken the marks off lists. */
const INSIDE_A_PAGE = `
html .${EMBEDDED_REPORT_CLASS}{--serif:inherit;--sans:inherit;color-scheme:inherit}
:root[data-theme="light"] .${EMBEDDED_REPORT_CLASS}{${paletteCss(LIGHT)}}
:root[data-theme="dark"] .${EMBEDDED_REPORT_CLASS}{${paletteCss(DARK)}}
.${EMBEDDED_REPORT_CLASS} .prose ul{list-style:disc}
.${EMBEDDED_REPORT_CLASS} .prose ol{list-style:decimal}
@media print{html .${EMBEDDED_REPORT_CLASS}{${paletteCss(LIGHT)};--paper:#fff}}
`;

export const EMBEDDED_REPORT_STYLE = `@scope (.${EMBEDDED_REPORT_CLASS}){${SCOPED}}${INSIDE_A_PAGE}`;

/** Changes with the style sheet. */
export const EMBEDDED_REPORT_STYLE_VERSION = createHash("sha256")
  .update(EMBEDDED_REPORT_STYLE)
  .digest("hex")
  .slice(0, 16);
