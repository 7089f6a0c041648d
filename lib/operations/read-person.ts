import type { z } from "zod";
import type { Result } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { type Person, PersonReference } from "@/lib/schemas/person";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { parseInput } from "./parse";
import { personNow } from "./person-view";

/** One person, for an admin; `not_found` when there is none of that id. */
export async function readPerson(context: Context, input: z.input<typeof PersonReference>): Promise<Result<Person>> {
  const parsed = parseInput(PersonReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  return personNow(context.db, await getDefaultDeskId(context.db), parsed.value.userId);
}
