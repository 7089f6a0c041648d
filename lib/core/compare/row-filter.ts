import type { VersionRowKind } from "../text/version-row";
import type { RowClaim } from "./claims-in-rows";

export const ROW_FILTERS = ["all", "claims", "reviewed"] as const;

/** Which changes are shown: all, those that touch a claim, those that touch a claim somebody has reviewed. */
export type RowFilter = (typeof ROW_FILTERS)[number];

export const ROW_FILTER_LABELS = {
  all: "The whole text",
  claims: "Where claims are touched",
  reviewed: "Where reviewed claims are touched",
} satisfies Record<RowFilter, string>;

export const COMPARE_VIEWS = ["inline", "side"] as const;
export type CompareView = (typeof COMPARE_VIEWS)[number];

export const COMPARE_VIEW_LABELS = {
  inline: "In one column",
  side: "Side by side",
} satisfies Record<CompareView, string>;

type Given = string | string[] | undefined;

/** The filter and the view an address names, else the first of each. */
export function readCompareLook({ only, view }: { only?: Given; view?: Given }): {
  only: RowFilter;
  view: CompareView;
} {
  return {
    only: ROW_FILTERS.find((name) => name === only) ?? "all",
    view: COMPARE_VIEWS.find((name) => name === view) ?? "inline",
  };
}

/**
 * Whether a row is a change that the filter asks for. A claim is touched when its own words are, and also when anything in its
 * paragraph is: a "not" put in before it changes what it says.
 */
export function isChangeShown(
  { kind }: { kind: VersionRowKind },
  claims: readonly RowClaim[],
  only: RowFilter,
  isReviewed: (claimId: string) => boolean,
): boolean {
  const isTouched = ({ fate }: RowClaim) => kind !== "same" || (fate !== "exact" && fate !== "new");
  if (only === "all") return kind !== "same" || claims.some(isTouched);
  return claims.some((claim) => isTouched(claim) && (only === "claims" || isReviewed(claim.claimId)));
}
