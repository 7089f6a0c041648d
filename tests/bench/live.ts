import { setTimeout as wait } from "node:timers/promises";
import { editClaim } from "@/lib/operations/edit-claim";
import { followArticle } from "@/lib/operations/follow-article";
import { readClaim } from "@/lib/operations/read-claim";
import { readLiveCursor } from "@/lib/operations/read-live-cursor";
import { Feed } from "@/lib/server/live/feed";
import { openTestDatabase } from "../support/database";
import { contextOf, hire, openNewsroom, valueIn } from "../support/newsroom";
import { openCounting } from "./count-statements";
import { fillDesk } from "./fill-desk";
import { median } from "./median";
import { figure, milliseconds, type Outcome } from "./outcome";

const FOLLOWERS = [1, 50, 500];
const CHANGES = 15;
const QUIET_SECONDS = 5;
/** With fewer, what the process does otherwise is more than what they take. */
const MEASURABLE = 100;

/** What following costs the database, and how long a change takes to reach everybody, with few followers and with many. */
export async function benchLive(): Promise<Outcome> {
  const database = await openTestDatabase();
  const counting = openCounting(database.url);
  try {
    await openNewsroom(database.db);
    const writing = contextOf(database.db, await hire(database.db, "mirela@example.org", "reviewer"), new Date());
    const reading = { ...writing, db: counting.db };
    const amounts = { words: 4_000, claims: 100, reviews: 100, sourcesPerReview: 2, seed: 7 };
    const { articleId, claimIds } = await fillDesk(writing, amounts);
    const claimId = claimIds[0] ?? "";
    const rows: string[][] = [];
    for (const count of FOLLOWERS) {
      const feed = new OpenFeed(counting.db);
      const { cursor } = valueIn(await readLiveCursor(reading, { articleId }));
      const following = valueIn(
        await followArticle(reading, { articleId, ...(cursor === null ? {} : { after: cursor }) }),
      );
      const before = heap();
      let told = 0;
      let allTold = () => {};
      const seats = Array.from({ length: count }, (_, index) => {
        const send = (text: string) => {
          if (text.startsWith("id:")) told += 1;
          if (told === count) allTold();
          return true;
        };
        return feed.join({ ...following, key: `key ${index}`, send, close: () => {} });
      });
      await Promise.all(seats.map((seat) => seat.told));
      const memory = (heap() - before) / count;
      const quiet = await counting.statementsOf(() => wait(QUIET_SECONDS * 1_000));
      const times: number[] = [];
      const busy = await counting.statementsOf(async () => {
        for (let change = 0; change < CHANGES; change += 1) {
          told = 0;
          const arrived = new Promise<void>((resolve) => {
            allTold = resolve;
          });
          const { claim } = valueIn(await readClaim(writing, { claimId }));
          const claimant = `Speaker ${claim.revision}`;
          valueIn(await editClaim(writing, { claimId, revision: claim.revision, claimant }));
          const committed = performance.now();
          await arrived;
          times.push(performance.now() - committed);
          await wait((change * 137) % 700);
        }
      });
      for (const seat of seats) seat.leave();
      const perChange = busy.filter((statement) => /"EventDetail"/.test(statement)).length / CHANGES;
      rows.push([
        String(count),
        figure(quiet.length / QUIET_SECONDS),
        figure(perChange),
        milliseconds(median(times)),
        milliseconds(Math.max(...times)),
        count < MEASURABLE ? "–" : `${figure(Math.max(0, memory) / 1024)} kB`,
      ]);
    }
    return {
      columns: [
        "followers",
        "statements a second, quiet",
        "statements a change",
        "commit to told, median",
        "longest",
        "memory each",
      ],
      rows,
      notes: [
        "One article of 100 claims and 100 reviews, followed on one instance. Statements are asked once for everybody: their number must not grow with the followers. A change waits for the next look, up to a second. Whether followers still may follow is asked every third second, in one more statement, which is left out here.",
      ],
    };
  } finally {
    await counting.close();
    await database.close();
  }
}

/** A feed whose followers' keys are never asked for: they are not of any session. */
class OpenFeed extends Feed {
  protected override async check(): Promise<void> {}
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
