import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { getDefaultDeskId } from "@/lib/data/desks";
import { listPersonRows } from "@/lib/data/people";
import { ListPeopleInput, type PersonList } from "@/lib/schemas/person";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { parseInput } from "./parse";
import { personView } from "./person-view";
import { pageOf, readTimeCursor } from "./time-cursor";

/** Everybody with an account, in the order they were added, one page of them. */
export async function listPeople(
  context: Context,
  input: z.input<typeof ListPeopleInput>,
): Promise<Result<PersonList>> {
  const parsed = parseInput(ListPeopleInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { limit, cursor } = parsed.value;
  const after = readTimeCursor(cursor);
  if (!after.ok) return after;
  const deskId = await getDefaultDeskId(context.db);
  const rows = await listPersonRows(context.db, { deskId, after: after.value, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, limit);
  return done({ items: page.map(personView), nextCursor });
}
