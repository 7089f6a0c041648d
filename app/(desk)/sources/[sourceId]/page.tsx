import type { Metadata } from "next";
import Link from "next/link";
import hits from "@/components/search/hit-list.module.css";
import { LocalDate } from "@/components/ui/local-date";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readSourcePage } from "@/lib/operations/read-source-page";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../page-value";

export const metadata: Metadata = { title: "Source" };

const STANCES = { supports: "Supports", refutes: "Refutes", context: "Context" } as const;

/** One source of the desk: its address, and the claims that cite it. */
export default async function SourcePage({ params }: PageProps<"/sources/[sourceId]">) {
  const { sourceId } = await params;
  const viewer = await requireViewer(`/sources/${sourceId}`);
  const { source, citations } = pageValue(await readSourcePage(contextFor(viewer), { sourceId }));
  const { title, url, reference, deadSince } = source;
  return (
    <PageBody width="narrow">
      <PageTitle kicker="Source" lead={reference !== null && <bdi>{reference}</bdi>}>
        <bdi>{title}</bdi>
      </PageTitle>
      {url !== null && (
        <p style={{ overflowWrap: "anywhere" }}>
          <a href={url} rel="noopener noreferrer nofollow" target="_blank">
            <bdi>{url}</bdi>
          </a>
        </p>
      )}
      {deadSince !== null && (
        <p>
          This address has not answered since <LocalDate iso={deadSince.toISOString()} />.
        </p>
      )}
      <section>
        <h2>Cited by</h2>
        {citations.length === 0 && <p>No standing review that you may see cites it.</p>}
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
      </section>
    </PageBody>
  );
}
