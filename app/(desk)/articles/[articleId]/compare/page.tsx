import type { Metadata } from "next";
import Link from "next/link";
import { CompareKeys } from "@/components/compare/compare-keys";
import { ComparisonTable } from "@/components/compare/comparison-table";
import { DecidedNotice } from "@/components/compare/decided-notice";
import { COMPARISON_LABELS } from "@/components/compare/group-labels";
import { CapturesShown } from "@/components/evidence/captures-shown";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { ToldOnce } from "@/components/ui/told-once";
import type { Context } from "@/lib/operations/context";
import { listClaimCaptures } from "@/lib/operations/list-claim-captures";
import { listDecisions } from "@/lib/operations/list-decisions";
import { readComparison } from "@/lib/operations/read-comparison";
import { COMPARISON_FILTERS, type ComparedClaim, type ComparisonView } from "@/lib/schemas/comparison";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";
import { type CompareAddress, compareHref, DONE_NAMES, readCompareAddress, readDone } from "./compare-address";
import { OpenClaim } from "./open-claim";
import styles from "./page.module.css";

export const metadata: Metadata = { title: "Compare and decide" };

type Props = PageProps<"/articles/[articleId]/compare">;

/** Reviews side by side, differences first, with one claim open to be decided. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const given = await searchParams;
  const address = readCompareAddress(given);
  const viewer = (await getViewer()) ?? (await requireViewer(compareHref(articleId, address)));
  const context = contextFor(viewer);
  const comparison = await readPage(context, articleId, address);
  const { article, items, nextCursor } = comparison;
  const open = items.find(({ claim }) => claim.id === address.open) ?? items[0] ?? null;
  const { items: decisions } =
    open === null || open.decision === null
      ? { items: [] }
      : pageValue(await listDecisions(context, { claimId: open.claim.id }));
  const captures =
    open === null ? { items: [] } : pageValue(await listClaimCaptures(context, { claimId: open.claim.id }));
  const done = readDone(given);
  return (
    <div className={styles.screen}>
      <div className={styles.body}>
        <PageTitle
          kicker="Compare and decide"
          lang={article.language ?? undefined}
          dir={article.direction}
          actions={<ButtonLink href={`/articles/${article.id}`}>Back to the article</ButtonLink>}
        >
          {article.title}
        </PageTitle>
        <ToldOnce key={open?.claim.id ?? "none"} names={DONE_NAMES}>
          {done === null ? null : (
            <DecidedNotice
              userId={viewer.id}
              done={{
                ...done,
                href: compareHref(article.id, { ...address, filter: "all", cursor: undefined, open: done.claimId }),
              }}
              open={open?.claim.id ?? null}
            />
          )}
        </ToldOnce>
        <Filters comparison={comparison} address={address} />
        {open === null ? (
          <NothingHere comparison={comparison} address={address} />
        ) : (
          <ComparisonTable
            comparison={comparison}
            open={open.claim.id}
            hrefOf={(id) => compareHref(article.id, { ...address, start: undefined, open: id })}
          >
            <CapturesShown items={captures.items}>
              <OpenClaim
                comparison={comparison}
                compared={open}
                decisions={decisions}
                userId={viewer.id}
                address={address}
                next={nextDifference(items, open)}
              />
            </CapturesShown>
          </ComparisonTable>
        )}
        {(nextCursor !== null || address.cursor !== undefined) && (
          <nav aria-label="Pages of claims" className={styles.pages}>
            {address.cursor !== undefined && (
              <Link href={compareHref(article.id, { ...address, cursor: undefined, open: undefined })}>
                From the start
              </Link>
            )}
            {nextCursor !== null && (
              <Link
                href={compareHref(article.id, { ...address, cursor: nextCursor, open: undefined })}
                prefetch={false}
                data-next-page
              >
                More claims
              </Link>
            )}
          </nav>
        )}
      </div>
      {open !== null && <CompareKeys open={open.claim.id} mayDecide={open.may.decide} />}
    </div>
  );
}

/** A page of the comparison; a claim that the address opens and that is on another page comes first. */
async function readPage(context: Context, articleId: string, address: CompareAddress): Promise<ComparisonView> {
  const { filter, claims, cursor, open } = address;
  const page = pageValue(
    await readComparison(context, {
      articleId,
      filter,
      ...(claims === undefined ? {} : { claims }),
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  if (open === undefined || page.items.some(({ claim }) => claim.id === open)) return page;
  const one = pageValue(await readComparison(context, { articleId, claims: open }));
  return { ...page, items: [...one.items, ...page.items] };
}

const isSettled = ({ group }: ComparedClaim) => group === "agreed" || group === "decided" || group === "waiting";

/** The next claim after the open one that asks for somebody; else the first that does. */
function nextDifference(items: readonly ComparedClaim[], open: ComparedClaim): string | null {
  const here = items.indexOf(open);
  const others = [...items.slice(here + 1), ...items.slice(0, here)];
  return others.find((claim) => !isSettled(claim))?.claim.id ?? null;
}

function Filters({ comparison, address }: { comparison: ComparisonView; address: CompareAddress }) {
  const { article, counts } = comparison;
  const chosen = address.claims?.split(",").length ?? 0;
  const shown = COMPARISON_FILTERS.filter(
    (filter) => filter === "all" || filter === address.filter || counts[filter] > 0,
  );
  return (
    <nav aria-label="Which claims" className={styles.filters}>
      {shown.map((filter) => (
        <Link
          key={filter}
          href={compareHref(article.id, { filter, claims: address.claims })}
          aria-current={filter === address.filter ? "true" : undefined}
          prefetch={false}
        >
          {COMPARISON_LABELS[filter]} <span className={styles.count}>{counts[filter].toLocaleString("en")}</span>
        </Link>
      ))}
      {chosen > 0 && (
        <Link href={compareHref(article.id, { filter: "all" })} className={styles.whole}>
          Show every claim of the article
        </Link>
      )}
    </nav>
  );
}

function NothingHere({ comparison, address }: { comparison: ComparisonView; address: CompareAddress }) {
  const { article, counts } = comparison;
  if (counts.all === 0 && address.claims === undefined) {
    return (
      <EmptyState
        title="No claims yet"
        action={<ButtonLink href={`/articles/${article.id}`}>Open the article</ButtonLink>}
      >
        Mark claims in the article and review them; here their reviews stand side by side.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No claim is like that"
      action={<ButtonLink href={compareHref(article.id, { filter: "all" })}>Show all claims</ButtonLink>}
    />
  );
}
