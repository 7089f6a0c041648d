import type { ArticleHead } from "@/lib/data/article-head";
import type { Db } from "@/lib/database/client";
import type { ClaimView } from "@/lib/schemas/claim";

/** Claims as one answer gives them. Shared between requests, therefore frozen. */
export type ClaimListView = { items: ClaimView[] };

type Kept = { state: string; list: Promise<ClaimListView>; claims: number };

/** Claims kept in all lists of a database together: some 50 MB. */
const MOST_CLAIMS = 20_000;

/** By database client, oldest use first. */
const kept = new WeakMap<Db, Map<string, Kept>>();

/**
 * The claims of an article for one viewer: as they were read before, if nothing has happened to the article since, else from
 * `read`. Who asks has just read `head`, so that nothing old is given and any number of processes agree: every change to
 * claims and submissions leaves an event (`head.lastEventId`), and what else they are seen by is in the state too.
 */
export async function keepClaimList(
  db: Db,
  head: ArticleHead,
  viewerId: string | null,
  read: () => Promise<ClaimListView>,
): Promise<ClaimListView> {
  if (head.lastEventId === null) return read();
  const lists = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, lists);
  const key = `${head.id} ${isSeenAlike(head) ? "" : viewerId}`;
  const state = JSON.stringify([head.lastEventId, head.version.id, head.desk.policy]);
  const known = lists.get(key);
  lists.delete(key);
  if (known?.state === state) {
    lists.set(key, known);
    return known.list;
  }
  const entry: Kept = { state, list: read(), claims: 0 };
  lists.set(key, entry);
  try {
    const list = await entry.list;
    entry.claims = freeze(list).items.length;
    dropOldest(lists);
    return list;
  } catch (error) {
    if (lists.get(key) === entry) lists.delete(key);
    throw error;
  }
}

/** Whether a desk's policy shows everybody the same (`visibleSubmissions`). */
const isSeenAlike = ({ desk: { policy } }: ArticleHead) => !policy.blind || policy.reviewsNeeded <= 1;

function freeze(list: ClaimListView): ClaimListView {
  for (const claim of list.items) {
    Object.freeze(claim.targets);
    Object.freeze(claim);
  }
  Object.freeze(list.items);
  return Object.freeze(list);
}

function dropOldest(lists: Map<string, Kept>): void {
  let claims = 0;
  for (const entry of lists.values()) claims += entry.claims;
  for (const [key, entry] of lists) {
    if (claims <= MOST_CLAIMS) return;
    claims -= entry.claims;
    lists.delete(key);
  }
}
