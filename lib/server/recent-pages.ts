import type { FetchedPage, FetchPage } from "@/lib/core/intake/document";

/** A page that was shown in a preview is the page that is imported; then, and for memory's sake, it is forgotten. */
const KEPT_MILLIS = 10 * 60_000;
const KEPT_BYTES = 60_000_000;

type Kept = { page: FetchedPage; fetchedAt: Date };

// Next reloads modules while developing; what was fetched must survive that.
const holder = globalThis as typeof globalThis & { stetRecentPages?: Map<string, Kept> };

/**
 * Pages as one person fetched them a moment ago, so that looking a preview over asks nothing of the site again. Each instance
 * has its own: on another one the page is fetched once more, and the preview's fingerprint tells whether it changed.
 */
export function recentPages(personId: string, fetchPage: FetchPage) {
  holder.stetRecentPages ??= new Map();
  const pages = holder.stetRecentPages;
  const keyOf = (url: string) => `${personId} ${url}`;
  const kept = (url: string): Kept | undefined => {
    const found = pages.get(keyOf(url));
    return found && Date.now() - found.fetchedAt.getTime() < KEPT_MILLIS ? found : undefined;
  };
  const fetchOnce: FetchPage = async (url, options) => {
    const known = kept(url);
    if (known) return { ok: true, page: known.page };
    const fetched = await fetchPage(url, options);
    if (fetched.ok) {
      pages.set(keyOf(url), { page: fetched.page, fetchedAt: new Date() });
      forgetOldest(pages);
    }
    return fetched;
  };
  return { fetchPage: fetchOnce, fetchedAt: (url: string) => kept(url)?.fetchedAt };
}

function forgetOldest(pages: Map<string, Kept>): void {
  let bytes = 0;
  for (const [key, { page, fetchedAt }] of [...pages].reverse()) {
    bytes += page.bytes.byteLength;
    if (bytes > KEPT_BYTES || Date.now() - fetchedAt.getTime() >= KEPT_MILLIS) pages.delete(key);
  }
}
