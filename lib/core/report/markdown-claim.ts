import type { BlockContent, RootContent } from "mdast";
import { CHECKABILITY_LABELS } from "../review/checkability";
import { SOURCE_KIND_LABELS } from "../review/evidence";
import { REASON_TAG_LABELS } from "../review/reason-tag";
import { safeMdast } from "../text/safe-mdast";
import { bullets, heading, type Inline, link, paragraph, strong } from "./markdown-nodes";
import type { Report, ReportCitation, ReportClaim, ReportReview, ReportTarget } from "./report";
import { showDay, showPartialDate } from "./show-date";
import { claimLook } from "./verdict-mark";
import { howReached, placeWords, whyStale } from "./verdict-words";

/** One claim's section of the Markdown report. */
export function markdownClaim(report: Report, claim: ReportClaim): RootContent[] {
  const { desk, methodology } = report;
  const look = claimLook(claim, methodology.scale);
  const uses = claim.reviews.flatMap(({ citations }) => citations);
  const why = whyStale(claim);
  const said = [
    claim.claimant === null ? "" : `said by ${claim.claimant}`,
    claim.claimedAt === null ? "" : showPartialDate(claim.claimedAt, desk.timeZone),
    CHECKABILITY_LABELS[claim.checkability].toLowerCase(),
  ];
  return [
    heading(3, `${claim.number}. ${claim.statement}`),
    paragraph(strong(look.word), ` – ${howReached(claim, report)} – ${said.filter(Boolean).join(" · ")}`),
    ...(why === "" ? [] : [paragraph(strong("This verdict does not stand."), ` ${why}`)]),
    ...claim.targets.map((target): RootContent => ({ type: "blockquote", children: [paragraph(quoteWords(target))] })),
    ...explanation(report, claim),
    ...claim.reviews.flatMap((review) => reviewNodes(report, review)),
    ...(uses.length === 0 ? [] : [heading(4, "Sources"), bullets(uses.map((use) => sourceLine(report, use)))]),
  ];
}

/** A decision's summary, with who decided; of a consensus, the reasons that no review below says. */
function explanation({ desk }: Report, { verdict, reviews }: ReportClaim): RootContent[] {
  if (verdict === null) return [];
  if (verdict.how === "consensus") {
    return reviews.some(({ rationale }) => rationale === verdict.explanation) ? [] : prose(verdict.explanation);
  }
  return [
    heading(4, "The desk’s decision"),
    paragraph([...verdict.by, showDay(verdict.reachedAt, desk.timeZone)].join(" · ")),
    ...prose(verdict.explanation),
  ];
}

function quoteWords(target: ReportTarget): string {
  const { exact, state, formerExact } = target;
  const trouble = placeWords(target);
  const before = state === "changed" && formerExact !== null && formerExact !== exact ? ` “${formerExact}”` : "";
  return `“${exact}”${trouble === "" ? "" : ` (${trouble}${before})`}`;
}

function reviewNodes({ desk }: Report, review: ReportReview): RootContent[] {
  const facts = [
    showDay(review.submittedAt, desk.timeZone),
    review.blind ? "made independently" : "made having seen other reviews",
    review.confidence === null ? "" : `confidence ${Math.round(review.confidence * 100)}%`,
    review.tags.map((tag) => REASON_TAG_LABELS[tag].toLowerCase()).join(", "),
    review.stale ? "given on earlier words" : "",
    review.dissents ? "dissents from the verdict" : "",
  ];
  return [
    heading(4, `${review.reviewer}: ${review.rating.label}`),
    paragraph(facts.filter(Boolean).join(" · ")),
    ...(review.stale ? [paragraph(`Rated: ${ratedWords(review)}`)] : []),
    ...prose(review.rationale),
  ];
}

/** A person's Markdown inside ours: its prose marks stay, all else is text. In a quote, so that it ends where it ends. */
function prose(markdown: string): RootContent[] {
  const children = safeMdast(markdown).children.filter(isBlock);
  return children.length === 0 ? [] : [{ type: "blockquote", children }];
}

function isBlock(node: RootContent): node is BlockContent {
  return ["paragraph", "blockquote", "list", "table", "code", "thematicBreak"].includes(node.type);
}

function sourceLine({ sources, desk }: Report, { source: number, stance, quote, locator }: ReportCitation): Inline[] {
  const source = sources[number - 1];
  const label = `[${number}] `;
  if (source === undefined || source.withheld !== null)
    return [label, strong("Source withheld"), `: ${source?.withheld ?? ""} (${stance})`];
  const name = source.url === null ? [source.title] : link(source.url, source.title);
  const facts = [
    source.publisher,
    source.publishedAt === null ? null : showPartialDate(source.publishedAt, desk.timeZone),
    source.citation,
  ];
  const known = facts.filter((fact) => fact !== null).map((fact) => `, ${fact}`);
  const kind = ` – ${SOURCE_KIND_LABELS[source.kind].toLowerCase()}, ${stance}`;
  const shows = quote === null ? "" : ` – “${quote}”`;
  const where = locator === null ? "" : ` (${locator})`;
  const kept = source.archiveUrl === null ? [] : [" – ", ...link(source.archiveUrl, "archive copy")];
  return [label, ...name, ...known, kind, shows, where, ...kept].filter((part) => part !== "");
}

/** The statement that was rated, and the quotes that say something else. */
function ratedWords({ statement, quotes }: ReportReview): string {
  return [statement, ...quotes.filter((quote) => quote !== statement)].map((words) => `“${words}”`).join(" ");
}
