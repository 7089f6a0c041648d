import { type HtmlListener, streamHtml } from "@/lib/core/import/stream-html";

/** Deeper than any page that people read; `streamHtml` tells no depth beyond 400. */
const MAX_DEPTH = 350;
const MAX_ELEMENTS = 250_000;

/**
 * Whether markup nests deeper, or holds more elements, than a tree of it can be made of: with twenty thousand levels a small page
 * keeps a parser busy for minutes. Reads it as a stream, in linear time and constant memory.
 */
export function exceedsBounds(html: string): boolean {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  const counting: HtmlListener = {
    opened: () => {
      elements++;
      depth++;
      if (depth > deepest) deepest = depth;
    },
    closed: () => {
      depth--;
    },
    single: () => {
      elements++;
    },
    text: () => {},
  };
  streamHtml(html, counting);
  return deepest > MAX_DEPTH || elements > MAX_ELEMENTS;
}
