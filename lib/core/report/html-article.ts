import { markdownToText } from "../text/markdown";
import { renderAnnotatedBlock, renderAnnotatedBlocks } from "./annotated-blocks";
import type { MarkedSpan } from "./annotated-line";
import { assignSpans } from "./assign-spans";
import { escapeHtml } from "./escape-html";
import { html, lang } from "./html-parts";
import type { Report, ReportClaim } from "./report";
import { claimAnchor, reportMarks } from "./report-marks";
import { reportText } from "./report-text";
import { shorten } from "./shorten";
import { type VerdictLook, verdictMark } from "./verdict-mark";
import { whoSaysWhat } from "./verdict-words";
import { escapeVisibly } from "./visible-controls";

/** A margin note says at most this much of why; the claim's section says all. */
const NOTE_CHARACTERS = 220;

/** The article's headline with its claims marked, and the article without it: numbered highlights, and notes beside (or after) the block in which a claim starts. */
export function htmlArticle(report: Report): { headline: string; text: string } {
  const { blocks, article } = report;
  const { spans, looks } = reportMarks(report);
  const text = reportText(report);
  const options = { titleLevel: 1 as const, direction: article.direction, furniture: "omit" as const };
  const notes = noteWriter(report, looks);
  // The headline is the block of that text, so that claims on it are marked; an edited title stands beside its block.
  const headlineIndex = blocks.findIndex((block) => block.kind === "title" && block.text === article.title);
  const block = blocks[headlineIndex];
  const skip = new Set(block === undefined ? [] : [headlineIndex]);
  const body = renderAnnotatedBlocks(blocks, text, spans, {
    ...options,
    titleLevel: 2,
    skip,
    after: (_index, starting) => notes(starting),
  });
  if (block === undefined) return { headline: `<h1 dir="auto">${escapeVisibly(article.title)}</h1>`, text: body };
  const pieces = assignSpans(blocks, spans, (index) => index === headlineIndex)[headlineIndex] ?? [];
  const inHeadline = pieces.filter(({ first }) => first).map(({ span }) => span);
  return { headline: renderAnnotatedBlock(block, text, pieces, options) + notes(inHeadline), text: body };
}

/** The notes on the claims that start in one block, each claim once per block. */
function noteWriter(report: Report, looks: Map<number, VerdictLook>): (starting: MarkedSpan[]) => string {
  const claims = new Map(report.claims.map((claim) => [claim.number, claim]));
  const noted = new Set<number>();
  return (starting) => {
    const numbers = [...new Set(starting.map(({ number }) => number))].filter((number) => !noted.has(number));
    const notes = numbers.flatMap((number) => {
      noted.add(number);
      const claim = claims.get(number);
      const look = looks.get(number);
      return claim === undefined || look === undefined ? [] : [note(claim, look)];
    });
    return notes.length === 0 ? "" : `<div class="notes" lang="en">${notes.join("")}</div>\n`;
  };
}

function note(claim: ReportClaim, look: VerdictLook): string {
  const why =
    claim.verdict === null
      ? whyNot(claim)
      : shorten(markdownToText(claim.verdict.explanation).split("\n")[0] ?? "", NOTE_CHARACTERS);
  const cited = [...new Set(claim.reviews.flatMap(({ citations }) => citations.map(({ source }) => source)))].slice(
    0,
    6,
  );
  const links = cited.map((source) => ` <a class="cite" href="#source-${source}">[${source}]</a>`).join("");
  const words = why === "" ? "" : ` <span${lang("", why)}>${escapeVisibly(why)}</span>`;
  return html`<div class="note v-${look.tone}"><a class="note-verdict" href="#${claimAnchor(claim)}">${verdictMark(look.shape)}${claim.number} <bdi>${escapeHtml(look.word)}</bdi>.</a>${words}${links}</div>`;
}

function whyNot(claim: ReportClaim): string {
  return claim.status === "disputed" ? shorten(whoSaysWhat(claim.reviews), NOTE_CHARACTERS) : "";
}
