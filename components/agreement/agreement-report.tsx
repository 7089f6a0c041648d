import Link from "next/link";
import type { AgreementFigures } from "@/lib/schemas/agreement";
import { type AgreementPlace, behindHref } from "./agreement-address";
import styles from "./agreement-report.module.css";
import { ConfusionMatrix } from "./confusion-matrix";
import { DisputeList } from "./dispute-list";
import { FigureTable } from "./figure-table";
import { labelLooks } from "./label-looks";
import { PairTable } from "./pair-table";
import { WhatTheyMean } from "./what-they-mean";

type Props = {
  agreement: AgreementFigures;
  place: AgreementPlace;
  /** Whether claims are of several articles, which are then named. */
  showArticles?: boolean;
};

/** Agreement as an editor reads it: what it means, then the figures, then where it comes from. */
export function AgreementReport({ agreement, place, showArticles = false }: Props) {
  const { explanation, raters, items, comparable, disputed, disputedLeftOut } = agreement;
  const lookOf = labelLooks(agreement.labels);
  const disputes = disputed.length + disputedLeftOut;
  return (
    <div className={styles.report}>
      <section aria-label="In words" className={styles.words}>
        <p className={styles.sentences}>{explanation}</p>
        {items > 0 && (
          <ul className={styles.facts}>
            <li>{count(raters, "reviewer")}</li>
            <li>{count(items, "reviewed claim")}</li>
            <li>{comparable.toLocaleString("en")} with two or more verdicts</li>
            <li>
              {disputes === 0 ? (
                "none disputed"
              ) : (
                <Link href={behindHref(place)} prefetch={false}>
                  {disputes.toLocaleString("en")} disputed
                </Link>
              )}
            </li>
          </ul>
        )}
      </section>
      {comparable > 0 && (
        <>
          <FigureTable agreement={agreement} />
          <DisputeList agreement={agreement} place={place} lookOf={lookOf} showArticles={showArticles} />
          <ConfusionMatrix agreement={agreement} place={place} lookOf={lookOf} />
          <PairTable agreement={agreement} place={place} />
        </>
      )}
      <WhatTheyMean />
    </div>
  );
}

const count = (number: number, noun: string) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
