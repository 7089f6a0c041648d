import { claimsOfPair, claimsWherePairDiffers, claimsWithLabels } from "@/lib/core/agreement/claims-behind";
import { measureAgreement } from "@/lib/core/agreement/measure-agreement";
import { type ClaimHeading, findClaimHeadings } from "@/lib/data/claim-headings";
import type { AgreementLabel, BehindFigure } from "@/lib/schemas/agreement";
import type { Context } from "./context";
import type { FirstVerdicts } from "./first-verdicts";

/** One claim behind a figure, with what everybody said first. */
export type AgreementClaim = ClaimHeading & {
  /** By name. */
  ratings: { rater: { id: string; name: string }; code: string; blind: boolean }[];
};

/** A page of the claims behind a figure. */
export type AgreementClaims = {
  items: AgreementClaim[];
  total: number;
  nextCursor: string | null;
  /** Every label in use, for the words of codes. */
  labels: Omit<AgreementLabel, "ratings">[];
  /** The two people who were asked about, when they were. */
  raters: { id: string; name: string }[];
};

/** The claims that a number was counted from, one page of them. */
export async function pageAgreementClaims(
  { db }: Pick<Context, "db">,
  verdicts: FirstVerdicts,
  behind: BehindFigure,
): Promise<AgreementClaims> {
  const all = claimsBehind(verdicts, behind);
  const start = Number(behind.cursor ?? 0);
  const page = all.slice(start, start + behind.limit);
  const headings = await findClaimHeadings(db, page);
  const units = new Map(verdicts.units.map((unit) => [unit.claimId, unit]));
  const people = new Map(verdicts.raters.map((rater) => [rater.id, rater]));
  const asked = [behind.raterA, behind.raterB].flatMap((id) => people.get(id ?? "") ?? []);
  return {
    items: page.flatMap((claimId) => {
      const heading = headings.get(claimId);
      if (heading === undefined) return [];
      const given = new Map(units.get(claimId)?.ratings.map((rating) => [rating.raterId, rating]));
      return {
        ...heading,
        ratings: verdicts.raters.flatMap((rater) => {
          const rating = given.get(rater.id);
          return rating === undefined ? [] : { rater, code: rating.code, blind: rating.blind };
        }),
      };
    }),
    total: all.length,
    nextCursor: start + behind.limit < all.length ? String(start + behind.limit) : null,
    labels: verdicts.categories,
    raters: asked,
  };
}

/** Of a pair: all that both rated, those on which they differ first. */
function claimsBehind(verdicts: FirstVerdicts, { labelA, labelB, raterA, raterB }: BehindFigure): string[] {
  if (raterA !== undefined && raterB !== undefined) {
    if (labelA !== undefined && labelB !== undefined) return claimsOfPair(verdicts, [raterA, labelA], [raterB, labelB]);
    const equal = verdicts.categories.flatMap(({ code }) => claimsOfPair(verdicts, [raterA, code], [raterB, code]));
    return [...claimsWherePairDiffers(verdicts, raterA, raterB), ...equal];
  }
  if (labelA !== undefined && labelB !== undefined) return claimsWithLabels(verdicts, labelA, labelB);
  return measureAgreement(verdicts).disputed.map(({ claimId }) => claimId);
}
