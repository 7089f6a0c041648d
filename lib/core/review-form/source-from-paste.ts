import { webHost } from "../text/web-link";
import { type DraftSource, emptySource, nextSourceId, type ReviewDraft } from "./draft";

/** Longest title that is suggested; a person can write a longer one. */
const MOST_TITLE = 120;

/**
 * The sources that pasted text names: each line of a list of http(s) addresses is one; anything else is one citation in words.
 * Titles are suggested, never fetched.
 */
export function sourcesFromPaste(pasted: string, present: readonly DraftSource[]): DraftSource[] {
  const lines = pasted.split(/\s*\n\s*/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  const first = nextSourceId(present);
  if (filled.length > 0 && filled.every((line) => !/\s/.test(line) && webHost(line) !== null)) {
    return [...new Set(filled)].map((url, index) => ({
      ...emptySource(first + index),
      url,
      title: titleFromAddress(url),
    }));
  }
  const citation = filled.join(" ");
  return citation === "" ? [] : [{ ...emptySource(first), citation, title: shorten(citation) }];
}

/** The draft with the sources that pasted text names at its end. */
export function withPasted(draft: ReviewDraft, pasted: string): ReviewDraft {
  const added = sourcesFromPaste(pasted, draft.sources);
  return added.length === 0 ? draft : { ...draft, sources: [...draft.sources, ...added] };
}

/** `example.org: annual report 2025` from `https://www.example.org/files/annual-report_2025.pdf`. */
function titleFromAddress(address: string): string {
  const host = webHost(address) ?? address;
  const last = new URL(address).pathname.split("/").filter(Boolean).at(-1) ?? "";
  const words = decodePath(last)
    .replace(/\.(html?|pdf|php|aspx?|csv|xlsx?|docx?)$/i, "")
    .replace(/[-_+\s]+/g, " ")
    .trim();
  return shorten(/\p{L}/u.test(words) ? `${host}: ${words}` : host);
}

/** A path may hold a stray `%` that encodes nothing; then it is shown as it stands. */
function decodePath(segment: string): string {
  if (/%(?![0-9a-f]{2})/i.test(segment)) return segment;
  const plain = segment.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => decodeBytes(bytes));
  return plain;
}

function decodeBytes(encoded: string): string {
  const bytes = encoded.match(/[0-9a-f]{2}/gi)?.map((hex) => Number.parseInt(hex, 16)) ?? [];
  const text = new TextDecoder().decode(new Uint8Array(bytes));
  return /[\p{Cc}\ufffd]/u.test(text) ? encoded : text;
}

function shorten(text: string): string {
  if (text.length <= MOST_TITLE) return text;
  const cut = text.slice(0, MOST_TITLE);
  const space = cut.lastIndexOf(" ");
  return `${(space > MOST_TITLE / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "")).trimEnd()}…`;
}
