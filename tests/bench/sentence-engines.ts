import { findSentences } from "@/lib/core/text/sentences";
import { openPeer } from "./open-peers";

/** The sentences of one paragraph, as an engine finds them. */
export type SentenceEngine = { name: string; split: (paragraph: string, language: string) => string[] };

/** Stet, the platform, and three libraries of npm. Each is given a paragraph at a time, and its language where it takes one. */
export async function openSentenceEngines(): Promise<SentenceEngine[]> {
  return [stet, platform(), await sbd(), await sentencex(), await winkNlp()];
}

const stet: SentenceEngine = {
  name: "Stet",
  split: (text, language) =>
    findSentences(text, [{ kind: "paragraph", start: 0, end: text.length }], language).map(({ start, end }) =>
      text.slice(start, end),
    ),
};

function platform(): SentenceEngine {
  const segmenters = new Map<string, Intl.Segmenter>();
  return {
    name: "Intl.Segmenter",
    split: (text, language) => {
      const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
      segmenters.set(language, segmenter);
      return Array.from(segmenter.segment(text), ({ segment }) => segment);
    },
  };
}

async function sbd(): Promise<SentenceEngine> {
  const sentences = methodOf(await openPeer("sbd"), "sentences");
  return { name: "sbd", split: (text) => toStrings(sentences(text)) };
}

async function sentencex(): Promise<SentenceEngine> {
  const segment = methodOf(memberOf(await openPeer("sentencex"), "default"), "segment");
  return { name: "sentencex", split: (text, language) => toStrings(segment(language, text)) };
}

async function winkNlp(): Promise<SentenceEngine> {
  const model = memberOf(await openPeer("wink-eng-lite-web-model"), "default");
  const nlp = methodOf(await openPeer("wink-nlp"), "default")(model, ["sbd"]);
  const readDoc = methodOf(nlp, "readDoc");
  return {
    name: "wink-nlp",
    split: (text) => toStrings(methodOf(methodOf(readDoc(text), "sentences")(), "out")()),
  };
}

const memberOf = (owner: unknown, name: string): unknown => Reflect.get(Object(owner), name);

/** A function of a library that brings no types. @throws when it has none of that name. */
function methodOf(owner: unknown, name: string): (...values: unknown[]) => unknown {
  const method = memberOf(owner, name);
  if (typeof method !== "function") throw new TypeError(`the peer has no function ${name}`);
  return (...values) => Reflect.apply(method, owner, values);
}

const toStrings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
