import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { insertArchiveService, listArchiveServiceRows } from "@/lib/data/archive-services";
import { lockDesk } from "@/lib/data/desk-rows";
import { appendEvent } from "@/lib/data/events";
import { AddArchiveServiceInput, type ArchiveServiceView } from "@/lib/schemas/archive";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import { deskNow, noSuchDesk } from "./desk-view";
import { forbidden } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/** Gives a desk an archive to send its sources to. The key is sealed and never told again. Errors: `not_found`, `forbidden`, `invalid_input`. */
export async function addArchiveService(
  context: Context,
  input: z.input<typeof AddArchiveServiceInput>,
): Promise<Result<ArchiveServiceView>> {
  const parsed = parseInput(AddArchiveServiceInput, input);
  if (!parsed.ok) return parsed;
  const { deskId, name, address, key } = parsed.value;
  const { now, ids, actor, sealing } = context;
  if (key !== null && sealing === undefined)
    return refuse("unavailable", "Keys cannot be kept here. Try it on the page.");
  const sealedKey = key === null ? null : (sealing?.seal(key) ?? null);
  return context.db.$transaction(async (tx) => {
    if (!(await lockDesk(tx, deskId))) return noSuchDesk();
    const desk = await deskNow(tx, actor, { id: deskId });
    if (!desk.ok) return desk;
    if (!can(actor, "desk.edit", deskId)) return forbidden(context);
    const there = await listArchiveServiceRows(tx, deskId);
    if (there.length >= LIMITS.archiveServices) {
      const message = `A desk has at most ${LIMITS.archiveServices} archives. Remove one first.`;
      return refuse("invalid_input", message, { errors: [{ path: "name", message }] });
    }
    const service = { id: ids(), deskId, name, address, createdAt: now };
    await insertArchiveService(tx, { ...service, sealedKey });
    await appendEvent(tx, stampOf(context), {
      chain: deskId,
      type: "desk.archive_added",
      subjectId: service.id,
      payload: { archive: name, address },
    });
    return done({ id: service.id, name, address, hasKey: key !== null, createdAt: now.toISOString() });
  });
}
