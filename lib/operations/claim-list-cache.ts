import type { ArticleHead } from "@/lib/data/article-head";
import type { Db } from "@/lib/database/client";
import type { ClaimView } from "@/lib/schemas/claim";

/** Claims as one answer gives them. Shared between requests, therefore frozen. */
export type ClaimListView<Claim extends ClaimView = ClaimView> = { items: Claim[] };

type Kept<Claim extends ClaimView> = { state: string; list: Promise<ClaimListView<Claim>>; claims: number };

/** Claims kept in all lists of a database together: some 50 MB. */
const MOST_CLAIMS = 20_000;

/** Keeps one kind of claim lists. The answer's function gives a list as it was read before, if nothing has happened to its article since, else from `read`. */
export function createClaimListCache<Claim extends ClaimView>() {
  /** By database client; in each, the list used longest ago comes first. */
  const caches = new WeakMap<Db, Map<string, Kept<Claim>>>();

  /**
   * `head` was just read, so that nothing old is given and any number of processes agree: every change to claims and
   * submissions leaves an event (`head.lastEventId`), and what else they are seen by is in the state too. `seenBy`: whose
   * view the list is; `null` where everybody has the same.
   */
  return async (
    db: Db,
    head: ArticleHead,
    seenBy: string | null,
    read: () => Promise<ClaimListView<Claim>>,
  ): Promise<ClaimListView<Claim>> => {
    if (head.lastEventId === null) return read();
    const lists = caches.get(db) ?? new Map<string, Kept<Claim>>();
    caches.set(db, lists);
    const key = `${head.version.id} ${seenBy ?? ""}`;
    const state = JSON.stringify([head.lastEventId, head.desk.policy]);
    const known = lists.get(key);
    lists.delete(key);
    if (known?.state === state) {
      lists.set(key, known);
      return known.list;
    }
    const entry: Kept<Claim> = { state, list: read().then(freeze), claims: 0 };
    lists.set(key, entry);
    try {
      const list = await entry.list;
      entry.claims = list.items.length;
      dropOldest(lists);
      return list;
    } catch (error) {
      if (lists.get(key) === entry) lists.delete(key);
      throw error;
    }
  };
}

/** Whose view of a claim list `viewerId` has: `null` when the desk's policy shows everybody the same (`visibleSubmissions`). */
export function claimListSeenBy({ desk: { policy } }: ArticleHead, viewerId: string | null): string | null {
  return policy.blind && policy.reviewsNeeded > 1 ? viewerId : null;
}

function freeze<List extends ClaimListView>(list: List): List {
  for (const claim of list.items) {
    Object.freeze(claim.targets);
    Object.freeze(claim);
  }
  Object.freeze(list.items);
  return Object.freeze(list);
}

function dropOldest(lists: Map<string, { claims: number }>): void {
  let claims = 0;
  for (const entry of lists.values()) claims += entry.claims;
  for (const [key, entry] of lists) {
    if (claims <= MOST_CLAIMS) return;
    claims -= entry.claims;
    lists.delete(key);
  }
}
