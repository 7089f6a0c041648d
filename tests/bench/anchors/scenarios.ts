import type { VersionText } from "@/lib/core/anchor/carried";
import type { Block } from "@/lib/core/text/block";
import { findSentences } from "@/lib/core/text/sentences";
import type { Span } from "@/lib/core/text/span";
import { seededRandom } from "../random";
import { writeHardText } from "./hard-text";
import { pickClaims } from "./pick-claims";
import { insertParagraphs, joinParts, moveParagraphs, pickDeletedTwins, placeSentences } from "./revise";
import { assemble, editCharacters, type Part, type TracedText } from "./traced-text";

export const SCENARIOS = ["unchanged", "1 % edits", "inserted", "moved", "twin deleted", "mixed"] as const;

export type Scenario = (typeof SCENARIOS)[number];

/** An old version, a new one, claims on the old one, and where each old unit is in the new one (-1: nowhere). */
export type Revision = { before: VersionText; after: VersionText; spans: Span[]; places: Int32Array };

export type RevisionOptions = {
  scenario: Scenario;
  characters: number;
  targets: number;
  seed: number;
  words: readonly string[];
};

const EDITED = 0.01;

/** Makes a revision of a hard text by the rules of a scenario: the same one for the same seed. */
export function makeRevision({ scenario, characters, targets, seed, words }: RevisionOptions): Revision {
  const random = seededRandom(seed);
  const has = (name: Scenario) => scenario === name || scenario === "mixed";
  const old = placeSentences(writeHardText({ characters, words, random }));
  const text = old.map((sentences) => sentences.map((sentence) => sentence.text).join(" ")).join("\n\n");
  const deleted = has("twin deleted") ? pickDeletedTwins(old, random) : new Set<never>();
  let paragraphs: Part[][] = old
    .map((sentences) => sentences.filter((sentence) => !deleted.has(sentence)))
    .map((sentences) => sentences.map(({ start, end }) => ({ start, end })))
    .filter((sentences) => sentences.length > 0);
  if (has("moved")) paragraphs = moveParagraphs(paragraphs, random);
  if (has("inserted")) paragraphs = insertParagraphs(paragraphs, words, random);
  const whole = assemble(text, joinParts(paragraphs));
  const traced = has("1 % edits") ? editCharacters(whole, EDITED, random) : whole;
  return {
    before: toVersion(text),
    after: toVersion(traced.text),
    spans: pickClaims(old, { targets, deleted, random }),
    places: invert(traced, text.length),
  };
}

function toVersion(text: string): VersionText {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split("\n\n")) {
    if (line !== "") blocks.push({ kind: "paragraph", start, end: start + line.length });
    start += line.length + 2;
  }
  return { text, blocks, sentences: findSentences(text, blocks, "en") };
}

function invert({ origins }: TracedText, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  origins.forEach((origin, place) => {
    if (origin >= 0) places[origin] = place;
  });
  return places;
}
