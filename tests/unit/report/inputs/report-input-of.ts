import { createHash } from "node:crypto";
import type { CitationInput, ClaimInput, ReportInput, ReviewInput } from "@/lib/core/report/report-input";
import { DEFAULT_POLICY } from "@/lib/core/review/default-policy";
import type { BlockKind } from "@/lib/core/text/block";
import { joinBlocks } from "@/lib/core/text/canonical-text";
import type { Rating } from "@/lib/core/verdict/scale";
import { DEFAULT_SCALE, findRating } from "@/lib/core/verdict/scale";

/** A claim as a fixture writes it: the words it marks (each must be in the text once), what is said of it. */
export type ClaimSketch = Partial<Omit<ClaimInput, "targets" | "number">> & {
  number: number;
  marks: string[];
  gone?: string[];
  /** What was last accepted at the first mark, which changed since; the same words: its place is not certain. */
  was?: string;
};

/** A report's input from blocks and sketches of claims: offsets are found, hashes computed, ids counted. */
export function reportInputOf(sketch: {
  blocks: [BlockKind, string][];
  article: Partial<ReportInput["article"]>;
  claims: ClaimSketch[];
  timeZone?: string;
  policy?: ReportInput["desk"]["policy"];
}): ReportInput {
  const { text, blocks } = joinBlocks(sketch.blocks.map(([kind, words]) => ({ kind, text: words })));
  return {
    now: "2026-03-16T17:30:00.000Z",
    generatorVersion: "0.1.0",
    publicUrl: "https://facts.example.org",
    desk: {
      name: "Fact desk",
      slug: "fact-desk",
      timeZone: sketch.timeZone ?? "Europe/Berlin",
      scale: DEFAULT_SCALE,
      policy: sketch.policy ?? { ...DEFAULT_POLICY, reviewsNeeded: 2, blind: true, sourcesNeeded: 1 },
    },
    article: {
      id: "article00000000000000001",
      title: sketch.blocks.find(([kind]) => kind === "title")?.[1] ?? "Untitled",
      standfirst: null,
      byline: null,
      publisher: null,
      publishedAt: null,
      url: null,
      language: "en",
      direction: "ltr",
      ...sketch.article,
    },
    version: {
      id: "version00000000000000001",
      number: 1,
      isNewest: true,
      createdAt: "2026-03-14T18:04:12.000Z",
      sha256: createHash("sha256").update(text).digest("hex"),
      text,
      blocks,
    },
    claims: sketch.claims.map((claim) => claimOf(text, claim)),
    history: { seq: 42, hash: createHash("sha256").update("head").digest("hex") },
  };
}

function claimOf(text: string, { marks, gone = [], was, number, ...rest }: ClaimSketch): ClaimInput {
  const targets: ClaimInput["targets"] = marks.map((exact, index) => {
    const start = text.indexOf(exact);
    if (start < 0 || text.indexOf(exact, start + 1) >= 0)
      throw new Error(`“${exact}” must be in the text exactly once.`);
    const end = start + exact.length;
    const id = `target${String(number).padStart(4, "0")}${index}`.padEnd(24, "0");
    return {
      id,
      start,
      end,
      exact,
      prefix: text.slice(Math.max(0, start - 16), start),
      suffix: text.slice(end, end + 16),
      state: was !== undefined && index === 0 ? "changed" : "exact",
      formerExact: was !== undefined && index === 0 ? was : null,
    };
  });
  for (const exact of gone) {
    targets.push({
      id: `gone${number}`.padEnd(24, "0"),
      start: 0,
      end: 0,
      exact,
      prefix: "",
      suffix: "",
      state: "gone",
      formerExact: exact,
    });
  }
  return {
    id: `claim${number}`.padEnd(24, "0"),
    number,
    statement: marks[0] ?? gone[0] ?? "",
    claimant: null,
    claimedAt: null,
    checkability: "fact",
    status: "open",
    verdict: null,
    openQuestions: 0,
    reviews: [],
    ...rest,
    targets,
  };
}

/** A label of the default scale. */
export function rating(code: string): Rating {
  const found = findRating(DEFAULT_SCALE, code);
  if (found === null) throw new Error(`There is no label ${code}.`);
  return found;
}

/** A review as submitted; what is left out is ordinary. */
export function reviewOf(
  reviewer: string,
  code: string,
  rationale: string,
  rest: Partial<ReviewInput> = {},
): ReviewInput {
  return {
    id: `review${createHash("sha256").update(`${reviewer} ${code} ${rationale}`).digest("hex").slice(0, 18)}`,
    reviewer,
    rating: rating(code),
    tags: [],
    confidence: null,
    rationale,
    statement: "",
    quotes: [],
    blind: true,
    stale: false,
    submittedAt: "2026-03-15T09:20:00.000Z",
    citations: [],
    ...rest,
  };
}

/** A citation; what is left out is not known. */
export function citationOf(sourceId: string, title: string, rest: Partial<CitationInput> = {}): CitationInput {
  return {
    sourceId: sourceId.padEnd(24, "0"),
    url: null,
    citation: null,
    title,
    publisher: null,
    publishedAt: null,
    stance: "supports",
    kind: "primary",
    quote: null,
    locator: null,
    archiveUrl: null,
    withheldReason: null,
    ...rest,
  };
}
