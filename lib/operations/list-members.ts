import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { listMemberRows } from "@/lib/data/members";
import { ListMembersInput, type MemberList } from "@/lib/schemas/desk";
import type { Context } from "./context";
import { deskNow } from "./desk-view";
import { viewMember } from "./member-view";
import { parseInput } from "./parse";
import { pageOf, readTimeCursor } from "./time-cursor";

/** Who is on a desk, in the order they were added, one page of them, for anybody who is. Errors: `not_found`, `invalid_input`. */
export async function listMembers(
  context: Context,
  input: z.input<typeof ListMembersInput>,
): Promise<Result<MemberList>> {
  const parsed = parseInput(ListMembersInput, input);
  if (!parsed.ok) return parsed;
  const { deskId, limit, cursor } = parsed.value;
  const found = await deskNow(context.db, context.actor, { id: deskId });
  if (!found.ok) return found;
  const after = readTimeCursor(cursor);
  if (!after.ok) return after;
  const rows = await listMemberRows(context.db, { deskId, after: after.value, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, limit);
  const showEmail = can(context.actor, "desk.edit", deskId);
  return done({ items: page.map((row) => viewMember(row, { showEmail })), nextCursor });
}
