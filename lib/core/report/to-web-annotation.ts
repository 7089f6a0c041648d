import { REASON_TAG_LABELS } from "../review/reason-tag";
import { toUri } from "../text/web-link";
import { codePointLength } from "./code-point-offset";
import { jsonLdText } from "./json-ld-text";
import type { Report, ReportClaim, ReportTarget, StandingVerdict } from "./report";
import { claimLook } from "./verdict-mark";
import { count } from "./verdict-words";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/**
 * The claims as a W3C AnnotationCollection with its one page embedded (Web Annotation Data Model, W3C Recommendation
 * 2017-02-23). One annotation per claim that has a place in this version, one target per place, found by quote and by
 * position in code points (§4.2.5) in the version named by the TimeState. Standing verdicts only: a stale or missing verdict
 * leaves the statement and says in words where the claim stands.
 */
export function toWebAnnotation(report: Report): string {
  const items = report.claims.filter(({ targets }) => targets.some(isLive)).map((claim) => annotation(report, claim));
  const id = `${report.url}#annotations`;
  const page = { id: `${id}-1`, type: "AnnotationPage", partOf: { id, total: items.length }, startIndex: 0, items };
  return jsonLdText({
    "@context": CONTEXT,
    id,
    type: "AnnotationCollection",
    label: `Claims in “${report.article.title}”`,
    creator: desk(report),
    generator: generator(report),
    generated: report.generatedAt,
    total: items.length,
    ...(items.length === 0 ? {} : { first: page, last: page.id }),
  });
}

function annotation(report: Report, claim: ReportClaim): object {
  const standing = claim.verdict !== null && !claim.verdict.stale ? claim.verdict : null;
  const targets = claim.targets.filter(isLive).map((target) => specificResource(report, target));
  return {
    "@context": CONTEXT,
    id: claim.url,
    type: "Annotation",
    motivation: "assessing",
    ...(standing === null ? {} : { created: standing.reachedAt }),
    creator: desk(report),
    generator: generator(report),
    generated: report.generatedAt,
    body: [
      ...(standing === null ? [whereItStands(report, claim)] : verdictBodies(report, claim, standing)),
      statementBody(report, claim),
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function verdictBodies(report: Report, claim: ReportClaim, { rating, explanation }: StandingVerdict): object[] {
  const fresh = claim.reviews.filter(({ stale }) => !stale);
  const tags = [...new Set(fresh.flatMap((review) => review.tags))];
  const cited = [...new Set(fresh.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  const addresses = cited.flatMap((number) => {
    const source = report.sources[number - 1];
    return source === undefined || source.withheld !== null || source.url === null ? [] : [toUri(source.url)];
  });
  return [
    textual("classifying", rating.label),
    ...(explanation.trim() === "" ? [] : [textual("assessing", explanation, "text/markdown")]),
    ...dissent(claim),
    ...tags.map((tag) => textual("tagging", REASON_TAG_LABELS[tag])),
    ...addresses.map((source) => ({ type: "SpecificResource", purpose: "linking", source })),
  ];
}

/** That reviews say otherwise, and what: who agrees with a verdict should know. */
function dissent({ reviews }: ReportClaim): object[] {
  const dissenting = reviews.filter(({ dissents }) => dissents);
  if (dissenting.length === 0) return [];
  const labels = [...new Set(dissenting.map(({ rating }) => rating.label))].join(", ");
  return [textual("commenting", `Dissent, ${dissenting.length} of ${count(reviews.length, "review")}: ${labels}`)];
}

function whereItStands(report: Report, claim: ReportClaim): object {
  return textual("commenting", claimLook(claim, report.methodology.scale).word);
}

function statementBody({ article }: Report, { statement }: ReportClaim): object {
  const language = article.language === null ? {} : { language: article.language };
  return { ...textual("describing", statement), ...language };
}

function textual(purpose: string, value: string, format = "text/plain"): object {
  return { type: "TextualBody", purpose, value, format };
}

/** A place in the article as it was when this version was taken in; where nothing else is known, the version is the source. */
function specificResource({ article, version }: Report, target: ReportTarget): object {
  const { codePointStart, exact, prefix, suffix } = target;
  return {
    type: "SpecificResource",
    source: article.url === null ? version.url : toUri(article.url),
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      { type: "TextPositionSelector", start: codePointStart, end: codePointStart + codePointLength(exact) },
    ],
    state: { type: "TimeState", sourceDate: version.createdAt, cached: version.url },
  };
}

const isLive = ({ state }: ReportTarget) => state !== "gone";

const desk = ({ desk, url }: Report) => ({ id: new URL(url).origin, type: "Organization", name: desk.name });

const generator = ({ generator }: Report) => ({ type: "Software", name: `${generator.name} ${generator.version}` });
