import { isDefined } from "@/lib/core/agreement/figure";
import { inDigits, inPercent } from "@/lib/core/agreement/figure-words";
import { listFigures, type NamedFigure } from "@/lib/core/agreement/list-figures";
import type { AgreementFigures } from "@/lib/schemas/agreement";
import styles from "./figure-table.module.css";
import { IntervalBar } from "./interval-bar";
import { Part } from "./part";

/** Every measure with its value, how sure it is, and what it is for. All bars share one axis. */
export function FigureTable({ agreement }: { agreement: AgreementFigures }) {
  const figures = listFigures(agreement);
  const least = figures.some(({ figure }) => isDefined(figure) && (figure.ci95?.[0] ?? figure.value) < 0) ? -1 : 0;
  return (
    <Part title="The figures">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className={styles.number}>
              Value
            </th>
            <th scope="col">
              <span className={styles.axis}>
                <span aria-hidden="true">{least === 0 ? "0" : "−1"}</span>
                95% interval
                <span aria-hidden="true">1</span>
              </span>
            </th>
            <th scope="col" className={styles.number}>
              Claims
            </th>
            <th scope="col" className={styles.number}>
              Reviewers
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((named) => (
            <FigureRow key={named.key} named={named} least={least} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function FigureRow({ named: { key, name, about, figure }, least }: { named: NamedFigure; least: -1 | 0 }) {
  const words = key === "percent" ? inPercent : inDigits;
  const { leftOut } = figure;
  return (
    <tr className={key === "ordinal" ? styles.main : undefined}>
      <th scope="row">
        {name}
        <span className={styles.about}>
          {about}
          {leftOut > 0 && ` ${leftOut.toLocaleString("en")} off the scale left out.`}
        </span>
      </th>
      {isDefined(figure) ? (
        <>
          <td className={styles.value}>{words(figure.value)}</td>
          <td className={styles.interval}>
            {figure.ci95 === null ? (
              <span className={styles.reason}>{figure.noInterval}</span>
            ) : (
              <>
                <span className={styles.range}>
                  {words(figure.ci95[0])} to {words(figure.ci95[1])}
                </span>
                <IntervalBar value={figure.value} interval={figure.ci95} least={least} />
              </>
            )}
          </td>
        </>
      ) : (
        <td colSpan={2} className={styles.none}>
          <strong>No figure.</strong> {figure.undefined}
        </td>
      )}
      <td className={styles.count}>
        {figure.items.toLocaleString("en")}
        <span className={styles.unit}> {figure.items === 1 ? "claim" : "claims"}</span>
      </td>
      <td className={styles.count}>
        {figure.raters.toLocaleString("en")}
        <span className={styles.unit}> {figure.raters === 1 ? "reviewer" : "reviewers"}</span>
      </td>
    </tr>
  );
}
