import type { ArchiveState } from "@/lib/core/intake/archive-state";
import type { SourceViewer } from "@/lib/core/review/source-viewer";
import type { Transaction } from "@/lib/database/client";
import { knownTitleSql } from "./known-sources";
import { UTC } from "./sql-json";

/** A source as a person's request finds it. */
export type SourceHead = {
  id: string;
  deskId: string;
  url: string | null;
  withheldReason: string | null;
  createdById: string | null;
  blind: boolean;
  reviewsNeeded: number;
  /** Who has a standing submission on each claim on which somebody's newest one cites it. */
  authors: string[][];
};

/** The source with what telling who may know of it takes; `null` when there is none. */
export async function findSourceHead(db: Transaction, id: string): Promise<SourceHead | null> {
  const [head] = await listSourceHeads(db, [id]);
  return head ?? null;
}

/** Several of them, in one statement. */
export async function listSourceHeads(db: Transaction, ids: readonly string[]): Promise<SourceHead[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<SourceHead[]>`
    SELECT s.id, s."deskId", s.url, s."withheldReason", s."createdById", d.blind, d."reviewsNeeded",
      (SELECT coalesce(json_agg(w.authors), '[]'::json) FROM (
        SELECT array_agg(DISTINCT r."authorId") AS authors FROM "ReviewRevision" r
        WHERE r."withdrawnAt" IS NULL AND r."claimId" IN (
          SELECT y."claimId" FROM "Citation" x JOIN "ReviewRevision" y ON y.id = x."reviewRevisionId"
          WHERE x."sourceId" = s.id AND y."withdrawnAt" IS NULL)
        GROUP BY r."claimId") w) AS authors
    FROM "Source" s JOIN "Desk" d ON d.id = s."deskId" WHERE s.id = ANY(${[...ids]}::text[])`;
}

/** What is known of a source's address and its copies. Times are ISO 8601 strings in UTC. */
export type SourceLinksRow = {
  id: string;
  url: string;
  checkedAt: string | null;
  deadSince: string | null;
  copies: CopyRow[];
};

export type CopyRow = {
  id: string;
  state: ArchiveState;
  url: string | null;
  reason: string | null;
  /** Null: a person gave its address. */
  service: string | null;
  askedById: string | null;
  askedAt: string;
  archivedAt: string | null;
};

/** Copies that are shown of one source: the newest. */
const MOST_COPIES = 20;

/** The health and the newest copies of sources that have an address, in one statement. */
export async function listSourceLinks(db: Transaction, ids: readonly string[]): Promise<SourceLinksRow[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<SourceLinksRow[]>`
    SELECT s.id, s.url, to_char(s."checkedAt" AT TIME ZONE 'UTC', ${UTC}) AS "checkedAt",
      to_char(s."deadSince" AT TIME ZONE 'UTC', ${UTC}) AS "deadSince",
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'state', c.state, 'url', c.url, 'reason', c.reason,
          'service', a.name, 'askedById', c."askedById", 'askedAt', to_char(c."askedAt" AT TIME ZONE 'UTC', ${UTC}),
          'archivedAt', to_char(c."archivedAt" AT TIME ZONE 'UTC', ${UTC})) ORDER BY c."askedAt" DESC, c.id DESC), '[]'::json)
        FROM (SELECT * FROM "ArchiveCopy" WHERE "sourceId" = s.id ORDER BY "askedAt" DESC, id DESC LIMIT ${MOST_COPIES}) c
        LEFT JOIN "ArchiveService" a ON a.id = c."serviceId") AS copies
    FROM "Source" s WHERE s.id = ANY(${[...ids]}::text[]) AND s.url IS NOT NULL ORDER BY s.id`;
}

/** What the viewer may know a source to be called. @throws when there is none. */
export async function getSourceNames(
  db: Transaction,
  viewer: SourceViewer,
  id: string,
): Promise<{ title: string; reference: string | null }> {
  const rows = await db.$queryRaw<{ title: string; reference: string | null }[]>`
    SELECT coalesce(${knownTitleSql(viewer)}, '') AS title, s.reference FROM "Source" s WHERE s.id = ${id}`;
  const [names] = rows;
  if (names === undefined) throw new Error("the source that was just read is gone");
  return names;
}

/** The sources of a desk by what makes them the same (`sourceKey`). */
export async function listSourcesByKey(
  db: Transaction,
  deskId: string,
  keys: readonly string[],
): Promise<{ id: string; key: string }[]> {
  return db.source.findMany({ where: { deskId, key: { in: [...keys] } }, select: { id: true, key: true } });
}
