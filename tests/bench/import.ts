import { importArticle as recognise } from "@/lib/core/import/import-article";
import type { ImportFormat } from "@/lib/core/import/imported-article";
import { importArticle } from "@/lib/operations/import-article";
import { openTestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { generateBytes } from "./generate-article";
import { milliseconds, type Outcome } from "./outcome";
import { medianOfRounds, timeOf } from "./rounds";

const ROUNDS = 5;
const BYTES = 1_000_000;

const WRITTEN_AS = {
  text: (text: string) => text,
  markdown: (text: string) => `# ${text}`,
  html: (text: string) => {
    const [title, ...paragraphs] = text.split("\n\n");
    const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
    return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>\n${body}</article></body></html>`;
  },
} satisfies Record<ImportFormat, (text: string) => string>;

/** Import of a text of 1 MB: the recogniser alone, and the operation with its sentences, hash, rows and event. */
export async function benchImport(): Promise<Outcome> {
  const database = await openTestDatabase();
  try {
    await openNewsroom(database.db);
    const context = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"), new Date());
    const text = generateBytes({ bytes: BYTES, seed: 3 });
    const rows: string[][] = [];
    for (const format of ["text", "markdown", "html"] as const) {
      const content = WRITTEN_AS[format](text);
      const taken = await medianOfRounds(ROUNDS, {
        recognise: () => timeOf(() => recognise({ format, content, hints: {} })),
        operation: () => timeOf(async () => valueIn(await importArticle(context, { format, content }))),
      });
      rows.push([format, milliseconds(taken.recognise), milliseconds(taken.operation)]);
    }
    return {
      columns: ["1 MB as", "recogniser alone", "whole operation"],
      rows,
      notes: [`Medians of ${ROUNDS} rounds in turn, in one process.`],
    };
  } finally {
    await database.close();
  }
}
