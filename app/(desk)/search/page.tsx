import type { Metadata } from "next";
import Link from "next/link";
import { HitList } from "@/components/search/hit-list";
import { KIND_LABELS } from "@/components/search/kind-labels";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { search } from "@/lib/operations/search";
import { LIMITS } from "@/lib/schemas/limits";
import { SEARCH_KINDS } from "@/lib/schemas/search";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../page-value";
import { deskChoice } from "../desk-choice";
import filterStyles from "../status-filter.module.css";
import styles from "./page.module.css";
import { readSearchFilter, type SearchFilter, searchAddress } from "./search-filter";

export const metadata: Metadata = { title: "Search" };

/** Claims, articles and sources that hold some words, the best first. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const filter = readSearchFilter(await searchParams);
  const viewer = await requireViewer(searchAddress(filter));
  const context = contextFor(viewer);
  const [found, desks] = await Promise.all([search(context, filter), deskChoice(context, viewer)]);
  const { items, near, nextCursor } = pageValue(found);
  const deskNames = new Map(desks.map(({ slug, name }) => [slug, name]));
  return (
    <PageBody width="narrow">
      <PageTitle>Search</PageTitle>
      <search>
        <form action="/search" className={styles.form}>
          <input
            key={filter.q ?? ""}
            type="search"
            name="q"
            dir="auto"
            defaultValue={filter.q ?? ""}
            maxLength={LIMITS.searchCharacters}
            aria-label="Words to find"
            autoComplete="off"
            className={styles.input}
          />
          {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
          {filter.desk && <input type="hidden" name="desk" value={filter.desk} />}
          <Button type="submit" look="primary">
            Search
          </Button>
        </form>
      </search>
      <Choices
        label="Kind"
        filter={filter}
        name="kind"
        choices={SEARCH_KINDS.map((kind) => [kind, KIND_LABELS[kind].many])}
      />
      {desks.length > 1 && (
        <Choices label="Desk" filter={filter} name="desk" choices={desks.map(({ slug, name }) => [slug, name])} />
      )}
      {near && <p role="status">Nothing holds these words as typed. Did you mean one of these?</p>}
      {items.length > 0 ? <HitList hits={items} deskNames={deskNames} /> : <NothingFound filter={filter} />}
      {(filter.cursor !== undefined || nextCursor !== null) && (
        <nav aria-label="Pages" className={styles.pages}>
          {filter.cursor !== undefined && (
            <ButtonLink href={searchAddress({ ...filter, cursor: undefined })}>Best</ButtonLink>
          )}
          {nextCursor !== null && (
            <ButtonLink href={searchAddress({ ...filter, cursor: nextCursor })}>More results</ButtonLink>
          )}
        </nav>
      )}
    </PageBody>
  );
}

type ChoicesProps = {
  label: string;
  filter: SearchFilter;
  name: "kind" | "desk";
  choices: readonly (readonly [string, string])[];
};

/** Links that narrow the results; the words stay. */
function Choices({ label, filter, name, choices }: ChoicesProps) {
  return (
    <nav aria-label={label} className={filterStyles.filter}>
      {[[undefined, "All"] as const, ...choices].map(([value, words]) => (
        <Link
          key={value ?? ""}
          href={searchAddress({ ...filter, ...readSearchFilter({ ...filter, [name]: value, cursor: undefined }) })}
          aria-current={value === filter[name] ? "true" : undefined}
          className={filterStyles.choice}
        >
          <bdi>{words}</bdi>
        </Link>
      ))}
    </nav>
  );
}

function NothingFound({ filter }: { filter: SearchFilter }) {
  if (filter.q === undefined) {
    return (
      <EmptyState title="What do you look for?">
        Every word must be there, in any order. Put words in quotation marks to find them as a phrase, and a minus
        before a word that must not be there.
      </EmptyState>
    );
  }
  const isNarrow = filter.kind !== undefined || filter.desk !== undefined;
  return (
    <EmptyState
      title="Nothing found"
      action={
        isNarrow && (
          <ButtonLink href={searchAddress({ ...filter, kind: undefined, desk: undefined, cursor: undefined })}>
            Search everywhere
          </ButtonLink>
        )
      }
    >
      Nothing that you may see holds “<bdi>{filter.q}</bdi>”. Try fewer words, or a part of one.
    </EmptyState>
  );
}
