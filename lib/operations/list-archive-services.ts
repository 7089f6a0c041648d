import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { listArchiveServiceRows } from "@/lib/data/archive-services";
import type { ArchiveServiceList } from "@/lib/schemas/archive";
import { DeskReference } from "@/lib/schemas/desk";
import { viewArchiveService } from "./archive-service-view";
import type { Context } from "./context";
import { deskNow } from "./desk-view";
import { parseInput } from "./parse";

/** The archives of a desk, oldest first. */
export async function listArchiveServices(
  context: Context,
  input: z.input<typeof DeskReference>,
): Promise<Result<ArchiveServiceList>> {
  const parsed = parseInput(DeskReference, input);
  if (!parsed.ok) return parsed;
  const desk = await deskNow(context.db, context.actor, { id: parsed.value.deskId });
  if (!desk.ok) return desk;
  const rows = await listArchiveServiceRows(context.db, desk.value.id);
  return done({ items: rows.map(viewArchiveService) });
}
