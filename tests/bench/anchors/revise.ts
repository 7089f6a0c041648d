import type { Span } from "@/lib/core/text/span";
import { between, pick } from "../random";
import { type HardText, newSentence } from "./hard-text";
import type { Part } from "./traced-text";

/** A sentence of the old text, its place there, and the earlier sentence it repeats, if any. */
export type PlacedSentence = Span & { text: string; twin: PlacedSentence | null };

/** Share of the twin pairs that lose one of the two, of the paragraphs that move, and of new ones beside the old. */
const TWINS_DELETED = 0.3;
const MOVED = 0.05;
const INSERTED = 0.08;

/** Where each sentence stands when sentences are joined by a space and paragraphs by a blank line. */
export function placeSentences(paragraphs: HardText): PlacedSentence[][] {
  const placed: PlacedSentence[] = [];
  let start = 0;
  return paragraphs.map((sentences) => {
    const paragraph = sentences.map(({ text, twin }) => {
      const sentence = { start, end: start + text.length, text, twin: twin === null ? null : (placed[twin] ?? null) };
      placed.push(sentence);
      start = sentence.end + 1;
      return sentence;
    });
    start += 1;
    return paragraph;
  });
}

/** Some sentences of which a twin stays elsewhere. Equal neighbours are left alone: nobody could say which of the two is missing. */
export function pickDeletedTwins(paragraphs: readonly PlacedSentence[][], random: () => number): Set<PlacedSentence> {
  const all = paragraphs.flat();
  const deleted = new Set<PlacedSentence>();
  const spared = new Set<PlacedSentence>();
  all.forEach((sentence, index) => {
    const { twin } = sentence;
    if (!twin || random() >= TWINS_DELETED) return;
    const [victim, other] = random() < 0.5 ? [sentence, twin] : [twin, sentence];
    const place = all.indexOf(victim, Math.max(0, victim === sentence ? index : 0));
    const isBesideEqual = [all[place - 1], all[place + 1]].some((neighbour) => neighbour?.text === victim.text);
    if (isBesideEqual || deleted.has(other) || spared.has(victim)) return;
    deleted.add(victim);
    spared.add(other);
  });
  return deleted;
}

/** Moves some paragraphs to other places. */
export function moveParagraphs<T>(paragraphs: readonly T[], random: () => number): T[] {
  const result = [...paragraphs];
  const count = Math.max(1, Math.round(paragraphs.length * MOVED));
  for (let move = 0; move < count; move++) {
    const [taken] = result.splice(between(random, 0, result.length - 1), 1);
    if (taken !== undefined) result.splice(between(random, 0, result.length), 0, taken);
  }
  return result;
}

/** Puts new paragraphs between the others. */
export function insertParagraphs(
  paragraphs: readonly Part[][],
  words: readonly string[],
  random: () => number,
): Part[][] {
  return paragraphs.flatMap((paragraph) => {
    if (random() >= INSERTED) return [paragraph];
    const added = Array.from({ length: between(random, 1, 4) }, () => ({ text: newSentence(words, random) }));
    return pick(random, [
      [paragraph, added],
      [added, paragraph],
    ]);
  });
}

/** The parts of a text with spaces between sentences and blank lines between paragraphs; a space of the old text stays what it is. */
export function joinParts(paragraphs: readonly Part[][]): Part[] {
  return paragraphs.flatMap((paragraph, number) => {
    const parts: Part[] = number === 0 ? [] : [{ text: "\n\n" }];
    paragraph.forEach((part, index) => {
      const last = paragraph[index - 1];
      const isNext = last && "end" in last && "start" in part && part.start === last.end + 1;
      if (isNext) parts.push({ start: last.end, end: part.start });
      else if (last) parts.push({ text: " " });
      parts.push(part);
    });
    return parts;
  });
}
