import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPageCases } from "../support/page-cases";
import { tokenScore } from "../support/token-score";
import { EXTRACTION_ENGINES, type ExtractionEngine, textOfMarkup } from "./extraction-engines";
import { milliseconds, type Outcome, times } from "./outcome";
import { medianOfRounds, timeOf } from "./rounds";

const ROUNDS = 5;
/** A folder like Readability's own test pages: one of `source.html` and `expected.html` per page. */
const FOLDER = "STET_EXTRACTION_PAGES";

type Page = { html: string; expected: string; furniture: string[] };

/** How well the article of a page is found, and how fast, beside two libraries made for it, in one run. */
export async function benchExtraction(): Promise<Outcome> {
  const own = readPageCases().map(({ html, body, furniture }): Page => ({ html, expected: body, furniture }));
  const folder = process.env[FOLDER];
  const given = folder ? readPages(folder) : [];
  const rows = await measure(`${own.length} own pages`, own);
  if (given.length > 0) rows.push(...(await measure(`${given.length} given pages`, given)));
  return {
    columns: ["pages", "engine", "token-F1", "lowest", "furniture kept in", "a page", "Stet is"],
    rows,
    notes: [
      "Own pages: tests/fixtures/pages, common layouts of news in seven languages, with the body that a reader would name and texts that must stay out of it. They are our own, and Stet's rules were written with them in view: read its figure as what it is made to do.",
      given.length > 0
        ? "Given pages are judged by their own expected.html."
        : `${FOLDER} names no folder: pages of others (source.html and expected.html per page) were not measured.`,
      `From the markup's string to text, one page after the other; medians of ${ROUNDS} rounds in turn. Stet's time has its blocks, sentences and facts in it.`,
    ],
  };
}

function readPages(folder: string): Page[] {
  return readdirSync(folder)
    .sort()
    .map((slug) => join(folder, slug))
    .filter((page) => existsSync(join(page, "source.html")) && existsSync(join(page, "expected.html")))
    .map((page) => ({
      html: readFileSync(join(page, "source.html"), "utf8"),
      expected: textOfMarkup(readFileSync(join(page, "expected.html"), "utf8")),
      furniture: [],
    }));
}

async function measure(name: string, pages: Page[]): Promise<string[][]> {
  const all = ({ extract }: ExtractionEngine) =>
    timeOf(async () => {
      for (const { html } of pages) await extract(html);
    });
  const taken = await medianOfRounds(
    ROUNDS,
    Object.fromEntries(EXTRACTION_ENGINES.map((engine) => [engine.name, () => all(engine)])),
  );
  const ours = taken.Stet ?? Number.NaN;
  return Promise.all(
    EXTRACTION_ENGINES.map(async (engine) => {
      const time = taken[engine.name] ?? Number.NaN;
      const { mean, lowest, kept } = await judge(engine, pages);
      const furniture = pages.flatMap((page) => page.furniture).length;
      const keptIn = furniture === 0 ? "–" : `${kept} of ${furniture}`;
      const ratio = engine.name === "Stet" ? "" : times(ours / time);
      return [name, engine.name, mean.toFixed(4), lowest.toFixed(3), keptIn, milliseconds(time / pages.length), ratio];
    }),
  );
}

async function judge(
  { extract }: ExtractionEngine,
  pages: Page[],
): Promise<{ mean: number; lowest: number; kept: number }> {
  const scores: number[] = [];
  let kept = 0;
  for (const { html, expected, furniture } of pages) {
    const text = await extract(html);
    scores.push(tokenScore(text, expected));
    kept += furniture.filter((line) => text.includes(line)).length;
  }
  return { mean: scores.reduce((sum, score) => sum + score, 0) / scores.length, lowest: Math.min(...scores), kept };
}
