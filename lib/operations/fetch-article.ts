import type { FetchedPage, ReadDocument } from "@/lib/core/intake/document";
import type { PageFault } from "@/lib/core/intake/page-fault";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";

/** An article's page as it was fetched and read, or why it is no article. */
export type FetchedArticle = { ok: true; page: FetchedPage; document: ReadDocument } | { ok: false; fault: PageFault };

/** Fetches an address and reads the article on it, outside of any transaction. @throws where the process fetches nothing, a mistake of its wiring. */
export async function fetchArticle(
  { fetchPage, readDocument }: Context,
  url: string,
  options: { isRound: boolean },
): Promise<FetchedArticle> {
  if (fetchPage === undefined || readDocument === undefined) throw new Error("this process fetches no pages");
  const fetched = await fetchPage(url, options);
  if (!fetched.ok) return fetched;
  const { bytes, mediaType, charset, finalUrl, status } = fetched.page;
  const refused = statusFault(status);
  if (refused !== null) return { ok: false, fault: refused };
  const read = await readDocument({ bytes, mediaType, charset, fileName: null, url: finalUrl, status });
  if (!read.ok) return read;
  const { document } = read;
  if (document.fault !== null) return { ok: false, fault: document.fault };
  if (document.article.text.length > LIMITS.articleCharacters) return { ok: false, fault: "too_complex" };
  return { ok: true, page: fetched.page, document };
}

function statusFault(status: number): PageFault | null {
  if (status === 404 || status === 410) return "gone";
  return status >= 200 && status < 300 ? null : "http_error";
}
