import { flattenRuns } from "../anchor/flatten-runs";
import type { Span } from "../text/span";
import type { SpanPiece } from "./assign-spans";
import { escapeHtml } from "./escape-html";
import { type Inlay, wordsWithInlays } from "./inlay";
import type { VerdictTone } from "./verdict-mark";

/** A target as it is marked in the text. */
export type MarkedSpan = Span & {
  /** What `data-claims` names: the claim's id or number, without spaces. */
  claim: string;
  /** Shown at the end of the span. */
  number: number;
  tone: VerdictTone;
  /** What the number says to assistive technology: `Claim 2: Half true`. */
  label: string;
  /** Where the number leads. */
  href: string;
  /** DOM id of the number, to come back to; unique on the page. */
  anchor: string | null;
};

/** A run names at most this many claims: ten thousand nested ones would otherwise name each other fifty million times. */
const MAX_NAMED = 16;

/**
 * The words of one block as HTML: a flat row of marks, each knowing all its claims. The text of the result is exactly the
 * text of the block: the numbers are empty links whose `data-n` the style sheet shows. A mark has the hue of the innermost
 * claim; `w-…` is that of the claim around it, `d2` and `d3` tell how many lie over one another.
 */
export function annotateLine(
  text: string,
  block: Span,
  pieces: readonly SpanPiece<MarkedSpan>[],
  inlays: readonly Inlay[] = [],
): string {
  const write = ({ start, end }: Span) => wordsWithInlays(text, { start, end, isLast: end === block.end }, inlays);
  if (pieces.length === 0) return write(block);
  const byId = new Map(pieces.map((piece, index) => [String(index), piece]));
  const spans = pieces.map(({ span }, index) => ({ id: String(index), start: span.start, end: span.end }));
  const ending = new Map<number, MarkedSpan[]>();
  for (const { span, last } of pieces) {
    if (!last) continue;
    const place = Math.min(span.end, block.end);
    const there = ending.get(place);
    if (there === undefined) ending.set(place, [span]);
    else there.push(span);
  }
  let html = "";
  for (const { start, end, ids } of flattenRuns(spans, block)) {
    const words = write({ start, end });
    const inside = ids.slice(-MAX_NAMED).flatMap((id) => byId.get(id)?.span ?? []);
    const inner = inside.at(-1);
    if (inner === undefined) {
      html += words;
      continue;
    }
    const outer = inside.at(-2);
    const depth = outer === undefined ? "" : ` d${Math.min(3, ids.length)} w-${outer.tone}`;
    const claims = [...new Set(inside.map(({ claim }) => claim))].join(" ");
    const numbers = (ending.get(end) ?? []).map(numberLink).join("");
    html += `<mark class="v-${inner.tone}${depth}" data-start="${start}" data-claims="${escapeHtml(claims)}">${words}${numbers}</mark>`;
  }
  return html;
}

function numberLink({ number, tone, label, href, anchor }: MarkedSpan): string {
  const id = anchor === null ? "" : ` id="${escapeHtml(anchor)}"`;
  return `<a class="n v-${tone}"${id} href="${escapeHtml(href)}" data-n="${number}" aria-label="${escapeHtml(label)}"></a>`;
}
