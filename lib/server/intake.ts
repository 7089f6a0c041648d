import type { FetchPage, ReadDocumentFile } from "@/lib/core/intake/document";
import { serverEnv } from "./env";
import { type Fetcher, openFetcher } from "./fetch/open-fetcher";
import { openReader, type Reader } from "./read/open-reader";

// Next loads modules anew while developing; connections, threads and what is known of other sites' robots must survive that.
const holder = globalThis as typeof globalThis & { stetFetcher?: Fetcher; stetReader?: Reader };

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
