import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";

/** Somebody of a desk. */
export type DeskMemberRow = {
  id: string;
  name: string;
  role: Role;
  deactivated: boolean;
  /** Whether they have a way to sign in: a password, or an account with a provider. */
  canSignIn: boolean;
};

/** Everybody on a desk, by name, those who have left too. */
export async function listDeskMembers(db: Transaction, deskId: string): Promise<DeskMemberRow[]> {
  return db.$queryRaw<DeskMemberRow[]>`
    SELECT u.id, u.name, m.role::text AS role, u."deactivatedAt" IS NOT NULL AS deactivated,
      u."passwordHash" IS NOT NULL OR EXISTS (SELECT 1 FROM "Account" k WHERE k."userId" = u.id) AS "canSignIn"
    FROM "Membership" m JOIN "User" u ON u.id = m."userId" WHERE m."deskId" = ${deskId} ORDER BY u.name, u.id`;
}
