import { insertCopy, listUnsentSources } from "@/lib/data/archive-copies";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { appendEvent } from "@/lib/data/events";
import type { Context } from "./context";
import { stampOf } from "./stamp";

/** Copies asked for in one round: an archive that is sent more is sent it in the next. */
const AT_ONCE = 20;

/** Asks for a copy of every source that was cited since its desk set an archive up, each in a transaction of its own. */
export async function askForNewSources(context: Context): Promise<void> {
  const { db, now, ids } = context;
  for (const { sourceId, deskId, serviceId } of await listUnsentSources(db, AT_ONCE)) {
    const id = ids();
    await db.$transaction(async (tx) => {
      await insertCopy(tx, { id, sourceId, serviceId, state: "waiting", askedById: null, askedAt: now });
      await enqueueJobs(tx, [{ name: "archive_source", data: { copyId: id } }]);
      await appendEvent(tx, stampOf(context), {
        chain: deskId,
        type: "source.archive_asked",
        subjectId: sourceId,
        payload: { copyId: id, lookUp: false },
      });
    });
  }
}
