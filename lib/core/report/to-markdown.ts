import type { FootnoteDefinition, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown as writeMarkdown } from "mdast-util-to-markdown";
import { markdownToText } from "../text/markdown";
import { markdownArticle } from "./markdown-article";
import { markdownClaim } from "./markdown-claim";
import { bullets, heading, link, paragraph, strong } from "./markdown-nodes";
import { policyWords } from "./policy-words";
import type { Report } from "./report";
import { shorten } from "./shorten";
import { showDay, showMoment, showPartialDate } from "./show-date";
import { claimLook } from "./verdict-mark";

const FOOTNOTE_CHARACTERS = 300;

/**
 * The report as Markdown (GFM): the article with a footnote at the end of each claimed stretch, a section per claim, sources,
 * method. It is written from a syntax tree, so no title, quote or name can become markup; a rationale keeps its own prose
 * marks and nothing else. Footnotes are named by claim number.
 */
export function toMarkdown(report: Report): string {
  const { headline, nodes } = markdownArticle(report);
  const children = [...header(report, headline), ...nodes, ...claims(report), ...footnotes(report), ...method(report)];
  return writeMarkdown(
    { type: "root", children },
    { bullet: "-", rule: "-", emphasis: "*", resourceLink: true, extensions: [gfmToMarkdown()] },
  );
}

function header({ article, desk, generatedAt, version }: Report, headline: RootContent): RootContent[] {
  const published = article.publishedAt === null ? null : showPartialDate(article.publishedAt, desk.timeZone);
  const origin = [article.byline, article.publisher, published].filter((part) => part !== null);
  return [
    headline,
    paragraph(strong("Annotated report"), ` · ${desk.name} · ${showDay(generatedAt, desk.timeZone)}`),
    paragraph(
      `${origin.length === 0 ? "" : `${origin.join(", ")}. `}Checked on the text of version ${version.number}, taken in on ${showMoment(version.createdAt, desk.timeZone)}.`,
    ),
    ...(article.url === null ? [] : [paragraph("Published at ", ...link(article.url, article.url), ".")]),
  ];
}

function claims(report: Report): RootContent[] {
  if (report.claims.length === 0)
    return [heading(2, "No claims yet"), paragraph("Nobody has marked a claim in this article.")];
  return [heading(2, "The claims, one by one"), ...report.claims.flatMap((claim) => markdownClaim(report, claim))];
}

function footnotes(report: Report): RootContent[] {
  return report.claims
    .filter(({ targets }) => targets.some(({ state }) => state !== "gone"))
    .map((claim): FootnoteDefinition => {
      const look = claimLook(claim, report.methodology.scale);
      const why = claim.verdict === null ? "" : shorten(markdownToText(claim.verdict.explanation), FOOTNOTE_CHARACTERS);
      const label = String(claim.number);
      const note = paragraph(
        strong(`Claim ${claim.number}: ${look.word}.`),
        ` ${shorten(claim.statement, FOOTNOTE_CHARACTERS)}${why === "" ? "" : ` – ${why}`}`,
      );
      return { type: "footnoteDefinition", identifier: label, label, children: [note] };
    });
}

function method(report: Report): RootContent[] {
  const { methodology, version, history, desk, generatedAt, url, generator } = report;
  const head = history === null ? [] : [[`History head: ${historyWords(history)}`]];
  return [
    heading(2, "How to read this"),
    bullets(
      methodology.scale.ratings
        .filter(({ retired }) => !retired)
        .map(({ label, meaning }) => [strong(label), `: ${meaning}`]),
    ),
    paragraph(policyWords(report)),
    bullets([
      [`Article text: version ${version.number}, SHA-256 ${version.sha256}`],
      ...head,
      [`Report: made ${showMoment(generatedAt, desk.timeZone)}; times are in ${desk.timeZone}`],
      [`${url} · made with ${generator.name} ${generator.version}`],
    ]),
  ];
}

const historyWords = ({ seq, hash }: NonNullable<Report["history"]>): string =>
  seq === null ? hash : `event ${seq}, ${hash}`;
