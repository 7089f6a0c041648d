import { describeAnchor } from "@/lib/core/anchor/describe-anchor";
import { resolveAnchor } from "@/lib/core/anchor/resolve-anchor";
import { validateSpan } from "@/lib/core/anchor/validate-span";
import type { Span } from "@/lib/core/text/span";
import { readArticle } from "@/lib/operations/read-article";
import { contextFor } from "@/lib/server/context";
import { getViewer } from "@/lib/server/viewer";

/** Places that were marked, in the text that is newest now. `lost`: those whose words cannot be found there again. */
export type MarkedPlaces = { places: (Span & { quote: string })[]; lost: string[] };

/** The marked spans with their words. */
export function placesIn(text: string, spans: readonly Span[]): MarkedPlaces {
  const valid = spans.filter((span) => validateSpan(text, span).ok);
  return { places: valid.map((span) => ({ ...span, quote: text.slice(span.start, span.end) })), lost: [] };
}

/** Spans that were marked in an earlier version, found again in `text` by their words and what stands around them; never guessed. */
export async function placesFromVersion(
  { articleId, version }: { articleId: string; version: number },
  text: string,
  spans: readonly Span[],
): Promise<MarkedPlaces> {
  const viewer = await getViewer();
  const earlier = viewer && (await readArticle(contextFor(viewer), { articleId, version }));
  if (!earlier?.ok) return { places: [], lost: [] };
  const before = earlier.value.version.text;
  const found: MarkedPlaces = { places: [], lost: [] };
  for (const span of spans) {
    if (!validateSpan(before, span).ok) continue;
    const { exact, prefix, suffix } = describeAnchor(before, span);
    const again = [{ exact }, { exact, prefix, suffix }]
      .map((quote) => resolveAnchor(text, quote))
      .find(({ ok }) => ok);
    if (again?.ok) found.places.push({ ...again.span, quote: exact });
    else found.lost.push(exact);
  }
  return found;
}
