import type { AgreementFigures } from "@/lib/schemas/agreement";
import type { AgreementPlace } from "./agreement-address";
import { PairList } from "./pair-list";
import { PairMatrix } from "./pair-matrix";
import { Part } from "./part";

type Props = { agreement: AgreementFigures; place: AgreementPlace };

export type Pair = AgreementFigures["pairs"][number];

/** More people do not fit a page beside each other. */
const MOST_COLUMNS = 7;

/** Who agrees with whom: people against people while they fit and most share claims, else a list of pairs. */
export function PairTable({ agreement: { pairs, pairsLeftOut }, place }: Props) {
  if (pairs.length === 0) return null;
  const people = [...new Map(pairs.flatMap(({ a, b }) => [a, b]).map((person) => [person.id, person])).values()];
  people.sort((one, other) => one.name.localeCompare(other.name, "en") || (one.id < other.id ? -1 : 1));
  const possible = (people.length * (people.length - 1)) / 2;
  const fits = people.length > 2 && people.length <= MOST_COLUMNS + 1 && pairs.length >= possible / 2;
  return (
    <Part
      title="Who agrees with whom"
      lead="Cohen’s κ, and how often the two said the same of the claims that both rated. Each leads to these claims."
    >
      {fits ? (
        <PairMatrix people={people} pairs={pairs} place={place} />
      ) : (
        <PairList pairs={pairs} pairsLeftOut={pairsLeftOut} place={place} />
      )}
    </Part>
  );
}
