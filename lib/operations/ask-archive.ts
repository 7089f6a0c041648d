import { done, type Result, refuse } from "@/lib/core/result";
import { insertCopy } from "@/lib/data/archive-copies";
import { listArchiveServiceRows } from "@/lib/data/archive-services";
import { enqueueJobs } from "@/lib/data/enqueue-jobs";
import { appendEvent } from "@/lib/data/events";
import type { ArchiveCopyView } from "@/lib/schemas/archive";
import type { Context } from "./context";
import { openSource } from "./open-source";
import { stampOf } from "./stamp";

/** Asks for a copy of a source: to be made, or (`lookUp`) to be found. The archive is talked to in the background. */
export async function askArchive(
  context: Context,
  { sourceId, archiveServiceId, lookUp }: { sourceId: string; archiveServiceId?: string | undefined; lookUp: boolean },
): Promise<Result<ArchiveCopyView>> {
  const opened = await openSource(context, sourceId, "review.write");
  if (!opened.ok) return opened;
  const source = opened.value;
  if (source.withheldReason !== null)
    return refuse("forbidden", "The desk keeps this source to itself: no archive is told of it.");
  if (source.url === null) return refuse("not_found", "This source has no address that an archive could know.");
  const { now, ids, actor } = context;
  const id = ids();
  return context.db.$transaction(async (tx) => {
    const services = await listArchiveServiceRows(tx, source.deskId);
    const service = archiveServiceId === undefined ? services[0] : services.find((one) => one.id === archiveServiceId);
    if (service === undefined) {
      return refuse("not_found", "This desk has no such archive. An editor can add one in the desk’s settings.");
    }
    const askedById = actor.kind === "user" ? actor.id : null;
    await insertCopy(tx, { id, sourceId, serviceId: service.id, state: "waiting", askedById, askedAt: now });
    await enqueueJobs(tx, [
      { name: "archive_source", data: { copyId: id, ...(lookUp ? { lookUp: true as const } : {}) } },
    ]);
    await appendEvent(tx, stampOf(context), {
      chain: source.deskId,
      type: "source.archive_asked",
      subjectId: sourceId,
      payload: { copyId: id, service: service.name, lookUp },
    });
    const none = { url: null, reason: null, archivedAt: null };
    return done({ id, state: "waiting" as const, service: service.name, askedAt: now.toISOString(), ...none });
  });
}
