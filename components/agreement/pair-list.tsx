import Link from "next/link";
import { Table } from "@/components/ui/table";
import { isDefined } from "@/lib/core/agreement/figure";
import { inDigits } from "@/lib/core/agreement/figure-words";
import { type AgreementPlace, behindHref } from "./agreement-address";
import styles from "./pair-matrix.module.css";
import type { Pair } from "./pair-table";
import { sameWords } from "./pair-words";

/** So many are read; the others are in the API's answer. */
const SHOWN = 50;

type Props = { pairs: Pair[]; pairsLeftOut: number; place: AgreementPlace };

/** Pairs of people, those with most claims in common first. */
export function PairList({ pairs, pairsLeftOut, place }: Props) {
  const more = pairs.length - Math.min(SHOWN, pairs.length) + pairsLeftOut;
  return (
    <>
      <Table caption="Who agrees with whom, in numbers">
        <thead>
          <tr>
            <th scope="col">Reviewers</th>
            <th scope="col">Same verdict</th>
            <th scope="col">Cohen’s κ</th>
            <th scope="col">Weighted κ (quadratic)</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, SHOWN).map((pair) => (
            <tr key={`${pair.a.id} ${pair.b.id}`}>
              <th scope="row">
                <Link href={behindHref(place, { raterA: pair.a.id, raterB: pair.b.id })} prefetch={false}>
                  <bdi>{pair.a.name}</bdi> and <bdi>{pair.b.name}</bdi>
                </Link>
              </th>
              <td>{sameWords(pair)}</td>
              <td>{figureWords(pair.kappa)}</td>
              <td>{figureWords(pair.weightedKappa)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more > 0 && (
        <p className={styles.reason}>{more.toLocaleString("en")} more pairs share no more claims than these.</p>
      )}
    </>
  );
}

function figureWords(figure: Pair["kappa"]) {
  if (isDefined(figure)) return inDigits(figure.value);
  return <span className={styles.reason}>None: {figure.undefined}</span>;
}
