import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { roleOn } from "@/lib/core/review/policy";
import { listDeskRows } from "@/lib/data/desk-rows";
import { type DeskList, ListDesksInput } from "@/lib/schemas/desk";
import type { Context } from "./context";
import { parseInput } from "./parse";
import { pageOf, readTimeCursor } from "./time-cursor";

/** The actor's desks (an admin's: all), the oldest first, one page of them. Error: `invalid_input` for a cursor that is not ours. */
export async function listDesks(context: Context, input: z.input<typeof ListDesksInput>): Promise<Result<DeskList>> {
  const parsed = parseInput(ListDesksInput, input);
  if (!parsed.ok) return parsed;
  const after = readTimeCursor(parsed.value.cursor);
  if (!after.ok) return after;
  const { actor } = context;
  const { limit } = parsed.value;
  const among = actor.kind === "system" || actor.isAdmin ? null : actor.memberships.map(({ deskId }) => deskId);
  const rows = await listDeskRows(context.db, { among, after: after.value, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, limit);
  const items = page.map(({ createdAt: _, ...desk }) => ({ ...desk, role: roleOn(actor, desk.id) ?? "observer" }));
  return done({ items, nextCursor });
}
