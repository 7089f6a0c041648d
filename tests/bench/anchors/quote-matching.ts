import type { Span } from "@/lib/core/text/span";
import { openPeer } from "../open-peers";
import { functionOf, type Matcher, type StoredQuote, storeQuote, toCarried } from "./matcher";

/** One approximate match: its place and how many characters were put in, taken out or exchanged. */
type Found = Span & { errors: number };
type Search = (text: string, pattern: string, maxErrors: number) => Found[];

/** What each part of the evidence weighs; the place only breaks ties. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, place: 2 };

/**
 * Quote matching by approx-string-match, as Hypothesis describes it: all exact places of the quote, else all approximate ones with the
 * fewest errors, at most half of the quote and 256; of several, the one whose quote, context and place fit best.
 */
export async function openQuoteMatching(): Promise<Matcher> {
  const foreign = functionOf(await openPeer("approx-string-match"), "default");
  const search: Search = (text, pattern, maxErrors) => readFound(foreign(text, pattern, maxErrors));
  return {
    name: "approx-string-match, quote matching",
    sample: (characters) => (characters > 500_000 ? 400 : 2_000),
    match: async (revision, spans) =>
      spans.map((span) => {
        const quote = storeQuote(revision.before.text, span);
        return toCarried(revision, span, matchQuote(search, revision.after.text, quote, span.start));
      }),
  };
}

function readFound(answer: unknown): Found[] {
  if (!Array.isArray(answer)) throw new TypeError("approx-string-match did not answer a list");
  return answer.map((one: Found) => ({ start: one.start, end: one.end, errors: one.errors }));
}

function matchQuote(search: Search, text: string, quote: StoredQuote, hint: number): Span | null {
  const { exact, prefix, suffix } = quote;
  const found = findAll(search, text, exact, Math.min(256, exact.length / 2));
  let best: Span | null = null;
  let bestScore = -1;
  for (const { start, end, errors } of found) {
    const score =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix * likeness(search, text.slice(Math.max(0, start - prefix.length), start), prefix) +
      WEIGHTS.suffix * likeness(search, text.slice(end, end + suffix.length), suffix) +
      WEIGHTS.place * (1 - Math.abs(start - hint) / text.length);
    if (score <= bestScore) continue;
    best = { start, end };
    bestScore = score;
  }
  return best;
}

function findAll(search: Search, text: string, pattern: string, maxErrors: number): Found[] {
  const exact: Found[] = [];
  for (let place = text.indexOf(pattern); place !== -1; place = text.indexOf(pattern, place + 1))
    exact.push({ start: place, end: place + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, pattern, maxErrors);
}

/** How much of a context is there, from 0 to 1; an empty one is always there. */
function likeness(search: Search, text: string, context: string): number {
  if (context === "") return 1;
  if (text === "") return 0;
  const [first] = findAll(search, text, context, context.length);
  return first ? 1 - first.errors / context.length : 0;
}
