import { listSourceHeads } from "@/lib/data/cited-sources";
import { listJobSourceIds } from "@/lib/data/job-rows";
import type { Context } from "./context";
import { mayKnowSource } from "./open-source";

/** The sources that jobs are about and the actor may know of: of a review that is hidden from them, the queue tells nothing either. */
export async function knownJobSources(context: Context): Promise<{ sourceIds: string[] }> {
  const heads = await listSourceHeads(context.db, await listJobSourceIds(context.db));
  return { sourceIds: heads.filter((head) => mayKnowSource(context, head)).map(({ id }) => id) };
}
