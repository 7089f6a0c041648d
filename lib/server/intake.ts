import type { CallArchive } from "@/lib/core/intake/archive";
import type { FetchPage, ReadDocumentFile } from "@/lib/core/intake/document";
import { openArchiveCaller } from "./archive/call-archive";
import { serverEnv } from "./env";
import { checkAddress } from "./fetch/check-address";
import { fetchFault } from "./fetch/fetch-fault";
import { FETCH_LIMITS } from "./fetch/fetch-limits";
import { openGuardedAgent } from "./fetch/guarded-agent";
import { type Fetcher, openFetcher } from "./fetch/open-fetcher";
import { userAgent } from "./fetch/user-agent";
import { openReader, type Reader } from "./read/open-reader";

// Next loads modules anew while developing; connections, threads and what is known of other sites' robots must survive that.
const holder = globalThis as typeof globalThis & {
  stetFetcher?: Fetcher;
  stetReader?: Reader;
  stetArchiveCaller?: CallArchive;
};

/** Fetches as this installation; nothing is opened before the first address. */
export const fetchPage: FetchPage = (url, options) => {
  const { publicUrl, fetchHosts } = serverEnv();
  holder.stetFetcher ??= openFetcher({ publicUrl, allowed: new Set(fetchHosts) });
  return holder.stetFetcher.fetchPage(url, options);
};

/** Reads in this process's threads; none is started before the first document. */
export const readDocument: ReadDocumentFile = (given) => {
  holder.stetReader ??= openReader();
  return holder.stetReader.readDocument(given);
};

/** Speaks to archives behind the guard that pages are fetched behind. */
export const callArchive: CallArchive = (call) => {
  const { publicUrl, fetchHosts } = serverEnv();
  const allowed = new Set(fetchHosts);
  holder.stetArchiveCaller ??= openArchiveCaller({
    dispatcher: openGuardedAgent({ allowed, connectMillis: FETCH_LIMITS.maxMillis }),
    check: (address, base) => checkAddress(address, allowed, base),
    faultOf: fetchFault,
    userAgent: userAgent(publicUrl),
  });
  return holder.stetArchiveCaller(call);
};
