import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

/** Somebody on a desk. */
export type MemberRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  hasPassword: boolean;
  /** Whether they sign in with a provider. */
  hasAccount: boolean;
  createdAt: Date;
  deactivatedAt: Date | null;
};

const COLUMNS = {
  role: true,
  user: {
    select: {
      id: true,
      name: true,
      email: true,
      passwordHash: true,
      createdAt: true,
      deactivatedAt: true,
      _count: { select: { accounts: true } },
    },
  },
} as const satisfies Prisma.MembershipSelect;

/** Members of a desk in the order they were added to the installation, after `after`. */
export async function listMemberRows(
  db: Transaction,
  { deskId, after, limit }: { deskId: string; after: { createdAt: Date; id: string } | null; limit: number },
): Promise<MemberRow[]> {
  const later: Prisma.UserWhereInput =
    after === null
      ? {}
      : { OR: [{ createdAt: { gt: after.createdAt } }, { createdAt: after.createdAt, id: { gt: after.id } }] };
  const rows = await db.membership.findMany({
    where: { deskId, user: later },
    orderBy: [{ user: { createdAt: "asc" } }, { userId: "asc" }],
    take: limit,
    select: COLUMNS,
  });
  return rows.map(toRow);
}

/** Somebody who is not on a desk. */
export type OutsiderRow = { id: string; name: string; email: string };

/** Who may sign in, or is invited, and is not on the desk, by name. */
export async function listOutsiders(db: Transaction, deskId: string, limit: number): Promise<OutsiderRow[]> {
  return db.user.findMany({
    where: { deactivatedAt: null, memberships: { none: { deskId } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, name: true, email: true },
  });
}

/** Somebody's membership of a desk, or `null`. */
export async function findMemberRow(db: Transaction, deskId: string, userId: string): Promise<MemberRow | null> {
  const row = await db.membership.findUnique({ where: { deskId_userId: { deskId, userId } }, select: COLUMNS });
  return row === null ? null : toRow(row);
}

function toRow({ role, user }: Prisma.MembershipGetPayload<{ select: typeof COLUMNS }>): MemberRow {
  const { passwordHash, _count, ...person } = user;
  return { ...person, role, hasPassword: passwordHash !== null, hasAccount: _count.accounts > 0 };
}

/** Puts a person on a desk, or changes their role there. */
export async function setMembership(tx: Transaction, deskId: string, userId: string, role: Role): Promise<void> {
  await tx.membership.upsert({
    where: { deskId_userId: { deskId, userId } },
    create: { deskId, userId, role },
    update: { role },
  });
}

export async function deleteMembership(tx: Transaction, deskId: string, userId: string): Promise<void> {
  await tx.membership.delete({ where: { deskId_userId: { deskId, userId } } });
}
