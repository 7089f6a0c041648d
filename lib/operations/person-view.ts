import { done, type Result, refuse } from "@/lib/core/result";
import type { PersonRow } from "@/lib/data/people";
import { findPersonRow } from "@/lib/data/people";
import type { Transaction } from "@/lib/database/client";
import type { Person } from "@/lib/schemas/person";

/** A row as admins see it. Everybody is put on the default desk with their row, so that a missing role is the weakest one. */
export function personView(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.isAdmin ? "admin" : (row.deskRole ?? "observer"),
    status: row.deactivatedAt !== null ? "deactivated" : row.hasPassword || row.hasAccount ? "active" : "invited",
    createdAt: row.createdAt.toISOString(),
  };
}

/** The person an admin names, as they are now. */
export async function personNow(tx: Transaction, deskId: string, userId: string): Promise<Result<Person>> {
  const row = await findPersonRow(tx, deskId, userId);
  return row === null ? refuse("not_found", "There is no such person; reload the list.") : done(personView(row));
}
