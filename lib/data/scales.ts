import type { RatingScale } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

/** The columns of a scale as people see it, worst label first. */
export const SCALE_COLUMNS = {
  name: true,
  version: true,
  ratings: {
    orderBy: { position: "asc" },
    select: { code: true, label: true, kind: true, value: true, meaning: true, retired: true },
  },
} as const satisfies Prisma.RatingScaleSelect;

/** The newest scale of a desk, worst label first. @throws when the desk has none (a broken installation). */
export async function getScale(db: Transaction, deskId: string): Promise<RatingScale> {
  return db.ratingScale.findFirstOrThrow({ where: { deskId }, orderBy: { version: "desc" }, select: SCALE_COLUMNS });
}

/** Adds a version of a desk's scale; the highest is the one in use. */
export async function insertScale(
  tx: Transaction,
  { deskId, scale, createdAt }: { deskId: string; scale: RatingScale; createdAt: Date },
  ids: () => string,
): Promise<void> {
  const { name, version } = scale;
  const ratings = scale.ratings.map((rating, position) => ({ id: ids(), position, ...rating }));
  await tx.ratingScale.create({ data: { id: ids(), deskId, version, name, createdAt, ratings: { create: ratings } } });
}
