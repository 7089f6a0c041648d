import { type Citation, SOURCE_KINDS, type SourceKind, STANCES, type Stance } from "../review/evidence";
import { REASON_TAGS, type ReasonTag } from "../review/reason-tag";

/** A source as it stands in the form: every text as typed, empty where nothing is known. */
export type DraftSource = Record<SourceText, string> & {
  /** Tells rows apart while they are moved; never leaves the browser. */
  id: number;
  stance: Stance;
  kind: SourceKind;
};

export const SOURCE_TEXTS = [
  "url",
  "citation",
  "title",
  "publisher",
  "publishedAt",
  "quote",
  "locator",
  "archiveUrl",
] as const;
export type SourceText = (typeof SOURCE_TEXTS)[number];

/** What the review form holds. `verdict` is a rating's code; `confidence` is 0 to 1, `null` when it is not said. */
export type ReviewDraft = {
  verdict: string | null;
  confidence: number | null;
  tags: ReasonTag[];
  rationale: string;
  note: string;
  sources: DraftSource[];
};

/** A review's fields as operations and the API give them. */
export type ReviewFields = Omit<ReviewDraft, "sources"> & { sources: Citation[] };

export const EMPTY_DRAFT: ReviewDraft = {
  verdict: null,
  confidence: null,
  tags: [],
  rationale: "",
  note: "",
  sources: [],
};

export function emptySource(id: number): DraftSource {
  const texts = { url: "", citation: "", title: "", publisher: "", publishedAt: "", quote: "", locator: "" };
  return { id, ...texts, archiveUrl: "", stance: "context", kind: "other" };
}

/** The id for the next row. */
export function nextSourceId(sources: readonly DraftSource[]): number {
  return sources.reduce((highest, { id }) => Math.max(highest, id), -1) + 1;
}

/** A saved review as the form shows it; `null`: nothing was saved yet. */
export function toDraft(review: ReviewFields | null): ReviewDraft {
  if (review === null) return EMPTY_DRAFT;
  const { verdict, confidence, tags, rationale, note } = review;
  const sources = review.sources.map((source, id): DraftSource => {
    const row = { ...emptySource(id), stance: source.stance, kind: source.kind };
    for (const name of SOURCE_TEXTS) row[name] = lineFeeds(source[name] ?? "");
    return row;
  });
  return { verdict, confidence, tags, rationale: lineFeeds(rationale), note: lineFeeds(note), sources };
}

/** Line ends as a text area gives them. */
const lineFeeds = (text: string) => text.replace(/\r\n?/g, "\n");

/** The fields of `SaveReviewInput` that a draft fills. Tags go in the vocabulary's order, whatever order they were ticked in. */
export function toReviewFields(draft: ReviewDraft): ReviewFields {
  const { verdict, confidence, rationale, note } = draft;
  const tags = REASON_TAGS.filter((tag) => draft.tags.includes(tag));
  const sources = draft.sources.map(({ id, stance, kind, ...texts }) => ({
    url: texts.url.trim() || null,
    citation: texts.citation.trim() || null,
    title: texts.title.trim(),
    publisher: texts.publisher.trim() || null,
    publishedAt: texts.publishedAt.trim() || null,
    stance,
    kind,
    quote: texts.quote.trim() || null,
    locator: texts.locator.trim() || null,
    archiveUrl: texts.archiveUrl.trim() || null,
  }));
  return { verdict, confidence, tags, rationale, note, sources };
}

/** Whether saving either would save the same. */
export function isSameDraft(a: ReviewDraft, b: ReviewDraft): boolean {
  return a === b || JSON.stringify(toReviewFields(a)) === JSON.stringify(toReviewFields(b));
}

/** Whether a row holds no words at all. */
export const isBlankSource = (source: DraftSource) => SOURCE_TEXTS.every((name) => source[name].trim() === "");

export const isReasonTag = (value: unknown): value is ReasonTag => REASON_TAGS.some((tag) => tag === value);
export const isStance = (value: unknown): value is Stance => STANCES.some((stance) => stance === value);
export const isSourceKind = (value: unknown): value is SourceKind => SOURCE_KINDS.some((kind) => kind === value);
