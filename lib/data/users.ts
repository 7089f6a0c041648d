import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

/** What signing in compares against; `email` is lower-cased already. */
export async function findCredentials(db: Transaction, email: string) {
  return db.user.findUnique({ where: { email }, select: CREDENTIALS });
}

export async function findCredentialsById(db: Transaction, id: string) {
  return db.user.findUnique({ where: { id }, select: CREDENTIALS });
}

const CREDENTIALS = { id: true, passwordHash: true, deactivatedAt: true } as const satisfies Prisma.UserSelect;

export async function findUserIdByEmail(db: Transaction, email: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  return user?.id ?? null;
}

export type NewUser = {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  isAdmin: boolean;
  createdAt: Date;
};

/** Adds a person with a role on the desk `deskId`. */
export async function createUser(tx: Transaction, user: NewUser, deskId: string, role: Role): Promise<void> {
  await tx.user.create({ data: { ...user, memberships: { create: { deskId, role } } } });
}

/** Gives a person another role on a desk, and makes them an admin or not. */
export async function setRoles(
  tx: Transaction,
  { userId, deskId }: { userId: string; deskId: string },
  { isAdmin, deskRole }: { isAdmin: boolean; deskRole: Role },
): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { isAdmin } });
  await tx.membership.upsert({
    where: { deskId_userId: { deskId, userId } },
    create: { deskId, userId, role: deskRole },
    update: { role: deskRole },
  });
}

/** Makes a person an admin or not; their desks stay as they are. */
export async function setIsAdmin(tx: Transaction, userId: string, isAdmin: boolean): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { isAdmin } });
}

export async function setName(tx: Transaction, userId: string, name: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { name } });
}

export async function setPasswordHash(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
}

/** Replaces a password, only where the stored one is still `seen`: of two changes at once one wins. */
export async function replacePasswordHash(
  tx: Transaction,
  userId: string,
  seen: string | null,
  passwordHash: string,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id: userId, passwordHash: seen }, data: { passwordHash } });
  return count === 1;
}

export async function setDeactivatedAt(tx: Transaction, userId: string, deactivatedAt: Date | null): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { deactivatedAt } });
}

/** Whether anybody administers the installation, with a password or still invited. */
export async function hasActiveAdmin(tx: Transaction): Promise<boolean> {
  return (await tx.user.findFirst({ where: { isAdmin: true, deactivatedAt: null }, select: { id: true } })) !== null;
}

/** Whether an admin who can sign in remains when `userId` is not counted. */
export async function hasAdminBeside(tx: Transaction, userId: string): Promise<boolean> {
  const other = await tx.user.findFirst({
    where: {
      isAdmin: true,
      deactivatedAt: null,
      id: { not: userId },
      OR: [{ passwordHash: { not: null } }, { accounts: { some: {} } }],
    },
    select: { id: true },
  });
  return other !== null;
}

/** Whether a person wants what they have not read by mail. */
export async function findMailDigest(db: Transaction, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { mailDigest: true } });
  return user?.mailDigest ?? false;
}

export async function setMailDigest(tx: Transaction, userId: string, mailDigest: boolean): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { mailDigest } });
}
