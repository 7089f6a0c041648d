import { createAnchorDescriber } from "@/lib/core/anchor/describe-anchor";
import type { Span } from "@/lib/core/text/span";
import { openPeer } from "../open-peers";
import { functionOf, type Matcher, storeQuote, toCarried } from "./matcher";
import type { Revision } from "./scenarios";

/** Targets the two are measured on: each of their searches walks the whole page. */
const SAMPLE = (characters: number) => (characters > 500_000 ? 20 : characters > 50_000 ? 50 : 100);

type Page = { document: Document; root: HTMLElement };

/** A page of jsdom with a text in one element, so that offsets of the element are offsets of the text. */
async function openPage(text: string): Promise<Page> {
  const jsdom: unknown = await openPeer("jsdom");
  const module: unknown = typeof jsdom === "object" && jsdom !== null ? Reflect.get(jsdom, "JSDOM") : undefined;
  if (typeof module !== "function") throw new TypeError("jsdom has no JSDOM");
  const { window }: { window: Window } = Reflect.construct(module, ["<body></body>"]);
  Object.assign(globalThis, {
    document: window.document,
    Node: Reflect.get(window, "Node"),
    NodeFilter: Reflect.get(window, "NodeFilter"),
  });
  const root = window.document.createElement("article");
  root.textContent = text;
  window.document.body.append(root);
  return { document: window.document, root };
}

/** Exact matching of quote, prefix and suffix by @apache-annotator/dom, with as much context as makes the quote unique: the first range it gives. */
export async function openAnnotator(): Promise<Matcher> {
  const create = functionOf(await openPeer("@apache-annotator/dom"), "createTextQuoteSelectorMatcher");
  return {
    name: "@apache-annotator/dom, text quote",
    sample: SAMPLE,
    match: (revision, spans) => {
      const describeSpan = createAnchorDescriber(revision.before.text);
      return onPage(revision, spans, async ({ document, root }, span) => {
        const { exact, prefix, suffix } = describeSpan(span);
        const scope = document.createRange();
        scope.selectNodeContents(root);
        const matcher = create({ type: "TextQuoteSelector", exact, prefix, suffix });
        if (typeof matcher !== "function") throw new TypeError("the matcher is no function");
        const ranges: AsyncGenerator<Range> = Reflect.apply(matcher, undefined, [scope]);
        const { value, done } = await ranges.next();
        return done ? null : { start: value.startOffset, end: value.endOffset };
      });
    },
  };
}

/** dom-anchor-text-quote with the old place as its hint: it compares by diff-match-patch around it. */
export async function openTextQuote(): Promise<Matcher> {
  const find = functionOf(await openPeer("dom-anchor-text-quote"), "toTextPosition");
  return {
    name: "dom-anchor-text-quote",
    sample: SAMPLE,
    match: (revision, spans) =>
      onPage(revision, spans, async ({ root }, span) => {
        const found = find(root, storeQuote(revision.before.text, span), { hint: span.start });
        if (typeof found !== "object" || found === null) return null;
        return { start: Number(Reflect.get(found, "start")), end: Number(Reflect.get(found, "end")) };
      }),
  };
}

async function onPage(
  revision: Revision,
  spans: readonly Span[],
  find: (page: Page, span: Span) => Promise<Span | null>,
) {
  const page = await openPage(revision.after.text);
  const answers = [];
  for (const span of spans) answers.push(toCarried(revision, span, await find(page, span)));
  return answers;
}
