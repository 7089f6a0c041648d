import { openTestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { openCounting } from "./count-statements";
import { fillDesk } from "./fill-desk";
import type { Outcome } from "./outcome";
import { READING_OPERATIONS } from "./reading-operations";

const FEW = 10;
const MANY = 500;

/** How many statements each reading operation sends for an article with few claims and for one with many. */
export async function benchQueries(): Promise<Outcome> {
  const database = await openTestDatabase();
  const counting = openCounting(database.url);
  try {
    await openNewsroom(database.db);
    const reviewer = await hire(database.db, "mirela@example.org", "reviewer");
    const writing = contextOf(database.db, reviewer, new Date());
    const counts = new Map<string, string[]>(Object.keys(READING_OPERATIONS).map((name) => [name, [name]]));
    for (const claims of [FEW, MANY]) {
      const filled = await fillDesk(writing, {
        words: claims * 40,
        claims,
        reviews: claims,
        sourcesPerReview: 2,
        seed: 6,
      });
      const about = { articleId: filled.articleId, claimId: filled.claimIds[0] ?? "" };
      for (const [name, read] of Object.entries(READING_OPERATIONS)) {
        const context = { ...writing, db: counting.db };
        const sent = await counting.statementsOf(async () => valueIn(await read(context, about)));
        counts.get(name)?.push(String(sent.length));
      }
    }
    return {
      columns: ["statements of", `${FEW} claims`, `${MANY} claims`],
      rows: [...counts.values()],
      notes: [
        "Each claim with a submitted review and two sources. `tests/data/queries.test.ts` holds that they stay equal.",
      ],
    };
  } finally {
    await counting.close();
    await database.close();
  }
}
