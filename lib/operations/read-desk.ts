import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { type DeskView, ReadDeskInput } from "@/lib/schemas/desk";
import type { Context } from "./context";
import { deskNow, viewDesk } from "./desk-view";
import { parseInput } from "./parse";

/** One desk of the actor's, by id or short name; `not_found` for any other. */
export async function readDesk(context: Context, input: z.input<typeof ReadDeskInput>): Promise<Result<DeskView>> {
  const parsed = parseInput(ReadDeskInput, input);
  if (!parsed.ok) return parsed;
  const where = "deskId" in parsed.value ? { id: parsed.value.deskId } : parsed.value;
  const found = await deskNow(context.db, context.actor, where);
  return found.ok ? done(viewDesk(found.value, context.actor)) : found;
}
