import type { PdfLine } from "./pdf-line";

/** Lines at the top and the bottom of a page among which its running head and foot are. */
const EDGE_LINES = 2;
/** Heads of left and right pages alternate, and the first page often has none. */
const LEAST_SHARE = 0.4;
/** Points within which a running head stands at one height. */
const HEIGHT_STEP = 6;

const PAGE_NUMBER =
  /^[\s\-–—|[(]*(?:(?:page|p\.|seite|s\.|página|pagina|pág\.|صفحة|الصفحة|עמוד)\s*)?[\d٠-٩۰-۹]{1,4}(?:\s*(?:\/|of|von|de|di|من|מתוך)\s*[\d٠-٩۰-۹]{1,4})?[\s\-–—|\])]*$/iu;

/** Running heads, running feet and page numbers: what stands at the edges of many pages at one height, figures aside. */
export function findPdfFurniture(lines: readonly PdfLine[], pageCount: number): ReadonlySet<PdfLine> {
  const edges = edgeLines(lines, pageCount);
  const pagesByKey = new Map<string, Set<number>>();
  for (const line of edges) {
    const pages = pagesByKey.get(keyOf(line)) ?? new Set();
    pagesByKey.set(keyOf(line), pages.add(line.page));
  }
  const isRunning = (line: PdfLine): boolean => {
    const count = pagesByKey.get(keyOf(line))?.size ?? 0;
    return count >= 2 && count >= pageCount * LEAST_SHARE;
  };
  return new Set(edges.filter((line) => PAGE_NUMBER.test(line.text) || isRunning(line)));
}

function edgeLines(lines: readonly PdfLine[], pageCount: number): PdfLine[] {
  const byPage: PdfLine[][] = Array.from({ length: pageCount }, () => []);
  for (const line of lines) byPage[line.page]?.push(line);
  return byPage.flatMap((page) => {
    const fromTop = [...page].sort((a, b) => b.y - a.y);
    return fromTop.filter((_line, index) => index < EDGE_LINES || index >= fromTop.length - EDGE_LINES);
  });
}

const keyOf = ({ text, y }: PdfLine): string =>
  `${Math.round(y / HEIGHT_STEP)} ${text.replace(/[\d٠-٩۰-۹]+/g, "#").replace(/\s+/g, " ")}`;
