import { SOURCE_KIND_LABELS } from "../review/evidence";
import { escapeHtml } from "./escape-html";
import { dotted, hostOf, html, lang, webLink } from "./html-parts";
import type { Report, ReportCitation, ReportClaim, ReportSource } from "./report";
import { showPartialDate } from "./show-date";
import { escapeVisibly } from "./visible-controls";

const STANCE_WORDS = { supports: "supports the claim", refutes: "refutes the claim", context: "gives context" };

/**
 * The sources of one claim, one row per use: what it is and how it bears on the claim, what it shows and where, whether it is
 * kept. `anchored` gathers the sources that have been a row before: the first row of each carries its DOM id.
 */
export function htmlSources(report: Report, claim: ReportClaim, anchored: Set<number>): string {
  const uses = claim.reviews.flatMap(({ reviewer, citations }) =>
    citations.map((citation) => ({ reviewer, citation })),
  );
  if (uses.length === 0) return "";
  const several = claim.reviews.length > 1;
  const rows = uses.map(({ reviewer, citation }) => row(report, citation, several ? reviewer : null, anchored));
  return html`<div class="sources"><table lang="en"><caption class="hidden">Sources of claim ${claim.number}</caption><thead><tr><th scope="col">Source</th><th scope="col">What it shows</th><th scope="col">Kept</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>
`;
}

function row(report: Report, citation: ReportCitation, reviewer: string | null, anchored: Set<number>): string {
  const source = report.sources[citation.source - 1];
  const id = anchored.has(citation.source) ? "" : ` id="source-${citation.source}"`;
  anchored.add(citation.source);
  const stance = `<span class="stance s-${citation.stance}">${STANCE_WORDS[citation.stance]}</span>`;
  const by = reviewer === null ? "" : `cited by <bdi>${escapeHtml(reviewer)}</bdi>`;
  if (source === undefined || source.withheld !== null) {
    const reason = `<span${lang("", source?.withheld ?? "")}>${escapeHtml(source?.withheld ?? "")}</span>`;
    return html`<tr${id}><td colspan="3"><span class="ref">[${citation.source}]</span> <bdi dir="ltr"><b>Source withheld:</b> ${reason}</bdi><br><span class="meta" dir="ltr">${dotted([stance, by])}</span></td></tr>`;
  }
  const kept =
    source.archiveUrl === null
      ? '<span class="meta" dir="ltr">no archive copy</span>'
      : `${webLink(source.archiveUrl, "archive")}<br><span class="meta">${hostOf(source.archiveUrl)}</span>`;
  return html`<tr${id}><td><span class="ref">[${source.number}]</span> ${title(source)}${facts(report, source)}<br><span class="meta" dir="ltr">${dotted([SOURCE_KIND_LABELS[source.kind].toLowerCase(), stance, by])}</span></td><td>${passage(citation)}</td><td>${kept}</td></tr>`;
}

type OpenSource = Extract<ReportSource, { withheld: null }>;

function title({ url, title }: OpenSource): string {
  const words = `<b${lang("", title)}>${escapeHtml(title)}</b>`;
  return url === null ? words : `${webLink(url, words)} ${hostOf(url)}`;
}

function facts({ desk }: Report, { publisher, publishedAt, citation }: OpenSource): string {
  const parts = [
    publisher === null ? "" : `<bdi>${escapeHtml(publisher)}</bdi>`,
    publishedAt === null ? "" : showPartialDate(publishedAt, desk.timeZone),
    citation === null ? "" : `<span${lang("", citation)}>${escapeHtml(citation)}</span>`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : `<br><bdi dir="ltr">${parts.join(", ")}</bdi>`;
}

function passage({ quote, locator }: ReportCitation): string {
  const words = quote === null ? "" : `<q${lang("", quote)}>${escapeVisibly(quote)}</q>`;
  const where = locator === null ? "" : `<span class="meta" dir="ltr">at <bdi>${escapeHtml(locator)}</bdi></span>`;
  return [words, where].filter(Boolean).join("<br>") || '<span class="meta">no passage given</span>';
}
