import type { ClaimStatus } from "../review/claim-status";
import type { Rating, RatingScale } from "../verdict/scale";

/** Hue of a verdict, as the style sheets name it (`v-half`). Never the only sign: a word and a shape stand beside it. */
export type VerdictTone = "false" | "mfalse" | "half" | "mtrue" | "true" | "off" | "stale" | "open";

/** A filled share of a circle (0 to 1) for a verdict on the scale, else a sign in a ring. */
export type VerdictShape = number | "unknown" | "none" | "stale" | "open" | "in_review" | "disputed";

/** How a claim's verdict, or the lack of one, is shown. `word` holds what the desk calls it. */
export type VerdictLook = { tone: VerdictTone; shape: VerdictShape; word: string };

/** What follows a verdict's word when it was given on other words than the claim has now. */
const ON_EARLIER_WORDS = ", on earlier words";

/** The word where there is little room and a line beside it says the rest. */
export const shortWord = ({ word, shape }: VerdictLook): string =>
  shape === "stale" && word.endsWith(ON_EARLIER_WORDS) ? word.slice(0, -ON_EARLIER_WORDS.length) : word;

const TONES = ["false", "mfalse", "half", "mtrue", "true"] as const;

const WITHOUT_VERDICT = {
  open: { tone: "open", shape: "open", word: "No verdict yet" },
  in_review: { tone: "open", shape: "in_review", word: "In review" },
  disputed: { tone: "open", shape: "disputed", word: "Disputed" },
  agreed: { tone: "open", shape: "in_review", word: "In review" },
  decided: { tone: "open", shape: "in_review", word: "In review" },
  withdrawn: { tone: "off", shape: "none", word: "Withdrawn" },
} satisfies Record<ClaimStatus, VerdictLook>;

/** The look of a claim. A stale verdict says so in words and is not shown as a share. */
export function claimLook(
  claim: { status: ClaimStatus; verdict: { rating: Rating; stale: boolean } | null },
  scale: RatingScale,
): VerdictLook {
  if (claim.verdict === null) return WITHOUT_VERDICT[claim.status];
  if (claim.verdict.stale)
    return { tone: "stale", shape: "stale", word: claim.verdict.rating.label + ON_EARLIER_WORDS };
  return ratingLook(claim.verdict.rating, scale);
}

/** The look of one label: ordinal ones by their rank on the scale, worst empty, best full. */
export function ratingLook(rating: Rating, scale: RatingScale): VerdictLook {
  const word = rating.label;
  if (rating.kind !== "ordinal" || rating.value === null) {
    return { tone: "off", shape: rating.kind === "off_scale" ? "unknown" : "none", word };
  }
  const { value } = rating;
  const values = scale.ratings.flatMap((other) =>
    other.kind === "ordinal" && other.value !== null ? [other.value] : [],
  );
  const below = values.filter((other) => other < value).length;
  const share = values.length < 2 ? 1 : Math.min(1, below / (values.length - 1));
  return { tone: TONES[Math.round(share * (TONES.length - 1))] ?? "half", shape: share, word };
}

const SIGNS = {
  unknown: '<path class="l" d="M5.9 6.3a2.1 2.1 0 1 1 3.2 1.8c-.75.45-1.1.8-1.1 1.5M8 11.5v.5"/>',
  none: '<path class="l" d="M5 8h6"/>',
  stale: '<path class="l" d="M8 4v5M8 11.5v.5"/>',
  open: "",
  in_review: '<path class="l" d="M4.9 8h.2M7.9 8h.2M10.9 8h.2"/>',
  disputed: '<path class="l" d="M4.8 6.5h6.4M4.8 9.5h6.4M9.8 4.3 6.2 11.7"/>',
} satisfies Record<Exclude<VerdictShape, number>, string>;

/**
 * The mark as inline SVG in `currentColor`: unlike a CSS background it is printed, and stays in forced colours. Hidden from
 * assistive technology, because its word always stands beside it. `l` is a line, `f` a filled shape.
 */
export function verdictMark(shape: VerdictShape): string {
  const dashed = shape === "open" || shape === "in_review" || shape === "disputed";
  const ring = `<circle class="l" cx="8" cy="8" r="6.75"${dashed ? ' stroke-dasharray="2.6 1.64"' : ""}/>`;
  const inside = typeof shape === "number" ? shareOfCircle(shape) : SIGNS[shape];
  return `<svg class="ball" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${ring}${inside}</svg>`;
}

/** The share, clockwise from the top; a line across for nothing at all. */
function shareOfCircle(share: number): string {
  if (share <= 0) return '<path class="l" d="m12.6 3.4-9.2 9.2"/>';
  if (share >= 1) return '<circle class="f" cx="8" cy="8" r="6.75"/>';
  const angle = 2 * Math.PI * share;
  const x = (8 + 6.75 * Math.sin(angle)).toFixed(2);
  const y = (8 - 6.75 * Math.cos(angle)).toFixed(2);
  return `<path class="f" d="M8 8V1.25A6.75 6.75 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z"/>`;
}
