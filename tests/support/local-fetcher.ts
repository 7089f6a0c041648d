import type { FetchPage } from "@/lib/core/intake/document";

/** Fetches from servers on this machine, which the server's own fetch would refuse to reach. */
export const localFetcher: FetchPage = async (url, { method = "GET" } = {}) => {
  const response = await fetch(url, { method }).catch(() => null);
  if (response === null) return { ok: false, fault: "unreachable" };
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status } = response;
  return { ok: true, page: { url, finalUrl: url, status, headers: [], mediaType: null, charset: null, bytes } };
};
