import type { Span } from "@/lib/core/text/span";
import { between, pick } from "../random";
import type { PlacedSentence } from "./revise";

type Options = { targets: number; deleted: ReadonlySet<PlacedSentence>; random: () => number };

/** How often a claim is looked for where it is hard: in a deleted sentence, or in the twin of one. */
const IN_DELETED = 0.12;
const IN_TWIN = 0.12;

/** Claims of all lengths, from a word to two sentences, starting anywhere; some of them on what was deleted and on its twins. */
export function pickClaims(paragraphs: readonly PlacedSentence[][], { targets, deleted, random }: Options): Span[] {
  const all = paragraphs.flat();
  const gone = [...deleted];
  const twins = all.filter((sentence) => sentence.twin !== null && !deleted.has(sentence));
  return Array.from({ length: targets }, () => {
    const chance = random();
    if (chance < IN_DELETED && gone.length > 0) return claimIn(pick(random, gone), random);
    if (chance < IN_DELETED + IN_TWIN && twins.length > 0) return claimIn(pick(random, twins), random);
    const paragraph = pick(random, paragraphs);
    const index = between(random, 0, paragraph.length - 1);
    const [first, second] = [paragraph[index], paragraph[index + 1]];
    if (!first) throw new RangeError("a paragraph has no sentences");
    return second && random() < 0.15 ? claimAcross(first, second, random) : claimIn(first, random);
  });
}

function claimIn(sentence: PlacedSentence, random: () => number): Span {
  if (random() < 0.25) return { start: sentence.start, end: sentence.end };
  const words = wordsOf(sentence);
  const first = between(random, 0, words.length - 1);
  const length = random() < 0.4 ? between(random, 1, 2) : between(random, 1, 12);
  const last = Math.min(words.length - 1, first + length - 1);
  return { start: words[first]?.start ?? sentence.start, end: words[last]?.end ?? sentence.end };
}

function claimAcross(first: PlacedSentence, second: PlacedSentence, random: () => number): Span {
  if (random() < 0.4) return { start: first.start, end: second.end };
  return { start: pick(random, wordsOf(first)).start, end: pick(random, wordsOf(second)).end };
}

function wordsOf({ text, start }: PlacedSentence): Span[] {
  return [...text.matchAll(/[\w.,]*\w/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
