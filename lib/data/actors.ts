import type { Role } from "@/lib/core/review/role";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";

/** A person as policy needs them. */
export type ActorRow = {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  memberships: { deskId: string; role: Role }[];
};

/** Who a session or token speaks for, and until when. */
export type BearerRow = ActorRow & { expiresAt: Date };

const ACTOR = Prisma.sql`"User".id, "User".name, "User".email, "User"."isAdmin", COALESCE(
  (SELECT json_agg(json_build_object('deskId', "deskId", 'role', role)) FROM "Membership" WHERE "userId" = "User".id),
  '[]') AS memberships`;

// These run before everything else in every request: one statement each, where Prisma would send three.

/** The owner of a session that was not revoked and who has not left. The caller looks at `expiresAt`. */
export async function findSessionOwner(db: Transaction, tokenHash: string): Promise<BearerRow | null> {
  const rows = await db.$queryRaw<BearerRow[]>`
    SELECT ${ACTOR}, "Session"."expiresAt" FROM "Session" JOIN "User" ON "User".id = "Session"."userId"
    WHERE "Session"."tokenHash" = ${tokenHash} AND "Session"."revokedAt" IS NULL AND "User"."deactivatedAt" IS NULL`;
  return rows[0] ?? null;
}

/** As `findSessionOwner`, for an API token. */
export async function findTokenOwner(
  db: Transaction,
  tokenHash: string,
): Promise<(BearerRow & { readOnly: boolean; lastUsedAt: Date | null }) | null> {
  const rows = await db.$queryRaw<(BearerRow & { readOnly: boolean; lastUsedAt: Date | null })[]>`
    SELECT ${ACTOR}, "ApiToken"."expiresAt", "ApiToken"."readOnly", "ApiToken"."lastUsedAt"
    FROM "ApiToken" JOIN "User" ON "User".id = "ApiToken"."userId"
    WHERE "ApiToken"."tokenHash" = ${tokenHash} AND "ApiToken"."revokedAt" IS NULL AND "User"."deactivatedAt" IS NULL`;
  return rows[0] ?? null;
}

/** An active person by address; `email` is lower-cased already. */
export async function findActiveActor(db: Transaction, email: string): Promise<ActorRow | null> {
  const rows = await db.$queryRaw<ActorRow[]>`
    SELECT ${ACTOR} FROM "User" WHERE email = ${email} AND "deactivatedAt" IS NULL`;
  return rows[0] ?? null;
}
