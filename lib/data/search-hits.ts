import type { SourceViewer } from "@/lib/core/review/source-viewer";
import type { SearchQuery, SearchTerm } from "@/lib/core/search/parse-query";
import { termPatterns, typoPatterns } from "@/lib/core/search/term-patterns";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { knownSourcesSql, knownTitleSql } from "./known-sources";

export type SearchKind = "claim" | "article" | "source";

/** Where a page of results starts: after this one. */
export type HitCursor = { score: number; createdAt: Date; id: string };

export type Hit = HitCursor & { kind: SearchKind };

type Asked = {
  query: SearchQuery;
  viewer: SourceViewer;
  kind: SearchKind | undefined;
  /** Only this desk. */
  deskId: string | undefined;
  after: HitCursor | null;
  limit: number;
};

/** What holds every term of the query, the best first: the words in this order, whole words, beginnings, parts of words; a title before a text, then the newest. */
export function findHits(db: Transaction, asked: Asked): Promise<Hit[]> {
  const { terms } = asked.query;
  const patterns = terms.map(termPatterns);
  const phrase = termPatterns({ words: terms.map(({ words }) => words).join(" "), quoted: true }).whole;
  const title = Prisma.sql`e."titleWords"`;
  const all = Prisma.sql`e.words`;
  const holds = (column: Prisma.Sql, pattern: string) => Prisma.sql`bool_or(${column} LIKE ${pattern})`;
  const every = (column: Prisma.Sql, width: "whole" | "prefix" | "any") =>
    Prisma.join(
      patterns.map((term) => holds(column, term[width])),
      " AND ",
    );
  const score = Prisma.sql`CASE
    WHEN ${holds(title, phrase)} THEN 9 WHEN ${holds(all, phrase)} THEN 8
    WHEN ${every(title, "whole")} THEN 7 WHEN ${every(all, "whole")} THEN 6
    WHEN ${every(title, "prefix")} THEN 5 WHEN ${every(all, "prefix")} THEN 4
    WHEN ${every(title, "any")} THEN 3 ELSE 2 END`;
  const some = Prisma.sql`${all} LIKE ANY(${patterns.map(({ any }) => any)}::text[])`;
  return rank(db, asked, { some, score, having: every(all, "any") });
}

/** What a person may have meant who mistyped: titles that hold every term but for one letter of each. */
export function findNearHits(db: Transaction, asked: Asked): Promise<Hit[]> {
  const near = asked.query.terms.map((term) => Prisma.sql`e."titleWords" LIKE ANY(${typoPatterns(term)}::text[])`);
  const some = Prisma.sql`e.part = 0 AND ${Prisma.join(near, " AND ")}`;
  return rank(db, asked, { some, score: Prisma.sql`1`, having: Prisma.sql`true` });
}

function rank(
  db: Transaction,
  { query, viewer, kind, deskId, after, limit }: Asked,
  { some, score, having }: { some: Prisma.Sql; score: Prisma.Sql; having: Prisma.Sql },
): Promise<Hit[]> {
  const desks = deskId === undefined ? viewer.deskIds : [deskId];
  const onDesks = desks === null ? Prisma.empty : Prisma.sql`AND e."deskId" = ANY(${desks}::text[])`;
  const ofKind = kind === undefined ? Prisma.empty : Prisma.sql`AND e.kind = ${kind}::"SearchKind"`;
  const without = query.excluded.map(termPatterns).map(({ whole }) => whole);
  const excluding =
    without.length === 0
      ? Prisma.empty
      : Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "SearchEntry" x
          WHERE x.kind = e.kind AND x."subjectId" = e."subjectId" AND x.words LIKE ANY(${without}::text[]))`;
  const later =
    after === null
      ? Prisma.empty
      : Prisma.sql`WHERE (h.score, h."createdAt", h.id) < (${after.score}::int, ${after.createdAt}::timestamptz, ${after.id})`;
  return db.$queryRaw<Hit[]>`
    SELECT * FROM (
      SELECT e.kind::text AS kind, e."subjectId" AS id, max(e."createdAt") AS "createdAt", ${score} AS score
      FROM "SearchEntry" e
      WHERE ${some} ${onDesks} ${ofKind} ${excluding}
        AND (e.kind <> 'source' OR e."subjectId" IN (
          SELECT s.id FROM "Source" s WHERE s.id IN (${knownSourcesSql(viewer)}) AND s.title = ${knownTitleSql(viewer)}))
      GROUP BY e.kind, e."subjectId" HAVING ${having}
    ) h ${later} ORDER BY h.score DESC, h."createdAt" DESC, h.id DESC LIMIT ${limit}`;
}

/** For each hit the part that holds the most of the terms, as people read it. */
export async function listHitTexts(
  db: Transaction,
  hits: readonly Hit[],
  terms: readonly SearchTerm[],
): Promise<Map<string, { text: string; part: number }>> {
  if (hits.length === 0) return new Map();
  const held = terms.map(termPatterns).map(({ any }) => Prisma.sql`(e.words LIKE ${any})::int`);
  const rows = await db.$queryRaw<{ id: string; text: string; part: number }[]>`
    SELECT DISTINCT ON (e."subjectId") e."subjectId" AS id, e.text, e.part FROM "SearchEntry" e
    WHERE e."subjectId" = ANY(${hits.map(({ id }) => id)}::text[])
    ORDER BY e."subjectId", ${held.length === 0 ? Prisma.sql`1` : Prisma.join(held, " + ")} DESC, e.part`;
  return new Map(rows.map(({ id, text, part }) => [id, { text, part }]));
}

/** What is shown of a hit beside its words. */
export type HitFacts = {
  id: string;
  title: string;
  deskSlug: string;
  language: string | null;
  direction: "ltr" | "rtl" | null;
  articleId: string | null;
  articleTitle: string | null;
  number: number | null;
  withdrawn: boolean;
  url: string | null;
};

/** The facts of hits of all kinds, in one statement. */
export function listHitFacts(db: Transaction, hits: readonly Hit[]): Promise<HitFacts[]> {
  const ids = hits.map(({ id }) => id);
  return db.$queryRaw<HitFacts[]>`
    SELECT c.id, c.statement AS title, d.slug AS "deskSlug", a.language, a.direction, a.id AS "articleId",
      a.title AS "articleTitle", c.number, c."withdrawnAt" IS NOT NULL AS withdrawn, NULL AS url
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId" JOIN "Desk" d ON d.id = a."deskId" WHERE c.id = ANY(${ids}::text[])
    UNION ALL
    SELECT a.id, a.title, d.slug, a.language, a.direction, a.id, a.title, NULL, false, a.url
    FROM "Article" a JOIN "Desk" d ON d.id = a."deskId" WHERE a.id = ANY(${ids}::text[])
    UNION ALL
    SELECT s.id, s.title, d.slug, NULL, NULL, NULL, NULL, NULL, false, s.url
    FROM "Source" s JOIN "Desk" d ON d.id = s."deskId" WHERE s.id = ANY(${ids}::text[])`;
}
