import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { insertCopy } from "@/lib/data/archive-copies";
import { appendEvent } from "@/lib/data/events";
import { AddArchiveLinkInput, type ArchiveCopyView } from "@/lib/schemas/archive";
import type { Context } from "./context";
import { openSource } from "./open-source";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/** Keeps the address of a copy that a person found. Errors: `not_found`, `forbidden`. */
export async function addArchiveLink(
  context: Context,
  input: z.input<typeof AddArchiveLinkInput>,
): Promise<Result<ArchiveCopyView>> {
  const parsed = parseInput(AddArchiveLinkInput, input);
  if (!parsed.ok) return parsed;
  const { sourceId, url } = parsed.value;
  const opened = await openSource(context, sourceId, "review.write");
  if (!opened.ok) return opened;
  const { now, ids, actor } = context;
  const id = ids();
  return context.db.$transaction(async (tx) => {
    const askedById = actor.kind === "user" ? actor.id : null;
    const archivedAt = null;
    await insertCopy(tx, { id, sourceId, serviceId: null, state: "stored", url, askedById, askedAt: now, archivedAt });
    const payload = { copyId: id, url };
    await appendEvent(tx, stampOf(context), {
      chain: opened.value.deskId,
      type: "source.archive_added",
      subjectId: sourceId,
      payload,
    });
    return done({
      id,
      state: "stored" as const,
      url,
      reason: null,
      service: null,
      askedAt: now.toISOString(),
      archivedAt,
    });
  });
}
