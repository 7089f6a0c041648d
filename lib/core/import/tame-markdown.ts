/** Bounds within which reading Markdown stays linear and quick; measured on micromark 4: past them single lines take seconds. */
const MAX_LINES = 40_000;
const MAX_SYNTAX = 60_000;
const MAX_SYNTAX_PER_PARAGRAPH = 2_000;
const MAX_LINE = 200_000;
/** Quote and list markers at the start of a line beyond this many are cut: the parser recurses into each. */
const MAX_NESTING = 12;
const MAX_INDENT = 48;

const MARKER = /(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?/y;

/**
 * Brings Markdown to a form that can be parsed safely: runs of blank lines are one, markers and indents nested beyond reason are
 * cut. Answers `null` when a line is so long or the syntax so dense that no person wrote it; such content is read as plain text.
 */
export function tameMarkdown(markdown: string): string | null {
  const shorter = markdown.replace(/\n{3,}/g, "\n\n");
  const lines = shorter.split("\n");
  if (lines.length > MAX_LINES) return null;
  let total = 0;
  let inParagraph = 0;
  for (const line of lines) {
    const syntax = countSyntax(line);
    total += syntax;
    inParagraph = line.trim() === "" ? 0 : inParagraph + syntax;
    if (line.length > MAX_LINE || total > MAX_SYNTAX || inParagraph > MAX_SYNTAX_PER_PARAGRAPH) return null;
  }
  return lines.map(limitNesting).join("\n");
}

/** Characters that make the parser look further: emphasis, links, code, tables, HTML, entities, escapes, addresses. */
function countSyntax(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index++) if ("*_[]!`~|<&\\@".includes(line.charAt(index))) count++;
  return count;
}

function limitNesting(line: string): string {
  let place = 0;
  for (let depth = 0; place < line.length; ) {
    const indent = skipIndent(line, place);
    if (indent - place > MAX_INDENT) return line.slice(0, place) + line.slice(indent - MAX_INDENT);
    MARKER.lastIndex = indent;
    if (!MARKER.test(line)) return line;
    if (++depth > MAX_NESTING) return line.slice(0, place) + line.slice(indent).replace(/^[>\-*+\d.)\s]+/, " ");
    place = MARKER.lastIndex;
  }
  return line;
}

function skipIndent(line: string, from: number): number {
  let place = from;
  while (line.charAt(place) === " " || line.charAt(place) === "\t") place++;
  return place;
}
