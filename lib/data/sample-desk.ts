import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";

/** Adds a person who cannot sign in, as member of a desk: the sample desk's reviewers. */
export async function createSampleMember(
  tx: Transaction,
  { deskId, role, ...person }: { id: string; name: string; email: string; createdAt: Date; deskId: string; role: Role },
): Promise<void> {
  await tx.user.create({ data: person });
  await tx.membership.create({ data: { deskId, userId: person.id, role } });
}

/** Asks for two reviews of each claim, so that the sample shows agreement and dispute. */
export async function requireTwoReviews(tx: Transaction, deskId: string): Promise<void> {
  await tx.desk.update({ where: { id: deskId }, data: { reviewsNeeded: 2 } });
}
