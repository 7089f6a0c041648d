import { findSentences } from "@/lib/core/text/sentences";
import { readSentenceCases, type SentenceCase } from "../support/sentence-cases";
import { generateBytes } from "./generate-article";
import { figure, type Outcome } from "./outcome";
import { medianOfRounds, timeOf } from "./rounds";
import { openSentenceEngines, type SentenceEngine } from "./sentence-engines";

const ROUNDS = 5;
const MEGABYTE = 1_000_000;
/** Texts that only a machine or an attacker writes; each is one block. */
const HARD_TEXTS: Record<string, (bytes: number) => string> = {
  "prose in one block": (bytes) => generateBytes({ bytes, seed: 5 }).replaceAll("\n\n", " "),
  "no terminator": (bytes) => "word ".repeat(bytes / 5),
  "full stops": (bytes) => ".".repeat(bytes),
  quotes: (bytes) => '." '.repeat(bytes / 3),
  "digits with dots": (bytes) => "1.".repeat(bytes / 2),
  abbreviations: (bytes) => "Dr. ".repeat(bytes / 4),
  "opening brackets": (bytes) => "a (b. ".repeat(bytes / 6),
};

/** How many of the golden sentences each engine finds, and how fast; then how Stet's time grows with texts ten times as long. */
export async function benchSentences(): Promise<Outcome> {
  const engines = await openSentenceEngines();
  const cases = readSentenceCases();
  const english = cases.filter(({ language }) => language === "en");
  const speeds = [await megabytesPerSecond(engines, MEGABYTE), await megabytesPerSecond(engines, 4 * MEGABYTE)];
  return {
    columns: ["engine", "cases right", "in English", "sentences right", "1 MB", "4 MB"],
    rows: engines.map((engine) => [
      engine.name,
      rightCases(engine, cases),
      rightCases(engine, english),
      rightSentences(engine, cases),
      ...speeds.map((speed) => `${figure(speed[engine.name] ?? 0)} MB/s`),
    ]),
    notes: [
      `Golden set: ${cases.length} cases in ${new Set(cases.map(({ language }) => language)).size} languages (tests/fixtures/sentences); right is a case with all of its boundaries and no other, sentences trimmed. It is our own: fair to no one who thinks otherwise about a sentence.`,
      `Speed: generated English, one paragraph at a time, medians of ${ROUNDS} rounds in turn.`,
      `Intl.Segmenter on a whole document of 200 kB instead: ${figure(await wholeDocumentSpeed(200_000))} MB/s; of 400 kB: ${figure(await wholeDocumentSpeed(400_000))} MB/s.`,
      `Stet's time for 4 MB against 0.4 MB, 10× being linear: ${(await growths()).join(", ")}.`,
    ],
  };
}

const trimmed = (sentences: string[]) => sentences.map((sentence) => sentence.trim()).filter((text) => text !== "");

function rightCases(engine: SentenceEngine, cases: SentenceCase[]): string {
  const right = cases.filter(({ text, language, sentences }) => {
    const found = trimmed(engine.split(text, language));
    return found.length === sentences.length && found.every((sentence, index) => sentence === sentences[index]);
  });
  return `${right.length} of ${cases.length}`;
}

function rightSentences(engine: SentenceEngine, cases: SentenceCase[]): string {
  let right = 0;
  for (const { text, language, sentences } of cases) {
    const found = new Set(trimmed(engine.split(text, language)));
    right += sentences.filter((sentence) => found.has(sentence)).length;
  }
  return `${right} of ${cases.flatMap(({ sentences }) => sentences).length}`;
}

async function megabytesPerSecond(engines: SentenceEngine[], bytes: number): Promise<Record<string, number>> {
  const paragraphs = generateBytes({ bytes, seed: 3 }).split("\n\n");
  const work = ({ split }: SentenceEngine) =>
    timeOf(() => {
      for (const paragraph of paragraphs) split(paragraph, "en");
    });
  const taken = await medianOfRounds(
    ROUNDS,
    Object.fromEntries(engines.map((engine) => [engine.name, () => work(engine)])),
  );
  return Object.fromEntries(Object.entries(taken).map(([name, time]) => [name, bytes / 1000 / time]));
}

async function wholeDocumentSpeed(bytes: number): Promise<number> {
  const text = generateBytes({ bytes, seed: 3 });
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return bytes / 1000 / (await timeOf(() => Array.from(segmenter.segment(text))));
}

async function growths(): Promise<string[]> {
  const found: string[] = [];
  for (const [name, write] of Object.entries(HARD_TEXTS)) {
    const find = (bytes: number) => {
      const text = write(bytes);
      return () => timeOf(() => findSentences(text, [{ kind: "paragraph", start: 0, end: text.length }], "en"));
    };
    const { short, long } = await medianOfRounds(ROUNDS, { short: find(400_000), long: find(4 * MEGABYTE) });
    found.push(`${name} ${figure(long / short)}× (${figure((4 * 1000) / long)} MB/s)`);
  }
  return found;
}
