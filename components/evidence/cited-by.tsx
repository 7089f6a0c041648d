import Link from "next/link";
import hits from "@/components/search/hit-list.module.css";
import type { Stance } from "@/lib/core/review/evidence";

type Props = {
  citations: readonly {
    id: string;
    claimId: string;
    articleId: string;
    articleTitle: string;
    number: number;
    statement: string;
    stance: Stance;
    quote: string | null;
    locator: string | null;
  }[];
};

const STANCES = { supports: "Supports", refutes: "Refutes", context: "Context" } satisfies Record<Stance, string>;

/** The claims that cite a source, across articles, and what of it they cite. */
export function CitedBy({ citations }: Props) {
  if (citations.length === 0) return <p>No standing review that you may see cites it.</p>;
  return (
    <ul className={hits.list}>
      {citations.map(({ id, claimId, articleId, articleTitle, number, statement, stance, quote, locator }) => (
        <li key={id} className={hits.row}>
          <Link href={`/articles/${articleId}/claims/${claimId}`} className={hits.title} prefetch={false}>
            <bdi>{statement}</bdi>
          </Link>
          {quote && (
            <blockquote className={hits.snippet} dir="auto">
              {quote}
            </blockquote>
          )}
          <ul className={hits.facts}>
            <li>{STANCES[stance]}</li>
            <li>Claim {number}</li>
            <li>
              <bdi>{articleTitle}</bdi>
            </li>
            {locator && (
              <li>
                <bdi>{locator}</bdi>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
