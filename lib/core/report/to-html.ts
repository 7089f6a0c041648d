import { escapeHtml } from "./escape-html";
import { htmlArticle } from "./html-article";
import { htmlClaim } from "./html-claim";
import { htmlMethod } from "./html-method";
import { html } from "./html-parts";
import { htmlFacts, htmlSummary } from "./html-summary";
import type { Report } from "./report";
import { REPORT_STYLE } from "./report-style";

/** Nothing is loaded and nothing runs: the file is complete, and stays so wherever it is put. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The annotated report as one HTML file without scripts, network or outside fonts: the article with numbered highlights and
 * notes, a section per claim, the method. The page runs in the article's direction; the words around it are English and say
 * so. Expects a report that passed `checkReport`.
 */
export function toHtml(report: Report): string {
  const { article, claims } = report;
  const { kicker, dek } = htmlFacts(report);
  const { headline, text } = htmlArticle(report);
  const language = article.language === null ? 'lang=""' : `lang="${escapeHtml(article.language)}"`;
  const anchored = new Set<number>();
  const sections = claims.map((claim) => htmlClaim(report, claim, anchored)).join("");
  return html`<!doctype html>
<html lang="en" dir="${article.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Stet ${escapeHtml(report.generator.version)}">
<title>${escapeHtml(article.title)} – annotated report</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main class="report">
<header>
${kicker}
<div class="headline" ${language}>${headline}</div>
${dek}
</header>
${htmlSummary(report)}
<section class="text" ${language} aria-label="The article">
${text}</section>
${claims.length === 0 ? "" : `<section class="claims" aria-labelledby="claims-h"><h2 id="claims-h" lang="en">The claims, one by one</h2>\n${sections}</section>\n`}</main>
${htmlMethod(report)}
</body>
</html>
`;
}
