import type { Carried } from "@/lib/core/anchor/carried";
import type { Span } from "@/lib/core/text/span";
import type { Revision } from "./scenarios";

/** Something that says where claims of an old text are in a new one. */
export type Matcher = {
  name: string;
  /** Targets it is measured on in a text of so many characters; its time for more is reckoned from these. */
  sample: (characters: number) => number;
  match: (revision: Revision, spans: readonly Span[]) => Promise<Carried[]>;
};

/** What a matcher without states says by the place it gives: equal words are `exact`, others `changed`, no place is `gone`. */
export function toCarried(revision: Revision, old: Span, found: Span | null): Carried {
  const words = found ? revision.after.text.slice(found.start, found.end) : "";
  const isEqual = words === revision.before.text.slice(old.start, old.end);
  const status = found === null || words === "" ? "gone" : isEqual ? "exact" : "changed";
  return { ...(found ?? { start: 0, end: 0 }), status, score: isEqual ? 1 : 0, diff: null, candidates: [] };
}

/** How much context on each side a stored quote has, in UTF-16 units, as in Hypothesis. */
const CONTEXT = 32;

export type StoredQuote = { exact: string; prefix: string; suffix: string };

export function storeQuote(text: string, { start, end }: Span): StoredQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** A function of a foreign module. @throws when it has none of that name. */
export function functionOf(module: unknown, name: string): (...args: readonly unknown[]) => unknown {
  const found: unknown = typeof module === "object" && module !== null ? Reflect.get(module, name) : undefined;
  if (typeof found !== "function") throw new TypeError(`the peer has no function ${name}`);
  return (...args) => Reflect.apply(found, undefined, args);
}
