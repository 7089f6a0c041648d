import { isPlaceUncertain, type PlaceWords } from "../anchor/target";

/** What a person should know of a claim's place: other words took it, it may be one of several, nothing is left of it. */
export type PlaceTrouble = "changed" | "uncertain" | "gone";

/** In words, small, for lists and margins; reports and the claim's panel say the same. */
export const PLACE_TROUBLE_LABELS = {
  changed: "words changed",
  uncertain: "place not certain",
  gone: "no longer in the text",
} satisfies Record<PlaceTrouble, string>;

/** What is the matter with one place; `null` when it stands, or a person has set it. */
export function placeTrouble(target: PlaceWords): PlaceTrouble | null {
  if (target.state === "gone") return "gone";
  if (target.state !== "changed") return null;
  return isPlaceUncertain(target) ? "uncertain" : "changed";
}

/** What of a claim decides whether its words are other ones than somebody rated or accepted. */
export type TouchedClaim = {
  targets: readonly PlaceWords[];
  verdict: { stale: boolean } | null;
  /** Whether the viewer's own submission speaks of other words than the claim has now. */
  toConfirm: boolean;
};

/** Whether a claim belongs to those whose words changed: a verdict or the viewer's review is stale, or a place is in trouble. */
export const isTouched = ({ targets, verdict, toConfirm }: TouchedClaim): boolean =>
  verdict?.stale === true || toConfirm || targets.some((target) => placeTrouble(target) !== null);

/** What happened to a claim; `partly_gone`: it still stands elsewhere, and its verdict with it. */
export type ClaimTrouble = PlaceTrouble | "partly_gone";

export const CLAIM_TROUBLE_LABELS = {
  ...PLACE_TROUBLE_LABELS,
  partly_gone: "a place is gone",
} satisfies Record<ClaimTrouble, string>;

/** What happened to a claim's words: what asks most of a person; `null` when nothing did. */
export function claimTrouble(claim: TouchedClaim): ClaimTrouble | null {
  const troubles = claim.targets.map(placeTrouble);
  if (troubles.includes("changed")) return "changed";
  if (troubles.includes("uncertain")) return "uncertain";
  if (troubles.length > 0 && troubles.every((trouble) => trouble === "gone")) return "gone";
  if (claim.verdict?.stale === true || claim.toConfirm) return "changed";
  return troubles.includes("gone") ? "partly_gone" : null;
}
