import { stringify } from "csv-stringify/browser/esm/sync";
import { csvCell } from "./csv-cell";
import type { Report, ReportCitation, ReportClaim, ReportReview } from "./report";
import { placeWords } from "./verdict-words";

/** One row: what is known of a claim, one review of it, one use of a source. Numbers stay numbers, all else is guarded text. */
type Row = (string | number)[];

/** Columns in order: the first names what the cells hold. Stable: spreadsheets and scripts are built on them. */
export const CSV_COLUMNS = [
  ...["article_id", "article_title", "article_url", "version", "claim_number", "claim_id", "claim_url", "statement"],
  ...["claimant", "claimed_at", "checkability", "claim_status", "start", "end", "quotes"],
  ...[
    "verdict",
    "verdict_label",
    "verdict_value",
    "verdict_how",
    "verdict_stale",
    "verdict_reached_at",
    "verdict_by",
    "verdict_explanation",
  ],
  ...[
    "reviewer",
    "review_verdict",
    "review_label",
    "review_value",
    "tags",
    "confidence",
    "rationale",
    "blind",
    "review_stale",
    "submitted_at",
  ],
  ...[
    "source_number",
    "source_title",
    "source_url",
    "source_citation",
    "source_publisher",
    "source_published_at",
    "source_kind",
  ],
  ...["stance", "source_quote", "source_locator", "source_archive_url", "source_withheld"],
  // At the end, so that what counts columns still finds the others.
  "places",
  "review_dissents",
] as const;

/**
 * The report as CSV (RFC 4180: CRLF, every text quoted), long: a row per claim × review × source; a claim without reviews and
 * a review without sources still have one. Starts with a UTF-8 byte order mark, without which spreadsheets show Arabic, Hebrew
 * and accents wrong. Every text is guarded against being read as a formula (`csvCell`). Offsets are UTF-16.
 */
export function toCsv(report: Report): string {
  const rows = report.claims.flatMap((claim) => claimRows(report, claim));
  const cells = [[...CSV_COLUMNS], ...rows].map((row) =>
    row.map((cell) => (typeof cell === "string" ? csvCell(cell) : cell)),
  );
  return stringify(cells, { bom: true, record_delimiter: "windows", quoted_string: true });
}

function claimRows(report: Report, claim: ReportClaim): Row[] {
  const start = [...articleCells(report), ...claimCells(claim), ...verdictCells(claim)];
  const places = placesCell(claim);
  if (claim.reviews.length === 0) return [[...start, ...blank(10 + 12), places, ""]];
  return claim.reviews.flatMap((review) => {
    const middle = [...start, ...reviewCells(review)];
    const end = [places, yesNo(review.dissents)];
    if (review.citations.length === 0) return [[...middle, ...blank(12), ...end]];
    return review.citations.map((citation) => [...middle, ...sourceCells(report, citation), ...end]);
  });
}

/** What is the matter with the claim's places, each on a line with the words it had; empty where all stand. */
function placesCell({ targets }: ReportClaim): string {
  const lines = targets.flatMap((target) => {
    const words = placeWords(target);
    return words === ""
      ? []
      : [`${words.replace(/:$/, "")}: ${(target.formerExact ?? target.exact).replace(/\s+/g, " ")}`];
  });
  return lines.join("\n");
}

function articleCells({ article, version }: Report): Row {
  return [article.id, article.title, article.url ?? "", version.number];
}

function claimCells(claim: ReportClaim): Row {
  const live = claim.targets.filter(({ state }) => state !== "gone");
  const first = live[0];
  return [
    ...[
      claim.number,
      claim.id,
      claim.url,
      claim.statement,
      claim.claimant ?? "",
      claim.claimedAt ?? "",
      claim.checkability,
      claim.status,
    ],
    ...[first?.start ?? "", first?.end ?? "", live.map(({ exact }) => exact).join("\n")],
  ];
}

function verdictCells({ verdict }: ReportClaim): Row {
  if (verdict === null) return blank(8);
  const { rating, how, stale, reachedAt, by, explanation } = verdict;
  return [rating.code, rating.label, rating.value ?? "", how, yesNo(stale), reachedAt, by.join("; "), explanation];
}

function reviewCells(review: ReportReview): Row {
  const { reviewer, rating, tags, confidence, rationale, blind, stale, submittedAt } = review;
  return [
    ...[reviewer, rating.code, rating.label, rating.value ?? "", tags.join(" "), confidence ?? "", rationale],
    ...[yesNo(blind), yesNo(stale), submittedAt],
  ];
}

function sourceCells({ sources }: Report, { source: number, stance, quote, locator }: ReportCitation): Row {
  const source = sources[number - 1];
  if (source === undefined || source.withheld !== null) {
    return [number, ...blank(6), stance, "", "", "", source?.withheld ?? ""];
  }
  const { title, url, citation, publisher, publishedAt, kind, archiveUrl } = source;
  return [
    ...[number, title, url ?? "", citation ?? "", publisher ?? "", publishedAt ?? "", kind],
    ...[stance, quote ?? "", locator ?? "", archiveUrl ?? "", ""],
  ];
}

const yesNo = (value: boolean) => (value ? "yes" : "no");

const blank = (cells: number): Row => new Array<string>(cells).fill("");
