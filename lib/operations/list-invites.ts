import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { type InviteRow, listLiveInvites } from "@/lib/data/invites";
import { type InviteList, type InviteView, ListPeopleInput } from "@/lib/schemas/person";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { parseInput } from "./parse";
import { pageOf, readTimeCursor } from "./time-cursor";

/** The links that still work, the newest first, one page of them, for admins. Nobody can see a link again: only its hash is kept. */
export async function listInvites(
  context: Context,
  input: z.input<typeof ListPeopleInput>,
): Promise<Result<InviteList>> {
  const parsed = parseInput(ListPeopleInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { limit, cursor } = parsed.value;
  const before = readTimeCursor(cursor);
  if (!before.ok) return before;
  const rows = await listLiveInvites(context.db, { now: context.now, before: before.value, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, limit);
  return done({ items: page.map(viewInvite), nextCursor });
}

function viewInvite({ id, createdAt, expiresAt, user }: InviteRow): InviteView {
  return {
    id,
    userId: user.id,
    name: user.name,
    email: user.email,
    renews: user.hasPassword,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
