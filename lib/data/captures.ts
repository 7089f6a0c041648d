import type { Transaction } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

/** A capture without what it holds. */
export type CaptureRow = {
  id: string;
  sourceId: string;
  origin: "fetched" | "uploaded";
  url: string | null;
  finalUrl: string | null;
  status: number | null;
  mediaType: string | null;
  fileName: string | null;
  title: string | null;
  sha256: string | null;
  size: number;
  fault: string | null;
  /** Whether there is text to look in. */
  hasText: boolean;
  capturedAt: Date;
  capturedById: string | null;
  capturedBy: string | null;
};

/** Captures that are shown of one source: the newest. */
const MOST_CAPTURES = 100;

/** The captures of sources, newest first, in one statement. */
export async function listCaptureRows(db: Transaction, sourceIds: readonly string[]): Promise<CaptureRow[]> {
  if (sourceIds.length === 0) return [];
  return db.$queryRaw<CaptureRow[]>`
    SELECT n.id, n."sourceId", n.origin, n.url, n."finalUrl", n.status, n."mediaType", n."fileName", n.title, n.sha256, n.size,
      n.fault, n.text <> '' AS "hasText", n."capturedAt", n."capturedById", u.name AS "capturedBy"
    FROM unnest(${[...sourceIds]}::text[]) AS s(id)
    CROSS JOIN LATERAL (
      SELECT * FROM "Snapshot" WHERE "sourceId" = s.id ORDER BY "capturedAt" DESC, id DESC LIMIT ${MOST_CAPTURES}) n
    LEFT JOIN "User" u ON u.id = n."capturedById" ORDER BY n."capturedAt" DESC, n.id DESC`;
}

/** What a capture holds. */
export type CaptureText = { id: string; text: string; pages: number[] };

export async function listCaptureTexts(db: Transaction, ids: readonly string[]): Promise<CaptureText[]> {
  if (ids.length === 0) return [];
  return db.snapshot.findMany({ where: { id: { in: [...ids] } }, select: { id: true, text: true, pages: true } });
}

/** Where the pages of captures begin in their texts, without these: flat offsets, none where there are no pages. */
export async function listCapturePages(db: Transaction, ids: readonly string[]): Promise<Map<string, number[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.snapshot.findMany({ where: { id: { in: [...ids] } }, select: { id: true, pages: true } });
  return new Map(rows.map(({ id, pages }) => [id, pages]));
}

/** The headers that came with a capture. */
export async function findCaptureHeaders(db: Transaction, id: string): Promise<Prisma.JsonValue> {
  const found = await db.snapshot.findUnique({ where: { id }, select: { headers: true } });
  return found?.headers ?? [];
}

/** The bytes of a capture as they came; `null` when nothing did. */
export async function findCaptureBytes(db: Transaction, id: string): Promise<Uint8Array | null> {
  const found = await db.snapshot.findUnique({ where: { id }, select: { bytes: { select: { bytes: true } } } });
  return found?.bytes?.bytes ?? null;
}

/** A source as it is captured. */
export type CapturedSource = {
  id: string;
  deskId: string;
  url: string | null;
  withheldReason: string | null;
  captureAskedAt: Date | null;
  /** When the newest capture that followed from a submission was made. */
  followedAt: Date | null;
  /** Its newest good capture with a text. */
  evidenceId: string | null;
  /** What it was called, and what was quoted from it. */
  titles: string[];
  quotes: string[];
};

/** Everything that capturing a source takes; `lock` keeps other captures of it waiting. */
export async function findCapturedSource(
  db: Transaction,
  id: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<CapturedSource | null> {
  if (lock) await db.$queryRaw`SELECT 1 AS one FROM "Source" WHERE id = ${id} FOR UPDATE`;
  const rows = await db.$queryRaw<CapturedSource[]>`
    SELECT s.id, s."deskId", s.url, s."withheldReason", s."captureAskedAt",
      (SELECT max("capturedAt") FROM "Snapshot" WHERE "sourceId" = s.id AND origin = 'fetched' AND "capturedById" IS NULL) AS "followedAt",
      (SELECT id FROM "Snapshot" WHERE "sourceId" = s.id AND fault IS NULL AND text <> ''
        ORDER BY "capturedAt" DESC, id DESC LIMIT 1) AS "evidenceId",
      ARRAY(SELECT DISTINCT title FROM "Citation" WHERE "sourceId" = s.id) AS titles,
      ARRAY(SELECT DISTINCT quote FROM "Citation" WHERE "sourceId" = s.id AND quote IS NOT NULL) AS quotes
    FROM "Source" s WHERE s.id = ${id}`;
  return rows[0] ?? null;
}
