import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { listOutsiders, type OutsiderRow } from "@/lib/data/members";
import { DeskReference } from "@/lib/schemas/desk";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { deskNow } from "./desk-view";
import { parseInput } from "./parse";

/** As many as a list to choose from can be found one's way in. */
const MOST = 1_000;

/** Who has an account and is not on a desk, by name: whom an admin may put there. `more`: there are others than those listed. */
export async function listNewcomers(
  context: Context,
  input: z.input<typeof DeskReference>,
): Promise<Result<{ items: OutsiderRow[]; more: boolean }>> {
  const parsed = parseInput(DeskReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { deskId } = parsed.value;
  const found = await deskNow(context.db, context.actor, { id: deskId });
  if (!found.ok) return found;
  const rows = await listOutsiders(context.db, deskId, MOST + 1);
  return done({ items: rows.slice(0, MOST), more: rows.length > MOST });
}
