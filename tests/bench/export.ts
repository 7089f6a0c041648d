import { FORMAT_NAMES } from "@/lib/core/report/format-name";
import { exportReport } from "@/lib/operations/export-report";
import { readReport } from "@/lib/operations/read-report";
import { openTestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { fillDesk } from "./fill-desk";
import { milliseconds, type Outcome } from "./outcome";
import { medianOfRounds, timeOf } from "./rounds";

const ROUNDS = 5;

const ARTICLES = [
  { words: 20_000, claims: 500, reviews: 500, sourcesPerReview: 2, seed: 1 },
  { words: 100_000, claims: 5_000, reviews: 500, sourcesPerReview: 2, seed: 4 },
];

/** Each format of the report, from the request to the bytes, for a long article and a very long one. */
export async function benchExport(): Promise<Outcome> {
  const database = await openTestDatabase();
  try {
    await openNewsroom(database.db);
    const reviewer = await hire(database.db, "mirela@example.org", "reviewer");
    const context = () => contextOf(database.db, reviewer, new Date());
    const columns: string[][] = [];
    for (const amounts of ARTICLES) {
      const { articleId } = await fillDesk(context(), amounts);
      const column = [await reading(() => readReport(context(), { articleId }))];
      for (const format of FORMAT_NAMES)
        column.push(await exporting(() => exportReport(context(), { articleId, format })));
      columns.push(column);
    }
    const [long = [], veryLong = []] = columns;
    return {
      columns: [
        "",
        ...ARTICLES.map(
          ({ words, claims }) => `${words.toLocaleString("en")} words, ${claims.toLocaleString("en")} claims`,
        ),
      ],
      rows: ["the Report itself", ...FORMAT_NAMES].map((name, index) => [
        name,
        long[index] ?? "",
        veryLong[index] ?? "",
      ]),
      notes: [
        `Both have 500 submitted reviews with 1,000 sources. The operation in one process, the Report built anew each time; medians of ${ROUNDS} rounds.`,
      ],
    };
  } finally {
    await database.close();
  }
}

async function reading(read: () => ReturnType<typeof readReport>): Promise<string> {
  const { taken } = await medianOfRounds(ROUNDS, { taken: () => timeOf(async () => valueIn(await read())) });
  return milliseconds(taken);
}

async function exporting(write: () => ReturnType<typeof exportReport>): Promise<string> {
  const { body } = valueIn(await write());
  const { taken } = await medianOfRounds(ROUNDS, { taken: () => timeOf(async () => valueIn(await write())) });
  return `${milliseconds(taken)}, ${(Buffer.byteLength(body) / 1e6).toFixed(2)} MB`;
}
