import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { sourceViewer } from "@/lib/core/review/source-viewer";
import { parseQuery, type SearchTerm } from "@/lib/core/search/parse-query";
import { makeSnippet } from "@/lib/core/search/snippet";
import { findDesk } from "@/lib/data/find-desk";
import {
  findHits,
  findNearHits,
  type Hit,
  type HitCursor,
  type HitFacts,
  listHitFacts,
  listHitTexts,
} from "@/lib/data/search-hits";
import { writeSearchEntries } from "@/lib/data/write-search-entries";
import { LIMITS } from "@/lib/schemas/limits";
import { type SearchHit, SearchInput, type SearchResults } from "@/lib/schemas/search";
import { badCursor } from "./bad-cursor";
import type { Context } from "./context";
import { parseInput } from "./parse";

const NOTHING: SearchResults = { items: [], near: false, nextCursor: null };

/**
 * What of the actor's desks holds the words, the best first, one page of it. Sources only as far as the actor may know of a
 * citation. Errors: `invalid_input` for a cursor that is not ours, `not_found` for a desk that is not theirs.
 */
export async function search(context: Context, input: z.input<typeof SearchInput>): Promise<Result<SearchResults>> {
  const parsed = parseInput(SearchInput, input);
  if (!parsed.ok) return parsed;
  const { q, kind, desk: slug, limit, cursor } = parsed.value;
  const after = readHitCursor(cursor);
  if (!after.ok) return after;
  const { db, actor } = context;
  const viewer = sourceViewer(actor);
  const desk = slug === undefined ? undefined : await findDesk(db, { slug, among: viewer.deskIds });
  if (desk === null) {
    const message = `There is no desk “${slug}” that you are on.`;
    return refuse("not_found", message, { errors: [{ path: "desk", message }] });
  }
  const query = parseQuery(q);
  if (query.terms.length === 0) return done(NOTHING);
  await writeSearchEntries(db);
  const asked = { query, viewer, kind, deskId: desk?.id, after: after.value, limit: limit + 1 };
  const isNearPage = after.value?.score === NEAR;
  const exact = isNearPage ? [] : await findHits(db, asked);
  const near = isNearPage || (exact.length === 0 && after.value === null);
  const found = near ? await findNearHits(db, asked) : exact;
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: await viewHits(context, page, query.terms),
    near: near && page.length > 0,
    nextCursor: found.length > limit && last !== undefined ? writeHitCursor(last) : null,
  });
}

/** The score of what only differs by a letter. */
const NEAR = 1;

async function viewHits({ db }: Context, hits: Hit[], terms: SearchTerm[]): Promise<SearchHit[]> {
  const [facts, texts] = await Promise.all([listHitFacts(db, hits), listHitTexts(db, hits, terms)]);
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  return hits.flatMap((hit) => {
    const fact = factsById.get(hit.id);
    return fact === undefined ? [] : [viewHit(hit, fact, texts.get(hit.id), terms)];
  });
}

function viewHit(
  { kind }: Hit,
  { title, articleId, articleTitle, ...fact }: HitFacts,
  held: { text: string; part: number } | undefined,
  terms: SearchTerm[],
): SearchHit {
  const marked = makeSnippet(title, terms, LIMITS.statementCharacters);
  const rest = held?.part === 0 ? held.text.slice(title.length).trim() : held?.text;
  const snippet = rest === undefined ? null : makeSnippet(rest, terms);
  return {
    kind,
    ...fact,
    title: marked,
    snippet: snippet !== null && snippet.marks.length > 0 ? snippet : null,
    article: kind === "claim" && articleId !== null ? { id: articleId, title: articleTitle ?? "" } : null,
    path: pathOf(kind, fact.id, articleId),
  };
}

function pathOf(kind: Hit["kind"], id: string, articleId: string | null): string | null {
  if (kind === "source") return `/sources/${id}`;
  if (kind === "article") return `/articles/${id}`;
  return articleId === null ? null : `/articles/${articleId}/claims/${id}`;
}

const writeHitCursor = ({ score, createdAt, id }: HitCursor) => `${score}.${createdAt.getTime().toString(36)}.${id}`;

function readHitCursor(cursor: string | undefined): Result<HitCursor | null> {
  if (cursor === undefined) return done(null);
  const [, score, time, id] = /^([1-9])\.([0-9a-z]{1,9})\.([0-9a-z]+)$/.exec(cursor) ?? [];
  if (score === undefined || time === undefined || id === undefined) return badCursor("cursor");
  return done({ score: Number(score), createdAt: new Date(Number.parseInt(time, 36)), id });
}
