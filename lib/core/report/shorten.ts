import { previousGraphemeBoundary } from "../text/graphemes";

/** The beginning of a text, in one line, of at most `max` UTF-16 units, cut between words where there are any, never inside a character. */
export function shorten(text: string, max: number): string {
  const line = text
    .slice(0, max * 8)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= max) return line;
  const space = line.lastIndexOf(" ", max - 1);
  const cut = space > max / 2 ? space : previousGraphemeBoundary(line, max - 1);
  return `${line.slice(0, cut).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
