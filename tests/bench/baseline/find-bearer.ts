import { createHash } from "node:crypto";
import { pool } from "./pool";

/** Who a request's token speaks for, looked up exactly as Stet does: one statement with the roles; `null` when it does not work. */
export async function findBearer(request: Request): Promise<{ id: string; name: string } | null> {
  const token = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined) return null;
  const { rows } = await pool.query<{ id: string; name: string; expiresAt: Date }>(
    `
      SELECT "User".id, "User".name, "User".email, "User"."isAdmin", COALESCE(
          (SELECT json_agg(json_build_object('deskId', "deskId", 'role', role)) FROM "Membership" WHERE "userId" = "User".id),
          '[]') AS memberships, "ApiToken"."expiresAt", "ApiToken"."readOnly", "ApiToken"."lastUsedAt"
      FROM "ApiToken" JOIN "User" ON "User".id = "ApiToken"."userId"
      WHERE "ApiToken"."tokenHash" = $1 AND "ApiToken"."revokedAt" IS NULL AND "User"."deactivatedAt" IS NULL`,
    [createHash("sha256").update(token).digest("hex")],
  );
  const row = rows[0];
  return row === undefined || row.expiresAt <= new Date() ? null : row;
}

export const unauthenticated = () => new Response(null, { status: 401 });
