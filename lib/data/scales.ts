import type { RatingScale } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";

/** The newest scale of a desk, worst label first. @throws when the desk has none (a broken installation). */
export async function getScale(db: Transaction, deskId: string): Promise<RatingScale> {
  return db.ratingScale.findFirstOrThrow({
    where: { deskId },
    orderBy: { version: "desc" },
    select: {
      name: true,
      version: true,
      ratings: {
        orderBy: { position: "asc" },
        select: { code: true, label: true, kind: true, value: true, meaning: true, retired: true },
      },
    },
  });
}
