import type { Rating } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";

/** A label that a desk has or had. */
export type DeskLabel = Pick<Rating, "code" | "label" | "kind" | "value"> & {
  /** Whether it is on the newest scale and can be given. */
  offered: boolean;
};

/** Every label of a desk's scales, each code as the newest scale that has it says it: those of the newest scale first, worst first. */
export async function listDeskLabels(db: Transaction, deskId: string): Promise<DeskLabel[]> {
  return db.$queryRaw<DeskLabel[]>`
    SELECT code, label, kind, value, version = newest AND NOT retired AS offered FROM (
      SELECT DISTINCT ON (g.code) g.code, g.label, g.kind::text AS kind, g.value, g.retired, g.position, s.version,
        (SELECT max(n.version) FROM "RatingScale" n WHERE n."deskId" = s."deskId") AS newest
      FROM "RatingScale" s JOIN "Rating" g ON g."scaleId" = s.id
      WHERE s."deskId" = ${deskId} ORDER BY g.code, s.version DESC
    ) known ORDER BY version DESC, position`;
}
