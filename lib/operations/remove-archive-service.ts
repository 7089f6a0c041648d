import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { findArchiveService, removeArchiveServiceRow } from "@/lib/data/archive-services";
import { appendEvent } from "@/lib/data/events";
import { ArchiveServiceReference, type ArchiveServiceView } from "@/lib/schemas/archive";
import { viewArchiveService } from "./archive-service-view";
import type { Context } from "./context";
import { forbidden } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/** Takes an archive from its desk, and forgets its key; the copies that are there stay. Errors: `not_found`, `forbidden`. */
export async function removeArchiveService(
  context: Context,
  input: z.input<typeof ArchiveServiceReference>,
): Promise<Result<ArchiveServiceView>> {
  const parsed = parseInput(ArchiveServiceReference, input);
  if (!parsed.ok) return parsed;
  const { archiveServiceId: id } = parsed.value;
  const { actor, now } = context;
  return context.db.$transaction(async (tx) => {
    const service = await findArchiveService(tx, id);
    if (service === null || !can(actor, "article.read", service.deskId)) return noSuchService();
    if (!can(actor, "desk.edit", service.deskId)) return forbidden(context);
    if (!(await removeArchiveServiceRow(tx, id, now))) return noSuchService();
    await appendEvent(tx, stampOf(context), {
      chain: service.deskId,
      type: "desk.archive_removed",
      subjectId: id,
      payload: { archive: service.name },
    });
    return done(viewArchiveService({ ...service, hasKey: false }));
  });
}

const noSuchService = () =>
  refuse("not_found", "There is no such archive on a desk of yours; it may be removed already.");
