import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";
import { VerdictMark } from "@/components/ui/verdict-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { VerdictLook } from "@/lib/core/report/verdict-mark";
import type { AgreementFigures } from "@/lib/schemas/agreement";
import { type AgreementPlace, type BehindAddress, behindHref } from "./agreement-address";
import styles from "./confusion-matrix.module.css";
import { Part } from "./part";

type Props = { agreement: AgreementFigures; place: AgreementPlace; lookOf: (code: string) => VerdictLook };

type Matrix = {
  codes: string[];
  /** How often the row's label met the column's; `null`: told elsewhere in the table. */
  countOf: (row: number, column: number) => number | null;
  behind: (row: string, column: string) => BehindAddress;
};

/**
 * Which verdicts met on the same claims, as a table whose cells are the plot: the number is always there, the shade only helps.
 * Of two people whose verdicts stand in rows and columns; of more, each pair of verdicts once, below the diagonal.
 */
export function ConfusionMatrix({ agreement, place, lookOf }: Props) {
  const { pairs, labels, confusion } = agreement;
  const used = new Set(labels.filter(({ ratings }) => ratings > 0).map(({ code }) => code));
  const [pair] = pairs;
  const single = pairs.length === 1 && agreement.raters === 2 ? pair : undefined;
  const matrix: Matrix =
    single === undefined
      ? {
          codes: confusion.codes,
          countOf: (row, column) => halfOf(confusion.counts, row, column),
          behind: (row, column) => ({ labelA: row, labelB: column }),
        }
      : {
          codes: single.confusion.codes,
          countOf: (row, column) => single.confusion.counts[row]?.[column] ?? 0,
          behind: (row, column) => ({ raterA: single.a.id, raterB: single.b.id, labelA: row, labelB: column }),
        };
  const shown = [...matrix.codes.keys()].filter((at) => used.has(matrix.codes[at] ?? ""));
  const most = Math.max(1, ...shown.flatMap((row) => shown.map((column) => matrix.countOf(row, column) ?? 0)));
  const codeAt = (at: number) => matrix.codes[at] ?? "";
  return (
    <Part
      title="Which verdicts met"
      lead={
        single === undefined
          ? "How often two reviewers gave these two verdicts to one claim. Framed: the same verdict twice. The stronger the shade, the more often; verdicts that nobody gave are not shown."
          : "How often each pair of verdicts was given. Framed: both said the same. The stronger the shade, the more often; verdicts that nobody gave are not shown."
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>Which verdicts met, in numbers of pairs of verdicts</VisuallyHidden>
          </caption>
          <thead>
            {single && (
              <tr>
                <td className={styles.corner} />
                <th scope="colgroup" colSpan={shown.length} className={styles.person}>
                  <bdi>{single.b.name}</bdi> said
                </th>
              </tr>
            )}
            <tr>
              <td className={styles.corner}>{single && <PersonSaid name={single.a.name} />}</td>
              {shown.map((column) => (
                <th key={codeAt(column)} scope="col" className={styles.column}>
                  <VerdictMark look={lookOf(codeAt(column))} className={styles.stacked} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={codeAt(row)}>
                <th scope="row" className={styles.row}>
                  <VerdictMark look={lookOf(codeAt(row))} />
                </th>
                {shown.map((column) => (
                  <Cell
                    key={codeAt(column)}
                    count={matrix.countOf(row, column)}
                    most={most}
                    same={row === column}
                    href={behindHref(place, matrix.behind(codeAt(row), codeAt(column)))}
                    name={`${lookOf(codeAt(row)).word} and ${lookOf(codeAt(column)).word}`}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

const PersonSaid = ({ name }: { name: string }): ReactNode => (
  <span className={styles.person}>
    <bdi>{name}</bdi> said
  </span>
);

type CellProps = { count: number | null; most: number; same: boolean; href: string; name: string };

function Cell({ count, most, same, href, name }: CellProps) {
  if (count === null) return <td className={styles.elsewhere} />;
  const shade = { "--shade": `${Math.round((count / most) * 32)}%` } as CSSProperties;
  return (
    <td className={same ? styles.same : styles.cell} style={shade}>
      {count === 0 ? (
        <span className={styles.nothing}>0</span>
      ) : (
        <Link href={href} prefetch={false} className={styles.number} aria-label={`${name}: ${count}, see the claims`}>
          {count.toLocaleString("en")}
        </Link>
      )}
    </td>
  );
}

/** Each pair of verdicts once: the table that counts both orders has it twice, on the diagonal in one cell. */
function halfOf(counts: number[][], row: number, column: number): number | null {
  if (column > row) return null;
  const both = counts[row]?.[column] ?? 0;
  return row === column ? both / 2 : both;
}
