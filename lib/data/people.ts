import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

/** A person as lists show them; `deskRole` is `null` for somebody who is on no desk. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  hasPassword: boolean;
  /** Whether they sign in with a provider. */
  hasAccount: boolean;
  deskRole: Role | null;
  createdAt: Date;
  deactivatedAt: Date | null;
};

export type PeopleCursor = { createdAt: Date; id: string };

/** People in the order they were added, after `after`. */
export async function listPersonRows(
  db: Transaction,
  { deskId, after, limit }: { deskId: string; after: PeopleCursor | null; limit: number },
): Promise<PersonRow[]> {
  const users = await db.user.findMany({
    where: after === null ? {} : laterThan(after),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
    select: personColumns(deskId),
  });
  return users.map(toRow);
}

export async function findPersonRow(db: Transaction, deskId: string, id: string): Promise<PersonRow | null> {
  const user = await db.user.findUnique({ where: { id }, select: personColumns(deskId) });
  return user === null ? null : toRow(user);
}

const laterThan = ({ createdAt, id }: PeopleCursor): Prisma.UserWhereInput => ({
  OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }],
});

const personColumns = (deskId: string) =>
  ({
    id: true,
    name: true,
    email: true,
    isAdmin: true,
    passwordHash: true,
    createdAt: true,
    deactivatedAt: true,
    memberships: { where: { deskId }, select: { role: true } },
    _count: { select: { accounts: true } },
  }) satisfies Prisma.UserSelect;

type SelectedUser = Prisma.UserGetPayload<{ select: ReturnType<typeof personColumns> }>;

function toRow({ passwordHash, memberships, _count, ...user }: SelectedUser): PersonRow {
  const hasPassword = passwordHash !== null;
  return { ...user, hasPassword, hasAccount: _count.accounts > 0, deskRole: memberships[0]?.role ?? null };
}
