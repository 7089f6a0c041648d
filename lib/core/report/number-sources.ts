import type { ReportCitation, ReportSource } from "./report";
import type { CitationInput } from "./report-input";

/** Citations in the order they are first met, each source numbered once. */
export type SourceNumbers = { sources: ReportSource[]; cite: (citation: CitationInput) => ReportCitation };

/**
 * Numbers the sources of citations that are given in reading order, from 1. A source has the details of its first use, and
 * what that left open from later ones. A source withheld in any citation is withheld in all: nothing of it is told but the
 * reason, neither the passage nor the place in it, which could give it away.
 */
export function numberSources(citations: readonly CitationInput[]): SourceNumbers {
  const withheld = new Map<string, string>();
  for (const { sourceId, withheldReason } of citations) {
    if (withheldReason !== null && !withheld.has(sourceId)) withheld.set(sourceId, withheldReason);
  }
  const byId = new Map<string, ReportSource>();
  for (const citation of citations) {
    const reason = withheld.get(citation.sourceId);
    const known = byId.get(citation.sourceId);
    if (known === undefined) byId.set(citation.sourceId, firstUse(citation, byId.size + 1, reason));
    else if (known.withheld === null) fillGaps(known, citation);
  }
  const cite = ({ sourceId, stance, quote, locator }: CitationInput): ReportCitation => {
    const source = byId.get(sourceId);
    const hidden = source === undefined || source.withheld !== null;
    return { source: source?.number ?? 0, stance, quote: hidden ? null : quote, locator: hidden ? null : locator };
  };
  return { sources: [...byId.values()], cite };
}

function firstUse(use: CitationInput, number: number, reason: string | undefined): ReportSource {
  if (reason !== undefined) return { number, withheld: reason };
  const { sourceId, url, citation, title, publisher, publishedAt, kind, archiveUrl } = use;
  return { number, id: sourceId, withheld: null, url, citation, title, publisher, publishedAt, kind, archiveUrl };
}

function fillGaps(source: Extract<ReportSource, { withheld: null }>, use: CitationInput): void {
  source.citation ??= use.citation;
  source.publisher ??= use.publisher;
  source.publishedAt ??= use.publishedAt;
  source.archiveUrl ??= use.archiveUrl;
}
