import Link from "next/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { isDefined } from "@/lib/core/agreement/figure";
import { type AgreementPlace, behindHref } from "./agreement-address";
import styles from "./pair-matrix.module.css";
import type { Pair } from "./pair-table";
import { kappaWords, reasonsOf, sameWords } from "./pair-words";

type Person = Pair["a"];

/** People against people, each pair once. What has no κ says why below. */
export function PairMatrix({ people, pairs, place }: { people: Person[]; pairs: Pair[]; place: AgreementPlace }) {
  const reasons = reasonsOf(pairs);
  const find = (one: Person, other: Person) =>
    pairs.find(({ a, b }) => (a.id === one.id && b.id === other.id) || (a.id === other.id && b.id === one.id));
  const columns = people.slice(0, -1);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label="Who agrees with whom, in numbers" tabIndex={0}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>Cohen’s κ of each two reviewers, with the claims that both rated</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.slice(1).map((row, index) => (
              <tr key={row.id}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                {columns.map((column, at) => (
                  <td key={column.id}>
                    {at <= index && <PairCell pair={find(row, column)} reasons={reasons} place={place} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pairs.length < (people.length * columns.length) / 2 && (
        <p className={styles.reason} aria-hidden="true">
          – no claim in common
        </p>
      )}
      {reasons.map((reason, index) => (
        <p key={reason} className={styles.reason}>
          <sup>{index + 1}</sup> No κ: {reason}
        </p>
      ))}
    </>
  );
}

function PairCell({ pair, reasons, place }: { pair: Pair | undefined; reasons: string[]; place: AgreementPlace }) {
  if (pair === undefined)
    return (
      <>
        <span className={styles.nothing} aria-hidden="true">
          –
        </span>
        <VisuallyHidden>no claim in common</VisuallyHidden>
      </>
    );
  const { a, b, kappa } = pair;
  return (
    <Link
      href={behindHref(place, { raterA: a.id, raterB: b.id })}
      prefetch={false}
      className={styles.cell}
      aria-label={`${a.name} and ${b.name}: ${kappaWords(kappa)}, ${sameWords(pair)} the same, see the claims`}
    >
      <span className={styles.kappa}>
        {kappaWords(kappa)}
        {!isDefined(kappa) && <sup>{reasons.indexOf(kappa.undefined) + 1}</sup>}
      </span>
      <span className={styles.same}>{sameWords(pair)}</span>
    </Link>
  );
}
