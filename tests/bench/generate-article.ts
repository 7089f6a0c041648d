import type { Block } from "@/lib/core/text/block";
import type { Span } from "@/lib/core/text/span";
import { between, pick, seededRandom } from "./random";
import { NAMES, WORDS } from "./words";

/** A plain text of about `words` words in paragraphs with a headline: the same one for the same seed. */
export function generateArticle({ words, seed }: { words: number; seed: number }): string {
  const random = seededRandom(seed);
  const blocks = [capital(sentenceWords(random, 7).join(" "))];
  for (let written = 0; written < words; ) {
    const sentences: string[] = [];
    const length = Math.min(between(random, 40, 120), words - written);
    for (let inBlock = 0; inBlock < length; ) {
      const sentence = sentenceWords(random, Math.min(between(random, 8, 25), length - inBlock));
      sentences.push(`${capital(sentence.join(" "))}.`);
      inBlock += sentence.length;
    }
    written += length;
    blocks.push(sentences.join(" "));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** A text of at least `bytes` bytes (ASCII: also characters). */
export function generateBytes({ bytes, seed }: { bytes: number; seed: number }): string {
  const shortest = 4;
  const text = generateArticle({ words: Math.ceil(bytes / shortest), seed });
  return text.slice(0, text.lastIndexOf(" ", bytes));
}

/** `count` spans of 3 to 20 words spread evenly over the body, in order; about one in eight overlaps the one before. */
export function generateSpans(text: string, blocks: Block[], { count, seed }: { count: number; seed: number }): Span[] {
  const random = seededRandom(seed);
  const words = blocks.flatMap((block, index) => (block.kind === "paragraph" ? wordsOf(text, block, index) : []));
  const step = words.length / count;
  const spans: Span[] = [];
  for (let index = 0; index < count; index += 1) {
    const isOverlapping = index > 0 && random() < 1 / 8;
    const at = Math.floor(index * step) - (isOverlapping ? Math.ceil(step / 2) : 0);
    const first = words[Math.max(0, at)];
    if (first === undefined) throw new RangeError("the text has no words in paragraphs");
    const length = isOverlapping ? between(random, 12, 20) : between(random, 3, 20);
    const stretch = words.slice(Math.max(0, at), at + length).filter(({ block }) => block === first.block);
    spans.push({ start: first.start, end: stretch.at(-1)?.end ?? first.end });
  }
  return spans;
}

type Word = Span & { block: number };

function wordsOf(text: string, { start, end }: Span, block: number): Word[] {
  return [...text.slice(start, end).matchAll(/[\w.]*\w/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    block,
  }));
}

/** Words with a number or a name among them here and there, as claims have. */
function sentenceWords(random: () => number, count: number): string[] {
  return Array.from({ length: Math.max(1, count) }, () => {
    const chance = random();
    if (chance < 0.03) return String(between(random, 2, 9_999));
    return chance < 0.05 ? pick(random, NAMES) : pick(random, WORDS);
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
