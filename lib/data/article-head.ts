import type { DeskRules } from "@/lib/core/review/standing";
import type { Direction } from "@/lib/core/text/direction";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { POLICY_COLUMNS, splitPolicy } from "./desk-policy";

/** An article without its text: what every operation on it must know first. */
export type ArticleHead = {
  id: string;
  title: string;
  standfirst: string | null;
  byline: string | null;
  publisher: string | null;
  publishedAt: string | null;
  language: string | null;
  direction: Direction;
  url: string | null;
  revision: number;
  createdAt: Date;
  desk: {
    id: string;
    slug: string;
    name: string;
    timeZone: string;
    policy: DeskRules;
  };
  /** The version that was asked for; the newest if none was. */
  version: { id: string; number: number; sha256: string; createdAt: Date };
  /** The newest version's number. */
  newestVersion: number;
  /** The newest event of the article, its claims and their submissions: none of them changes without one. `null` when there is none. */
  lastEventId: string | null;
};

type Row = Omit<ArticleHead, "desk" | "version"> &
  DeskRules & {
    deskId: string;
    deskSlug: string;
    deskName: string;
    deskTimeZone: string;
    versionId: string;
    versionNumber: number;
    sha256: string;
    versionCreatedAt: Date;
  };

const COLUMNS = Prisma.sql`
  a.id, a.title, a.standfirst, a.byline, a.publisher, a."publishedAt", a.language, a.direction, a.url, a.revision, a."createdAt",
  d.id AS "deskId", d.slug AS "deskSlug", d.name AS "deskName", d."timeZone" AS "deskTimeZone",
  ${POLICY_COLUMNS},
  v.id AS "versionId", v.number AS "versionNumber", v.sha256, v."createdAt" AS "versionCreatedAt",
  (SELECT max(number) FROM "ArticleVersion" WHERE "articleId" = a.id) AS "newestVersion",
  (SELECT e.id FROM "Event" e WHERE e."articleId" = a.id ORDER BY e.seq DESC LIMIT 1) AS "lastEventId"`;

const newestVersion = (where: Prisma.Sql) => Prisma.sql`
  JOIN LATERAL (
    SELECT id, number, sha256, "createdAt" FROM "ArticleVersion" WHERE "articleId" = a.id ${where} ORDER BY number DESC LIMIT 1
  ) v ON true`;

/** The article's head with the version of this number (absent: the newest), or `null` when there is none. */
export async function findArticleHead(
  db: Transaction,
  articleId: string,
  version?: number | undefined,
): Promise<ArticleHead | null> {
  const wanted = version === undefined ? Prisma.empty : Prisma.sql`AND number = ${version}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM "Article" a JOIN "Desk" d ON d.id = a."deskId" ${newestVersion(wanted)} WHERE a.id = ${articleId}`;
  const row = rows[0];
  return row === undefined ? null : toHead(row);
}

/** Where a page of a list starts: after this article, newest first. */
export type ArticleCursor = { createdAt: Date; id: string };

/** Heads on the given desks (`null`: every desk), newest first, whose title holds `query` whatever its letter case. */
export async function listArticleHeads(
  db: Transaction,
  {
    deskIds,
    query,
    after,
    limit,
  }: { deskIds: string[] | null; query: string; after: ArticleCursor | null; limit: number },
): Promise<ArticleHead[]> {
  const desks = deskIds === null ? Prisma.empty : Prisma.sql`AND a."deskId" = ANY(${deskIds})`;
  const pattern = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  const matching = query === "" ? Prisma.empty : Prisma.sql`AND a.title ILIKE ${pattern}`;
  const later =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (a."createdAt", a.id) < (${after.createdAt}::timestamptz, ${after.id})`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM "Article" a JOIN "Desk" d ON d.id = a."deskId" ${newestVersion(Prisma.empty)}
    WHERE true ${desks} ${matching} ${later}
    ORDER BY a."createdAt" DESC, a.id DESC LIMIT ${limit}`;
  return rows.map(toHead);
}

function toHead(row: Row): ArticleHead {
  const { policy, rest } = splitPolicy(row);
  const { deskId, deskSlug, deskName, deskTimeZone, versionId, versionNumber, sha256, versionCreatedAt, ...article } =
    rest;
  return {
    ...article,
    desk: {
      id: deskId,
      slug: deskSlug,
      name: deskName,
      timeZone: deskTimeZone,
      policy,
    },
    version: { id: versionId, number: versionNumber, sha256, createdAt: versionCreatedAt },
  };
}
