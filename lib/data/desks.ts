import type { RatingScale } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";
import { insertScale } from "./scales";

/** The desk that people are added to: the first one. */
export async function findDefaultDeskId(db: Transaction): Promise<string | null> {
  const desk = await db.desk.findFirst({ orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true } });
  return desk?.id ?? null;
}

/** As `findDefaultDeskId`. @throws before the installation was prepared (`ensureInstallation`). */
export async function getDefaultDeskId(db: Transaction): Promise<string> {
  const id = await findDefaultDeskId(db);
  if (id === null) throw new Error("There is no desk yet: ensureInstallation has not run.");
  return id;
}

/** `timeZone` absent: UTC. */
export type NewDesk = { id: string; slug: string; name: string; timeZone?: string; createdAt: Date };

/** Adds a desk with the policy that is the default, and its scale. */
export async function createDesk(tx: Transaction, desk: NewDesk, scale: RatingScale, ids: () => string): Promise<void> {
  await tx.desk.create({ data: desk });
  await insertScale(tx, { deskId: desk.id, scale, createdAt: desk.createdAt }, ids);
}
