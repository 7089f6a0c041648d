import type { PlaceWords } from "../anchor/target";
import { renderAnnotatedBlocks } from "../report/annotated-blocks";
import type { MarkedSpan } from "../report/annotated-line";
import { escapeHtml } from "../report/escape-html";
import type { Inlay } from "../report/inlay";
import { shorten } from "../report/shorten";
import type { VerdictLook } from "../report/verdict-mark";
import { CLAIM_TROUBLE_LABELS, claimTrouble, PLACE_TROUBLE_LABELS, type TouchedClaim } from "../review/place-trouble";
import type { Block } from "../text/block";
import type { Direction } from "../text/direction";
import type { Span } from "../text/span";
import type { LookedAtClaim } from "./desk-claim-look";
import type { PlaceEdit } from "./place-edits";

/** A claim as the desk marks it. */
export type MarkedClaim = Omit<LookedAtClaim, "targets"> & {
  id: string;
  number: number;
  /** Submitted reviews the viewer may know of. */
  reviews: number;
  /** Sources cited by those reviews. */
  sources: number;
  /** Questions about it that nobody has answered. */
  openQuestions: number;
  /** Whether the viewer's own review is in. */
  mine: boolean;
  /** Whether it waits for theirs. */
  waits: boolean;
  targets: readonly (Span & PlaceWords)[];
};

/** A claim where it stands in the text: its live places in its own order, and how it looks. */
export type PlacedClaim = {
  id: string;
  number: number;
  look: VerdictLook;
  places: readonly Span[];
  /** Where its words were that are no longer in the text. */
  gone: readonly number[];
  /** What changed in its live places since somebody last accepted them. */
  edits: readonly PlaceEdit[];
};

/** The article of a reading desk. */
export type DeskArticle = {
  text: string;
  blocks: readonly Block[];
  direction: Direction;
  /** Path of the article on the desk, without a trailing slash. */
  path: string;
};

/** DOM id of the number at a claim's first place; the keyboard and the list find a claim in the text by it. */
export const claimAnchorId = (claimId: string) => `claim-${claimId}`;

/**
 * The article as HTML with its claims marked. A string, because a
 * page of 100,000 words and 5,000 claims must neither hydrate nor be walked: the islands work on it by delegation.
 */
export function deskArticleHtml(article: DeskArticle, claims: readonly PlacedClaim[]): string {
  const spans = claims.flatMap((claim) => claimMarks(claim, `${article.path}/claims/${claim.id}`));
  return renderAnnotatedBlocks(article.blocks, article.text, spans, {
    titleLevel: 1,
    direction: article.direction,
    inlays: [...editInlays(claims), ...claims.flatMap((claim) => goneInlays(claim, article.path))],
    furniture: { summary: furnitureWords },
  });
}

/** What stands for lines of page furniture that are folded. */
export const furnitureWords = (lines: number) =>
  lines === 1 ? "1 line of page furniture folded" : `${lines} lines of page furniture folded`;

/** A claim's places as marks; the number at the end of each leads to `href`. */
export function claimMarks({ id, number, look, places }: PlacedClaim, href: string): MarkedSpan[] {
  return places.map(({ start, end }, index) => ({
    start,
    end,
    claim: id,
    number,
    tone: look.tone,
    label: `Claim ${number}: ${look.word}`,
    href,
    anchor: index === 0 ? claimAnchorId(id) : null,
  }));
}

/** Characters of taken-out words that the text has room for; the claim's panel shows them all. */
const OLD_WORDS = 80;

/** Old words before the new ones that took their place; claims that share words show a change once. */
function editInlays(claims: readonly PlacedClaim[]): Inlay[] {
  const edits = claims.flatMap((claim) => {
    const ends = new Set(claim.places.map(({ end }) => end));
    return claim.edits.map((edit) => ({ ...edit, isLate: edit.start === edit.end && ends.has(edit.start) }));
  });
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let free = -1;
  return edits.flatMap(({ start, end, old, isLate }): Inlay[] => {
    if (start <= free && free >= 0) return [];
    free = Math.max(start, end - 1);
    const html = old.trim() === "" ? "" : `<del class="old" data-old="${escapeHtml(shorten(old, OLD_WORDS))}"></del>`;
    return [{ start, end, html, around: end > start ? 'ins class="new"' : null, isLate }];
  });
}

/** A mark where words of a claim stood that are no longer in the text. */
function goneInlays({ id, number, places, gone }: PlacedClaim, path: string): Inlay[] {
  return gone.map((start, index) => {
    const anchor = places.length === 0 && index === 0 ? ` id="${claimAnchorId(id)}"` : "";
    const label = `Claim ${number}: ${PLACE_TROUBLE_LABELS.gone}`;
    const html = `<a class="gone v-stale"${anchor} href="${escapeHtml(`${path}/claims/${id}`)}" data-claims="${id}" data-n="${number}" aria-label="${label}" title="${label}"></a>`;
    return { start, end: start, html, around: null, isLate: true };
  });
}

/** What a list says of a claim below its verdict: what happened to its words, whether a question is open, how far it has come, and whether it waits for the viewer (who may review, or may only read). */
export function noteWords(claim: NotedClaim, { mayReview }: { mayReview: boolean }): string {
  const trouble = claimTrouble(claim);
  const happened = [
    ...(trouble === null ? [] : [CLAIM_TROUBLE_LABELS[trouble]]),
    ...(claim.openQuestions > 0 ? [questionWords(claim.openQuestions)] : []),
  ];
  if (mayReview && claim.toConfirm) return [...happened, "confirm your verdict"].join(" · ");
  return [...happened, progressWords(claim, mayReview)].join(" · ");
}

export type NotedClaim = Pick<MarkedClaim, "reviews" | "sources" | "openQuestions" | "mine" | "waits"> & TouchedClaim;

/** Open questions in words. */
export const questionWords = (questions: number) => count(questions, "open question");

function progressWords({ reviews, sources, mine, waits: isNext }: NotedClaim, mayReview: boolean): string {
  const waits = mayReview && isNext;
  if (reviews === 0) return waits ? "waits for you" : mine ? "your review is in" : "no review yet";
  const known = `${count(reviews, "review")} · ${count(sources, "source")}`;
  return waits ? `${known} · waits for you` : known;
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
