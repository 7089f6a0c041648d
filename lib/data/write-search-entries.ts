import { textParts } from "@/lib/core/search/text-parts";
import { foldSearch } from "@/lib/core/text/fold-search";
import type { Span } from "@/lib/core/text/span";
import type { Db, Transaction } from "@/lib/database/client";

type Kind = "claim" | "article" | "source";

/** Things written in one transaction: an article may be two megabytes of text. */
const BATCH: Readonly<Record<Kind, number>> = { claim: 500, source: 500, article: 2 };

/** One thing as search knows it: what it is called, what else is said of it, and a long text in parts. */
type Subject = { id: string; deskId: string; createdAt: Date; title: string; rest: (string | null)[]; parts: string[] };

/**
 * Writes the entries of everything that was marked since the last time; nothing when nothing was. Several processes may do it at
 * once: each waits for the rows that another is at, and finds them done. What was written stays when a later batch fails.
 */
export async function writeSearchEntries(db: Db): Promise<void> {
  const kinds = await db.$queryRaw<{ kind: Kind }[]>`SELECT DISTINCT kind::text AS kind FROM "SearchDue"`;
  for (const { kind } of kinds) {
    let written: number;
    do written = await db.$transaction((tx) => writeBatch(tx, kind));
    while (written === BATCH[kind]);
  }
}

async function writeBatch(tx: Transaction, kind: Kind): Promise<number> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT "subjectId" AS id FROM "SearchDue" WHERE kind = ${kind}::"SearchKind"
    ORDER BY "subjectId" LIMIT ${BATCH[kind]} FOR UPDATE`;
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  const entries = (await READERS[kind](tx, ids)).flatMap((subject) => toEntries(kind, subject));
  await tx.$executeRaw`
    DELETE FROM "SearchEntry" WHERE kind = ${kind}::"SearchKind" AND "subjectId" = ANY(${ids}::text[])`;
  await tx.searchEntry.createMany({ data: entries });
  await tx.$executeRaw`
    DELETE FROM "SearchDue" WHERE kind = ${kind}::"SearchKind" AND "subjectId" = ANY(${ids}::text[])`;
  return due.length;
}

function toEntries(kind: Kind, { id, deskId, createdAt, title, rest, parts }: Subject) {
  const said = [title, ...rest.flatMap((words) => words ?? [])].join("\n");
  const shared = { kind, subjectId: id, deskId, createdAt };
  return [
    { ...shared, part: 0, text: said, titleWords: foldSearch(title), words: foldSearch(said) },
    ...parts.map((text, at) => ({ ...shared, part: at + 1, text, titleWords: " ", words: foldSearch(text) })),
  ];
}

type Reader = (tx: Transaction, ids: string[]) => Promise<Subject[]>;

const READERS: Readonly<Record<Kind, Reader>> = { claim: readClaims, article: readArticles, source: readSources };

async function readClaims(tx: Transaction, ids: string[]): Promise<Subject[]> {
  const rows = await tx.claim.findMany({
    where: { id: { in: ids } },
    select: { id: true, createdAt: true, statement: true, claimant: true, article: { select: { deskId: true } } },
  });
  return rows.map(({ id, createdAt, statement, claimant, article: { deskId } }) => ({
    id,
    deskId,
    createdAt,
    title: statement,
    rest: [claimant],
    parts: [],
  }));
}

async function readArticles(tx: Transaction, ids: string[]): Promise<Subject[]> {
  const rows = await tx.$queryRaw<
    (Omit<Subject, "rest" | "parts"> & {
      standfirst: string | null;
      byline: string | null;
      publisher: string | null;
      text: string;
      blocks: Span[];
    })[]
  >`
    SELECT a.id, a."deskId", a."createdAt", a.title, a.standfirst, a.byline, a.publisher, v.text, v.blocks
    FROM "Article" a JOIN LATERAL (
      SELECT text, blocks FROM "ArticleVersion" WHERE "articleId" = a.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE a.id = ANY(${ids}::text[])`;
  return rows.map(({ standfirst, byline, publisher, text, blocks, ...head }) => ({
    ...head,
    rest: [standfirst, byline, publisher],
    parts: textParts(text, blocks),
  }));
}

async function readSources(tx: Transaction, ids: string[]): Promise<Subject[]> {
  const rows = await tx.source.findMany({
    where: { id: { in: ids } },
    select: { id: true, deskId: true, createdAt: true, title: true, reference: true, url: true },
  });
  return rows.map(({ reference, url, ...source }) => ({ ...source, rest: [reference, url], parts: [] }));
}
