import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../fixtures/sentences", import.meta.url));
const UNSPACED = "(joined without spaces)";
const MISSED = "(missed) ";

/** Sentences that a reader sees in a text, and the hazard that they show (tests/fixtures/sentences/README.md). */
export type SentenceCase = { language: string; hazard: string; sentences: string[]; text: string; isMissed: boolean };

/** All cases of all languages, by language. */
export function readSentenceCases(): SentenceCase[] {
  const files = fs.readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => {
    const lines = fs.readFileSync(path.join(FOLDER, name), "utf8").split("\n");
    return readCases(path.basename(name, ".txt"), lines);
  });
}

function readCases(language: string, lines: string[]): SentenceCase[] {
  const cases: { head: string; sentences: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith("# ")) cases.push({ head: line.slice(2), sentences: [] });
    else if (line.trim() !== "") cases.at(-1)?.sentences.push(line);
  }
  const isUnspaced = lines[0] === UNSPACED;
  return cases.map(({ head, sentences }) => ({
    language,
    hazard: head.replace(MISSED, ""),
    sentences,
    text: sentences.join(isUnspaced || head.endsWith(UNSPACED) ? "" : " "),
    isMissed: head.startsWith(MISSED),
  }));
}
