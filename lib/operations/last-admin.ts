import { type Problem, refuse } from "@/lib/core/result";
import { hasAdminBeside } from "@/lib/data/users";
import type { Transaction } from "@/lib/database/client";

/** Refuses to take the role from the only admin who can sign in; `path`: the field that asks for it. Call it with the installation locked. */
export async function refuseIfLastAdmin(tx: Transaction, userId: string, path?: string): Promise<Problem | null> {
  if (await hasAdminBeside(tx, userId)) return null;
  const message = "This is the only admin who can sign in. Make somebody else an admin first.";
  return refuse("forbidden", message, path === undefined ? {} : { errors: [{ path, message }] });
}
