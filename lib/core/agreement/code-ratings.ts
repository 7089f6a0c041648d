import type { LabelOrder } from "./label-order";
import type { AgreementInput, FirstRating, Rater } from "./ratings";

/** Every rating that counts, as numbers: those of unit `u` are at `starts[u]` up to `starts[u + 1]`. */
export type CodedRatings = {
  /** Claims with at least one rating that counts, in the order given. */
  claimIds: string[];
  /** People with at least one, in the order given. */
  raters: Rater[];
  starts: Int32Array;
  /** Whose rating it is, as a place in `raters`; ascending within a unit. */
  rater: Int32Array;
  /** Which label it is, as a place in the order's `labels`. */
  label: Int32Array;
  /** How many were given blind. */
  blind: number;
};

/**
 * Turns ratings into numbers. Withdrawn labels are no ratings; of two ratings by one person on one claim the first counts.
 * @throws RangeError when a rating's code or author is not among those given, which would leave it out without a word.
 */
export function codeRatings(
  { raters, units }: Pick<AgreementInput, "raters" | "units">,
  order: LabelOrder,
): CodedRatings {
  const placeOf = new Map(raters.map(({ id }, place) => [id, place]));
  const kept = units
    .map(({ claimId, ratings }) => ({ claimId, ratings: keepRatings(ratings, placeOf, order) }))
    .filter(({ ratings }) => ratings.length > 0);
  const all = kept.flatMap(({ ratings }) => ratings);
  const seen = new Set(all.map(({ place }) => place));
  const present = raters.filter((_, place) => seen.has(place));
  const newPlace = new Map(present.map(({ id }, place) => [placeOf.get(id), place]));
  const starts = new Int32Array(kept.length + 1);
  kept.forEach(({ ratings }, unit) => {
    starts[unit + 1] = (starts[unit] ?? 0) + ratings.length;
  });
  return {
    claimIds: kept.map(({ claimId }) => claimId),
    raters: present,
    starts,
    rater: Int32Array.from(all, ({ place }) => newPlace.get(place) ?? 0),
    label: Int32Array.from(all, ({ label }) => label),
    blind: all.filter(({ blind }) => blind).length,
  };
}

type KeptRating = { place: number; label: number; blind: boolean };

function keepRatings(
  ratings: readonly FirstRating[],
  placeOf: ReadonlyMap<string, number>,
  { indexOf, withdrawn }: LabelOrder,
): KeptRating[] {
  const kept = new Map<number, KeptRating>();
  for (const { raterId, code, blind } of ratings) {
    const place = placeOf.get(raterId);
    if (place === undefined) throw new RangeError(`a rating by ${raterId}, who is not among the raters`);
    if (withdrawn.has(code)) continue;
    const label = indexOf.get(code);
    if (label === undefined) throw new RangeError(`a rating with the code ${code}, which is not among the categories`);
    if (!kept.has(place)) kept.set(place, { place, label, blind });
  }
  return [...kept.values()].sort((a, b) => a.place - b.place);
}
