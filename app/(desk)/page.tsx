import type { Metadata } from "next";
import { ArticleRow } from "@/components/article/article-row";
import { waitsForViewer } from "@/components/article/progress-words";
import { WorkList } from "@/components/article/work-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { SearchBox } from "@/components/ui/search-box";
import { listArticles } from "@/lib/operations/list-articles";
import { readMyWork } from "@/lib/operations/read-my-work";
import type { ArticleSummary } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../page-value";
import { addressOf, type DashboardFilter, readFilter } from "./dashboard-filter";
import { deskChoice } from "./desk-choice";
import { DeskFilter } from "./desk-filter";
import styles from "./page.module.css";
import { StatusFilter } from "./status-filter";

export const metadata: Metadata = { title: { absolute: "Desk · Stet" } };

/** The desk: what waits for the viewer by name first, then articles with claims for them, then everything else, newest first. */
export default async function Dashboard({ searchParams }: PageProps<"/">) {
  const query = await searchParams;
  const filter = readFilter(query);
  const viewer = await requireViewer(addressOf(filter));
  const context = contextFor(viewer);
  const [articles, desks] = await Promise.all([listArticles(context, filter), deskChoice(context, viewer)]);
  const { items, nextCursor } = pageValue(articles);
  const deskNames = new Map(desks.map(({ slug, name }) => [slug, name]));
  const waiting = items.filter(({ progress }) => waitsForViewer(progress));
  const others = items.filter(({ progress }) => !waitsForViewer(progress));
  const filtered = filter.query !== undefined || filter.status !== undefined || filter.desk !== undefined;
  if (items.length === 0 && !filtered && filter.cursor === undefined) return <NothingYet />;
  const isWhole = !filtered && filter.cursor === undefined;
  const isAllWork = query.work === "all";
  const work = isWhole ? pageValue(await readMyWork(context, isAllWork ? { limit: LIMITS.pageSize } : {})) : null;
  return (
    <PageBody>
      <PageTitle
        actions={
          <>
            <AgreementLinks articles={items} />
            <ButtonLink href="/import" look="primary">
              Import an article
            </ButtonLink>
          </>
        }
      >
        Desk
      </PageTitle>
      {work && <WorkList work={work} allHref={isAllWork ? null : "/?work=all#waits"} />}
      <div className={styles.filters}>
        <StatusFilter filter={filter} />
        {desks.length > 1 && <DeskFilter desks={desks} filter={filter} />}
        <SearchBox id="search-desk" className={styles.search} maxLength={LIMITS.searchCharacters} />
      </div>
      {items.length === 0 && <NothingFound filter={filter} />}
      <ArticleList title="Articles with claims for you" articles={waiting} deskNames={deskNames} />
      <ArticleList title={waiting.length > 0 ? "Other articles" : "Articles"} articles={others} deskNames={deskNames} />
      {(filter.cursor !== undefined || nextCursor !== null) && (
        <nav aria-label="Pages" className={styles.pages}>
          {filter.cursor !== undefined && (
            <ButtonLink href={addressOf({ ...filter, cursor: undefined })}>Newest</ButtonLink>
          )}
          {nextCursor !== null && (
            <ButtonLink href={addressOf({ ...filter, cursor: nextCursor })}>Older articles</ButtonLink>
          )}
        </nav>
      )}
    </PageBody>
  );
}

type ListProps = { title: string; articles: ArticleSummary[]; deskNames: ReadonlyMap<string, string> };

function ArticleList({ title, articles, deskNames }: ListProps) {
  if (articles.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <ul>
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} deskName={deskNames.get(article.deskSlug)} />
        ))}
      </ul>
    </section>
  );
}

/** How well the reviewers of each desk agree; a desk is named where there are several. */
function AgreementLinks({ articles }: { articles: ArticleSummary[] }) {
  const slugs = [...new Set(articles.map(({ deskSlug }) => deskSlug))];
  return slugs.map((slug) => (
    <ButtonLink key={slug} href={`/desks/${slug}/agreement`} look="quiet">
      {slugs.length === 1 ? "Agreement" : `Agreement: ${slug}`}
    </ButtonLink>
  ));
}

/** A new desk: nothing to search or to filter yet, one thing to do. */
function NothingYet() {
  return (
    <PageBody>
      <PageTitle>Desk</PageTitle>
      <EmptyState
        title="No article yet"
        action={
          <ButtonLink href="/import" look="primary">
            Import the first one
          </ButtonLink>
        }
      >
        Paste an article or choose a file; Stet keeps its exact words, and you mark the claims in it.
      </EmptyState>
    </PageBody>
  );
}

function NothingFound({ filter: { query, status } }: { filter: DashboardFilter }) {
  const none = status === undefined ? "This desk has no article yet." : "No article of this desk is at this stage.";
  return (
    <EmptyState title="Nothing found" action={<ButtonLink href="/">Show all articles</ButtonLink>}>
      {query === undefined ? (
        none
      ) : (
        <>
          No title holds “<bdi>{query}</bdi>”. Try fewer words, or a part of one.
        </>
      )}
    </EmptyState>
  );
}
