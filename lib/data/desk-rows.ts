import type { ReviewPolicy } from "@/lib/core/review/standing";
import type { RatingScale } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";
import { SCALE_COLUMNS } from "./scales";

/** A desk with all that its editors set. */
export type DeskRow = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  /** Hours between two looks at the pages of its articles; null: only by hand. */
  watchHours: number | null;
  revision: number;
  policy: ReviewPolicy;
  scale: RatingScale;
};

const POLICY_FIELDS = {
  reviewsNeeded: true,
  blind: true,
  sourcesNeeded: true,
  consensusRule: true,
  quorum: true,
  deciderRole: true,
  reviewersMayDecide: true,
} as const satisfies Record<keyof ReviewPolicy, true>;

/** The desk with this id or short name, or `null`. @throws when it has no scale (a broken installation). */
export async function findDeskRow(db: Transaction, where: { id: string } | { slug: string }): Promise<DeskRow | null> {
  const desk = await db.desk.findUnique({
    where,
    select: {
      id: true,
      slug: true,
      name: true,
      timeZone: true,
      watchHours: true,
      revision: true,
      ...POLICY_FIELDS,
      scales: { orderBy: { version: "desc" }, take: 1, select: SCALE_COLUMNS },
    },
  });
  if (desk === null) return null;
  const { id, slug, name, timeZone, watchHours, revision, scales, ...policy } = desk;
  const [scale] = scales;
  if (scale === undefined) throw new Error(`desk ${id} has no rating scale`);
  return { id, slug, name, timeZone, watchHours, revision, policy, scale };
}

/** What can be written of a desk. */
export type DeskChanges = Partial<Pick<DeskRow, "name" | "timeZone" | "watchHours"> & ReviewPolicy>;

/** Changes a desk that is still at `revision`; false when it is not. */
export async function updateDesk(
  tx: Transaction,
  { id, revision }: { id: string; revision: number },
  changes: DeskChanges,
): Promise<boolean> {
  const { count } = await tx.desk.updateMany({
    where: { id, revision },
    data: { ...changes, revision: { increment: 1 } },
  });
  return count === 1;
}

/** Waits for other changes of the desk, and holds its row until the transaction ends; false when there is none. */
export async function lockDesk(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM "Desk" WHERE id = ${id} FOR UPDATE`;
  return rows.length === 1;
}

/** A desk in a list. */
export type DeskListRow = Pick<DeskRow, "id" | "slug" | "name" | "timeZone"> & { createdAt: Date; members: number };

/** Desks among the given ids (`null`: all), the oldest first, after `after`. */
export async function listDeskRows(
  db: Transaction,
  { among, after, limit }: { among: string[] | null; after: { createdAt: Date; id: string } | null; limit: number },
): Promise<DeskListRow[]> {
  const later: Prisma.DeskWhereInput =
    after === null
      ? {}
      : { OR: [{ createdAt: { gt: after.createdAt } }, { createdAt: after.createdAt, id: { gt: after.id } }] };
  const desks = await db.desk.findMany({
    where: { AND: [among === null ? {} : { id: { in: among } }, later] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
    select: {
      id: true,
      slug: true,
      name: true,
      timeZone: true,
      createdAt: true,
      _count: { select: { memberships: { where: { user: { deactivatedAt: null } } } } },
    },
  });
  return desks.map(({ _count, ...desk }) => ({ ...desk, members: _count.memberships }));
}

/** How many desks there are. */
export async function countDesks(db: Transaction): Promise<number> {
  return db.desk.count();
}
