import { done, type Result } from "@/lib/core/result";
import type { PersonRow } from "@/lib/data/people";
import { findPersonRow } from "@/lib/data/people";
import type { Transaction } from "@/lib/database/client";
import type { Person } from "@/lib/schemas/person";
import { noSuchPerson } from "./no-such-person";

/** Whether a person can sign in, by their row. */
export const personStatus = (row: Pick<PersonRow, "deactivatedAt" | "hasPassword" | "hasAccount">): Person["status"] =>
  row.deactivatedAt !== null ? "deactivated" : row.hasPassword || row.hasAccount ? "active" : "invited";

/** A row as admins see it. */
export function personView(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.isAdmin ? "admin" : row.deskRole,
    desks: row.desks,
    status: personStatus(row),
    createdAt: row.createdAt.toISOString(),
  };
}

/** The person an admin names, as they are now. */
export async function personNow(tx: Transaction, deskId: string, userId: string): Promise<Result<Person>> {
  const row = await findPersonRow(tx, deskId, userId);
  return row === null ? noSuchPerson() : done(personView(row));
}
