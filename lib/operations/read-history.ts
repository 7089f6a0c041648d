import type { z } from "zod";
import { EVENT_KINDS } from "@/lib/core/history/event-kinds";
import { done, type Result } from "@/lib/core/result";
import { canAdminister } from "@/lib/core/review/policy";
import type { DiffPart } from "@/lib/core/text/diff-part";
import { diffWords } from "@/lib/core/text/diff-words";
import {
  type EventRow,
  findClaimName,
  findEvent,
  findInstallationEvent,
  listChainBackwards,
  listClaimAuthors,
  listEventActors,
  listEventsBackwards,
} from "@/lib/data/event-rows";
import { type EventView, ReadHistoryInput, ReadInstallationHistoryInput } from "@/lib/schemas/history";
import { articleFacts } from "./article-view";
import { badCursor } from "./bad-cursor";
import { knownClaims } from "./claims-known";
import type { Context } from "./context";
import { namesIn, viewEvent } from "./event-view";
import { isTold } from "./list-events";
import { forbidden, noSuchClaim, openArticle } from "./open-article";
import { parseInput } from "./parse";
import { viewerId } from "./viewer-id";

/** An event in a history that is read: with what changed of a statement, word by word. */
export type HistoryItem = EventView & { statement: DiffPart[] | null };

/** One page of what happened to an article, newest first. `nextCursor` null: this is the beginning. */
export type ArticleHistory = {
  article: ReturnType<typeof articleFacts>;
  /** The claim it is narrowed to. */
  claim: { id: string; number: number; statement: string } | null;
  /** Everybody who did something that the viewer may know of. */
  people: { id: string; name: string }[];
  items: HistoryItem[];
  nextCursor: string | null;
  mayErase: boolean;
};

/** The history of an article (or one claim of it), as the actor may know of it. A fixed number of statements. */
export async function readHistory(
  context: Context,
  input: z.input<typeof ReadHistoryInput>,
): Promise<Result<ArticleHistory>> {
  const parsed = parseInput(ReadHistoryInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, claimId, actorId, kind, limit, cursor } = parsed.value;
  const opened = await openArticle(context, articleId, "history.read");
  if (!opened.ok) return opened;
  const { desk } = opened.value;
  const place = { deskId: desk.id, articleId, claimId };
  const [authors, from, claim] = await Promise.all([
    listClaimAuthors(context.db, [articleId]),
    cursor === undefined ? null : findEvent(context.db, place, cursor),
    claimId === undefined ? null : findClaimName(context.db, { articleId, claimId }),
  ]);
  if (claimId !== undefined && claim === null) return noSuchClaim();
  const known = knownClaims(authors, desk.policy, viewerId(context));
  if (cursor !== undefined && (from === null || !isTold(from, (id) => known.has(id)))) return badCursor("cursor");
  const knownClaimIds = [...known];
  const prefixes = kind === undefined ? undefined : EVENT_KINDS[kind].prefixes;
  const [rows, people] = await Promise.all([
    listEventsBackwards(context.db, place, {
      before: from?.seq ?? null,
      actorId,
      prefixes,
      limit: limit + 1,
      knownClaimIds,
    }),
    listEventActors(context.db, place, knownClaimIds),
  ]);
  const names = await namesIn(context.db, rows, desk.id);
  const page = rows.slice(0, limit);
  return done({
    article: articleFacts(opened.value),
    claim,
    people,
    items: page.map((row) => viewItem(row, names, isMasked(row, known))),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    mayErase: canAdminister(context.actor),
  });
}

/** What happened to people and the installation, newest first. For admins. */
export async function readInstallationHistory(
  context: Context,
  input: z.input<typeof ReadInstallationHistoryInput>,
): Promise<Result<{ items: HistoryItem[]; nextCursor: string | null }>> {
  const parsed = parseInput(ReadInstallationHistoryInput, input);
  if (!parsed.ok) return parsed;
  if (!canAdminister(context.actor)) return forbidden(context);
  const { limit, cursor } = parsed.value;
  const before = cursor === undefined ? null : await findInstallationEvent(context.db, cursor);
  if (cursor !== undefined && before === null) return badCursor("cursor");
  const rows = await listChainBackwards(context.db, INSTALLATION, { before, limit: limit + 1 });
  const names = await namesIn(context.db, rows, null);
  const page = rows.slice(0, limit);
  return done({
    items: page.map((row) => viewItem(row, names, false)),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  });
}

const INSTALLATION = "installation";

const isMasked = ({ tells, claimId }: EventRow, known: ReadonlySet<string>) =>
  tells === "part" && !(claimId !== null && known.has(claimId));

function viewItem(row: EventRow, names: ReadonlyMap<string, string>, masked: boolean): HistoryItem {
  const event = viewEvent({ event: row, isMasked: masked }, names);
  const after = event.payload?.statement;
  const isChange = row.statementBefore !== null && typeof after === "string" && after !== row.statementBefore;
  return { ...event, statement: isChange ? diffWords(row.statementBefore ?? "", after) : null };
}
