import { Prisma } from "@/lib/database/generated/client";

/** Whether the person `u` with the membership `m` (maybe none) can review on its desk: they have not left, and their role lets them. */
export const CAN_REVIEW = Prisma.sql`(u."deactivatedAt" IS NULL AND coalesce(m.role IN ('reviewer', 'editor'), false))`;
