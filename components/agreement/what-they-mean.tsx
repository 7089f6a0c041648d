import { OFF_SCALE_RULE } from "@/lib/core/agreement/off-scale-rule";
import styles from "./what-they-mean.module.css";

/** What the figures mean, in plain words, with where they come from; docs/agreement.md has the formulas. */
export function WhatTheyMean() {
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>What do these mean?</summary>
      <div className={styles.words}>
        <p>
          Everything is counted from each person’s first submission on a claim, whatever came later: later ones may know
          what the others said. Claims that were withdrawn, or that the desk rejected, are left out and counted. A claim
          whose reviews you may not see yet is no part of it.
        </p>
        <p>
          <strong>Same verdict</strong> is what everybody understands, and says nothing of luck: where nearly every
          verdict is “False”, two people who never looked would agree nearly always. The other figures take luck out: 1
          is complete agreement, 0 what luck would give, below 0 is worse than luck.
        </p>
        <p>
          <strong>Krippendorff’s ordinal α</strong> is the one to quote: for any number of people, with gaps, and
          “False” against “Mostly false” is a smaller difference than “False” against “True”. His borders: from 0.80 on
          rely on it, from 0.67 on draw tentative conclusions only.
        </p>
        <p>
          <strong>Gwet’s AC1 and AC2</strong> hardly move when one verdict is nearly everywhere. There κ and α are low
          although people rarely differ (Feinstein and Cicchetti 1990).
        </p>
        <p>
          <strong>Cohen’s κ</strong> is for two people; with more, the mean of all pairs (Light 1971).{" "}
          <strong>Fleiss’ κ</strong> is there to compare with studies that used it.
        </p>
        <p>
          <strong>The 95% interval</strong> says how far the figure could be from what it would be on many more claims
          like these. The fewer the claims, the wider. It says nothing of other reviewers.
        </p>
        <p>{OFF_SCALE_RULE}</p>
        <p className={styles.sources}>
          Sources: Cohen 1960, Educ. Psychol. Meas. 20 · Fleiss 1971, Psychol. Bull. 76 · Light 1971, Psychol. Bull. 76
          · Gwet 2008, Br. J. Math. Stat. Psychol. 61; 2014, Handbook of Inter-Rater Reliability · Krippendorff 2004,
          Content Analysis; 2011, Computing Krippendorff’s Alpha-Reliability · Feinstein, Cicchetti 1990, J. Clin.
          Epidemiol. 43.
        </p>
      </div>
    </details>
  );
}
