import { importArticle } from "@/lib/core/import/import-article";
import type { FetchPage, ReadDocumentFile } from "@/lib/core/intake/document";
import { captureSourceJob } from "@/lib/operations/capture-source";
import type { Context } from "@/lib/operations/context";
import type { SampleClaim } from "./sample-desk";

type SampleSource = SampleClaim["reviews"][number]["sources"][number];

/**
 * Captures what the sample desk cites, as its queue would: no such site is there to be asked, so that each page is made of what is
 * quoted from it. `sourceIds`: the sources by their address.
 */
export async function captureSample(
  context: Context,
  claims: readonly SampleClaim[],
  sourceIds: ReadonlyMap<string, string>,
): Promise<void> {
  const cited = claims.flatMap(({ reviews }) => reviews.flatMap(({ sources }) => sources));
  const fetchPage: FetchPage = async (url) => {
    const page = pageOf(cited.filter((source) => source.url === url));
    const headers: [string, string][] = [["content-type", "text/html; charset=utf-8"]];
    const answered = { url, finalUrl: url, status: 200, headers, mediaType: "text/html", charset: "utf-8" };
    return { ok: true, page: { ...answered, bytes: new TextEncoder().encode(page) } };
  };
  for (const sourceId of sourceIds.values()) {
    await captureSourceJob({ ...context, fetchPage, readDocument }, { sourceId });
  }
}

const readDocument: ReadDocumentFile = async ({ bytes }) => {
  const text = new TextDecoder().decode(bytes);
  const article = importArticle({ format: "html", content: text });
  const content = { format: "html" as const, text };
  const document = {
    kind: "html" as const,
    article,
    content,
    canonicalUrl: null,
    leadImageUrl: null,
    pages: [],
    fault: null,
  };
  return { ok: true, document };
};

function pageOf(sources: readonly SampleSource[]): string {
  const [first] = sources;
  const title = escapeText(first?.title ?? "");
  const quotes = [...new Set(sources.flatMap(({ quote }) => (quote ? [quote] : [])))];
  const paragraphs = quotes.map((quote) => `<p>${escapeText(quote)}</p>`).join("\n");
  const { publisher, publishedAt, url } = first ?? {};
  const imprint = [publisher, publishedAt, url].filter((part) => part != null && part !== "").join(", ");
  return `<!doctype html>\n<html><head><title>${title}</title></head><body><article>\n<h1>${title}</h1>\n<p>${escapeText(imprint)}</p>\n${paragraphs}\n</article></body></html>\n`;
}

const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
