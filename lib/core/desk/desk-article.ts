import { renderAnnotatedBlocks } from "../report/annotated-blocks";
import type { MarkedSpan } from "../report/annotated-line";
import type { VerdictLook } from "../report/verdict-mark";
import type { Block } from "../text/block";
import type { Direction } from "../text/direction";
import type { Span } from "../text/span";
import type { LookedAtClaim } from "./desk-claim-look";

/** A claim as the desk marks it. */
export type MarkedClaim = LookedAtClaim & {
  id: string;
  number: number;
  /** Submitted reviews the viewer may know of. */
  reviews: number;
  /** Sources cited by those reviews. */
  sources: number;
  /** Whether the viewer's own review is in. */
  mine: boolean;
  targets: (Span & { state: string })[];
};

/** A claim where it stands in the text: its live places in its own order, and how it looks. */
export type PlacedClaim = { id: string; number: number; look: VerdictLook; places: readonly Span[] };

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

/** What a list says of a claim below its verdict: how far it has come, and whether it waits for the viewer (who may review, or may only read). */
export function noteWords(
  { reviews, sources, mine }: Pick<MarkedClaim, "reviews" | "sources" | "mine">,
  { mayReview }: { mayReview: boolean },
): string {
  const waits = mayReview && !mine;
  if (reviews === 0) return waits ? "waits for you" : mine ? "your review is in" : "no review yet";
  const known = `${count(reviews, "review")} · ${count(sources, "source")}`;
  return waits ? `${known} · waits for you` : known;
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
