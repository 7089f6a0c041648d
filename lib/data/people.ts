import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

/** A person as lists show them; `deskRole` is `null` for somebody who is not on the desk that was asked about. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  hasPassword: boolean;
  /** Whether they sign in with a provider. */
  hasAccount: boolean;
  deskRole: Role | null;
  /** Where they work, the oldest desk first. */
  desks: { id: string; slug: string; name: string; role: Role }[];
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
    select: PERSON_COLUMNS,
  });
  return users.map((user) => toRow(user, deskId));
}

/** Somebody with an account; `deskId` null: no desk is asked about. */
export async function findPersonRow(db: Transaction, deskId: string | null, id: string): Promise<PersonRow | null> {
  const user = await db.user.findUnique({ where: { id }, select: PERSON_COLUMNS });
  return user === null ? null : toRow(user, deskId);
}

const laterThan = ({ createdAt, id }: PeopleCursor): Prisma.UserWhereInput => ({
  OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }],
});

const PERSON_COLUMNS = {
  id: true,
  name: true,
  email: true,
  isAdmin: true,
  passwordHash: true,
  createdAt: true,
  deactivatedAt: true,
  _count: { select: { accounts: true } },
  memberships: {
    orderBy: [{ desk: { createdAt: "asc" } }, { deskId: "asc" }],
    select: { role: true, desk: { select: { id: true, slug: true, name: true } } },
  },
} as const satisfies Prisma.UserSelect;

type SelectedUser = Prisma.UserGetPayload<{ select: typeof PERSON_COLUMNS }>;

function toRow({ passwordHash, memberships, _count, ...user }: SelectedUser, deskId: string | null): PersonRow {
  const desks = memberships.map(({ role, desk }) => ({ ...desk, role }));
  const deskRole = desks.find(({ id }) => id === deskId)?.role ?? null;
  return { ...user, hasPassword: passwordHash !== null, hasAccount: _count.accounts > 0, deskRole, desks };
}
