import { Readability } from "@mozilla/readability";
import { type ArticleDom, buildArticleDom } from "./article-dom";

/**
 * The numbers of the pieces of text that are the article of a page, as Readability finds it; `null` when it finds none, or the page
 * is beyond its means. Pieces are numbered as `streamHtml` tells them.
 */
export function findArticle(html: string): ReadonlySet<number> | null {
  const dom = buildArticleDom(html);
  if (dom === null) return null;
  keepNodesWhenRestored(dom);
  const content = readContent(dom.document);
  if (content === null) return null;
  const found = new Set<number>();
  for (const node of textNodesIn(content)) for (const piece of dom.pieces.get(node) ?? []) found.add(piece);
  return found.size > 0 ? found : null;
}

/** A library on a foreign tree may stumble over what nobody foresaw; then the other rules decide alone. */
function readContent(document: Document): Node | null {
  try {
    return new Readability<Node>(document, { serializer: (node) => node }).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/**
 * Readability keeps the body's markup and parses it again for another try. Here it gets a copy of the tree back instead: quicker, the
 * same whatever the markup, and the pieces of the copied text stay known.
 */
function keepNodesWhenRestored({ document, pieces }: ArticleDom): void {
  const { body } = document;
  let kept: Node | null = null;
  Object.defineProperty(body, "innerHTML", {
    get: () => {
      kept = copy(body, pieces);
      return "";
    },
    set: () => {
      if (kept === null) return;
      const fresh = copy(kept, pieces);
      while (body.firstChild) body.removeChild(body.firstChild);
      while (fresh.firstChild) body.appendChild(fresh.firstChild);
    },
  });
}

function copy(node: Node, pieces: ArticleDom["pieces"]): Node {
  const copied = node.cloneNode(true);
  const originals = textNodesIn(node);
  textNodesIn(copied).forEach((text, index) => {
    const numbers = pieces.get(originals[index] ?? text);
    if (numbers) pieces.set(text, numbers);
  });
  return copied;
}

/** The text nodes under a node in order, without recursion. */
function textNodesIn(root: Node): Node[] {
  const found: Node[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) found.push(node);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node === null || node === root ? null : node.nextSibling;
  }
  return found;
}
