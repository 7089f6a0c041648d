import type { Metadata } from "next";
import { HistoryList } from "@/components/history/history-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readHistory } from "@/lib/operations/read-history";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { ErasePayloadForm } from "./erase-payload-form";
import { historyHref, readHistoryAddress } from "./history-address";
import { HistoryFilterForm } from "./history-filter";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "History" };

/** Everything that happened to an article or to one of its claims, newest first. */
export default async function HistoryPage({ params, searchParams }: PageProps<"/articles/[articleId]/history">) {
  const { articleId } = await params;
  const { cursor, ...filter } = readHistoryAddress(await searchParams);
  const viewer = await requireViewer(historyHref(articleId, filter));
  const input = { articleId, ...filter, ...(cursor === undefined ? {} : { cursor }) };
  const history = pageValue(await readHistory(contextFor(viewer), input));
  const { article, claim, people, items, nextCursor, mayErase } = history;
  const isNarrowed = filter.actorId !== undefined || filter.kind !== undefined;
  const path = `/articles/${articleId}`;
  return (
    <PageBody>
      <PageTitle
        kicker={claim === null ? "History" : `History of claim ${claim.number}`}
        lang={article.language ?? undefined}
        dir={article.direction}
        actions={
          claim === null ? (
            <ButtonLink href={path}>Back to the article</ButtonLink>
          ) : (
            <>
              <ButtonLink href={`${path}/claims/${claim.id}`}>Back to the claim</ButtonLink>
              <ButtonLink href={historyHref(articleId)} look="quiet">
                The whole article’s
              </ButtonLink>
            </>
          )
        }
      >
        {article.title}
      </PageTitle>
      {claim !== null && (
        <p className={styles.statement} dir="auto">
          {claim.statement}
        </p>
      )}
      <HistoryFilterForm key={JSON.stringify(filter)} filter={filter} people={people} />
      {items.length === 0 ? (
        <EmptyState
          title="Nothing of that kind happened"
          action={
            isNarrowed && (
              <ButtonLink href={historyHref(articleId, claim ? { claimId: claim.id } : {})}>Show everything</ButtonLink>
            )
          }
        >
          Every import, claim, review and decision leaves a line here, with who did it and when.
        </EmptyState>
      ) : (
        <HistoryList
          items={items}
          actions={
            mayErase
              ? ({ id, type, erased }) => !erased && type !== "event.erased" && <ErasePayloadForm eventId={id} />
              : undefined
          }
        />
      )}
      {(cursor !== undefined || nextCursor !== null) && (
        <nav aria-label="Pages of the history" className={styles.pages}>
          {cursor !== undefined && <ButtonLink href={historyHref(articleId, filter)}>Newest</ButtonLink>}
          {nextCursor !== null && (
            <ButtonLink href={historyHref(articleId, { ...filter, cursor: nextCursor })}>Earlier</ButtonLink>
          )}
        </nav>
      )}
    </PageBody>
  );
}
