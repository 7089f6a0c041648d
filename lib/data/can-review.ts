import { Prisma } from "@/lib/database/generated/client";

/** Whether the person `u` with the membership `m` (maybe none) can review on its desk: they have not left, and their role lets them; an admin counts as editor. */
export const CAN_REVIEW = Prisma.sql`(u."deactivatedAt" IS NULL AND (u."isAdmin" OR coalesce(m.role IN ('reviewer', 'editor'), false)))`;
