import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { countOpenAssignments, listReceivers } from "@/lib/data/transfer-assignments";
import { PersonReference } from "@/lib/schemas/person";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { parseInput } from "./parse";

/** People that a list to choose from can hold. */
const MOST_RECEIVERS = 500;

/** What a person is asked to review, desk by desk, and who could take it over. */
export type Transfer = {
  desks: { id: string; name: string; open: number }[];
  receivers: { id: string; name: string; email: string }[];
};

/** What `transferAssignments` has to choose from, for an admin; how far the person is with their reviews is not in it. */
export async function readTransfer(
  context: Context,
  input: z.input<typeof PersonReference>,
): Promise<Result<Transfer>> {
  const parsed = parseInput(PersonReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { userId } = parsed.value;
  const desks = await countOpenAssignments(context.db, userId);
  if (desks.length === 0) return done({ desks, receivers: [] });
  const deskIds = desks.map(({ id }) => id);
  return done({ desks, receivers: await listReceivers(context.db, { userId, deskIds, limit: MOST_RECEIVERS }) });
}
