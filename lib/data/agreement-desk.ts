import type { ReviewPolicy } from "@/lib/core/review/standing";
import type { Transaction } from "@/lib/database/client";

/** What agreement on a desk must know of it. */
export type AgreementDesk = {
  id: string;
  slug: string;
  name: string;
  /** IANA zone that its days are in. */
  timeZone: string;
  policy: Pick<ReviewPolicy, "blind" | "reviewsNeeded">;
};

/** The desk with this id or short name, or `null`. */
export async function findAgreementDesk(
  db: Transaction,
  where: { id: string } | { slug: string },
): Promise<AgreementDesk | null> {
  const desk = await db.desk.findUnique({
    where,
    select: { id: true, slug: true, name: true, timeZone: true, blind: true, reviewsNeeded: true },
  });
  if (desk === null) return null;
  const { blind, reviewsNeeded, ...rest } = desk;
  return { ...rest, policy: { blind, reviewsNeeded } };
}
