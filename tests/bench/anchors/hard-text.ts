import { between, pick } from "../random";

/** A sentence without the space behind it; `twin` is the number of an earlier one that it repeats, verbatim or with one other word. */
export type HardSentence = { text: string; twin: number | null };

/** A text as paragraphs of sentences; sentences are numbered through the whole text. */
export type HardText = HardSentence[][];

/** How often a sentence is a verbatim repetition of an earlier one, or an earlier one with another word in it. */
const REPEATED = 0.04;
const NEAR_TWIN = 0.08;

type Options = { characters: number; words: readonly string[]; random: () => number };

/** Writes a text of about so many characters that is hard to anchor in: with repeated sentences, near-twins and short paragraphs. */
export function writeHardText({ characters, words, random }: Options): HardText {
  const paragraphs: HardText = [];
  const written: string[] = [];
  for (let length = 0; length < characters; length += 1) {
    const paragraph = Array.from({ length: random() < 0.1 ? 1 : between(random, 2, 7) }, () => {
      const sentence = nextSentence(written, words, random);
      written.push(sentence.text);
      length += sentence.text.length + 1;
      return sentence;
    });
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

function nextSentence(written: readonly string[], words: readonly string[], random: () => number): HardSentence {
  const chance = random();
  if (written.length === 0 || chance >= REPEATED + NEAR_TWIN) return { text: newSentence(words, random), twin: null };
  const twin = between(random, 0, written.length - 1);
  const text = written[twin] ?? "";
  return { text: chance < REPEATED ? text : makeNearTwin(text, words, random), twin };
}

/** A sentence of 2 to 26 words with a number or a comma here and there. */
export function newSentence(words: readonly string[], random: () => number): string {
  const length = random() < 0.08 ? between(random, 2, 4) : between(random, 6, 26);
  const chosen = Array.from({ length }, () => (random() < 0.04 ? number(random) : pick(random, words)));
  const text = chosen.map((word, index) => (index < length - 1 && random() < 0.06 ? `${word},` : word)).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function number(random: () => number): string {
  return pick(random, [String(between(random, 2, 99)), `${between(random, 1, 99)}.${between(random, 1, 9)}`, "1,200"]);
}

function makeNearTwin(sentence: string, words: readonly string[], random: () => number): string {
  const parts = sentence.slice(0, -1).split(" ");
  parts[between(random, Math.min(1, parts.length - 1), parts.length - 1)] = pick(random, words);
  return `${parts.join(" ")}.`;
}
