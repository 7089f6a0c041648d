import { orderLabels } from "./label-order";
import type { AgreementInput, FirstRating } from "./ratings";

/** What the figures' claims are looked up in. */
type Rated = Pick<AgreementInput, "categories" | "units">;

/** The claims behind a cell of the confusion matrix: those to which one person gave `codeA` and another `codeB`, in the order given. */
export function claimsWithLabels(rated: Rated, codeA: string, codeB: string): string[] {
  return claimsWhere(rated, (ratings) => {
    const first = ratings.filter(({ code }) => code === codeA).length;
    const second = ratings.filter(({ code }) => code === codeB).length;
    return codeA === codeB ? first >= 2 : first >= 1 && second >= 1;
  });
}

/** The claims behind a cell of a pair's matrix: those to which `raterA` gave `codeA` and `raterB` gave `codeB`, in the order given. */
export function claimsOfPair(
  rated: Rated,
  [raterA, codeA]: [string, string],
  [raterB, codeB]: [string, string],
): string[] {
  return claimsWhere(rated, (ratings) => codeOf(ratings, raterA) === codeA && codeOf(ratings, raterB) === codeB);
}

/** The claims that both people rated and on which they differ, in the order given. */
export function claimsWherePairDiffers(rated: Rated, raterA: string, raterB: string): string[] {
  return claimsWhere(rated, (ratings) => {
    const [a, b] = [codeOf(ratings, raterA), codeOf(ratings, raterB)];
    return a !== undefined && b !== undefined && a !== b;
  });
}

/** Only ratings that the figures count are looked at: no withdrawn ones, and each person's first. */
function claimsWhere({ categories, units }: Rated, isMeant: (ratings: FirstRating[]) => boolean): string[] {
  const { withdrawn } = orderLabels(categories);
  return units.flatMap(({ claimId, ratings }) => {
    const seen = new Set<string>();
    const firsts = ratings.filter(({ raterId, code }) => {
      if (withdrawn.has(code) || seen.has(raterId)) return false;
      seen.add(raterId);
      return true;
    });
    return isMeant(firsts) ? claimId : [];
  });
}

const codeOf = (ratings: readonly FirstRating[], raterId: string): string | undefined =>
  ratings.find((rating) => rating.raterId === raterId)?.code;
