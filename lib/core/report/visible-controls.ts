import { escapeHtml } from "./escape-html";

/** Characters that change the order in which text is shown, by the short name Unicode gives them. */
const BIDI_CONTROLS: Record<string, string> = {
  "\u061c": "ALM",
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};

const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Embeddings and overrides can make a text read as another one. Inside an isolate of their own they act on nothing. */
const DISARMED = new Set(["LRE", "RLE", "PDF", "LRO", "RLO"]);

/**
 * Text as HTML in which bidi controls can be seen: each stands in an element that carries its name in `data-control`, to be
 * shown by the style sheet. The characters stay, so the text of the element is the given text. Overrides and embeddings are
 * isolated, so that words are read in the order in which they are written.
 */
export function escapeVisibly(text: string): string {
  if (text.search(CONTROL) < 0) return escapeHtml(text);
  return escapeHtml(text).replace(CONTROL, (character) => {
    const name = BIDI_CONTROLS[character] ?? "";
    const element = DISARMED.has(name) ? "bdi" : "span";
    return `<${element} class="control" data-control="${name}">${character}</${element}>`;
  });
}
