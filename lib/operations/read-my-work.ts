import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { claimAssignees } from "@/lib/core/review/claim-assignees";
import { type Actor, can, mayDecideClaim } from "@/lib/core/review/policy";
import { isStale } from "@/lib/core/review/standing";
import { urgency } from "@/lib/core/review/urgency";
import { isSettled } from "@/lib/core/review/waiting";
import { listWorkRows, type WorkRow } from "@/lib/data/work-rows";
import { type MyWork, ReadMyWorkInput, type WorkArticle, type WorkItem } from "@/lib/schemas/assignment";
import { LIMITS } from "@/lib/schemas/limits";
import { claimState } from "./claim-state";
import type { Context } from "./context";
import { parseInput } from "./parse";

type User = Extract<Actor, { kind: "user" }>;

/**
 * What waits for the actor on all their desks: claims they are assigned to and have not reviewed, reviews of theirs on other
 * words, questions asked of them, disputes they may decide. Grouped by article, the most urgent first. One query.
 */
export async function readMyWork(context: Context, input: z.input<typeof ReadMyWorkInput>): Promise<Result<MyWork>> {
  const parsed = parseInput(ReadMyWorkInput, input);
  if (!parsed.ok) return parsed;
  const { actor } = context;
  if (actor.kind === "system") return refuse("forbidden", "Work waits for people. Name one with --as.");
  // What a token may do does not change what waits for its owner.
  const owner = { ...actor, readOnly: false };
  const rows = await listWorkRows(context.db, desksOf(owner), LIMITS.workClaims);
  const waiting = rows
    .flatMap((row) => workItem(row, owner, context.now) ?? [])
    .sort((a, b) => urgency(a.item, b.item));
  return done({
    articles: byArticle(waiting.slice(0, parsed.value.limit)),
    total: waiting.length,
    overdue: waiting.filter(({ item }) => item.overdue).length,
  });
}

function desksOf(owner: User) {
  if (owner.isAdmin) return { userId: owner.id, reviewDesks: null, decideDesks: null };
  const deskIds = owner.memberships.map(({ deskId }) => deskId);
  return {
    userId: owner.id,
    reviewDesks: deskIds.filter((id) => can(owner, "review.write", id)),
    // Who may decide is the desk's to say: `workItem` asks it.
    decideDesks: deskIds,
  };
}

/** What of a claim waits for its reader; `null` when nothing does. */
function workItem(row: WorkRow, owner: User, now: Date): { row: WorkRow; item: WorkItem } | null {
  const { status, visible } = claimState(row, row.policy, owner.id);
  const own = visible.find(({ authorId }) => authorId === owner.id);
  const { assignedTo, recusedFrom } = claimAssignees(row.own);
  const isRecused = recusedFrom(row.id).size > 0;
  const isAssigned = assignedTo(row.id).size > 0;
  const mayReview = can(owner, "review.write", row.deskId) && !isRecused;
  const kinds: WorkItem["kinds"] = [];
  if (mayReview && isAssigned && own === undefined && !isSettled(status)) kinds.push("review");
  if (mayReview && own !== undefined && isStale(own, row)) kinds.push("confirm");
  if (row.isNamed || (row.isAsked && mayReview && (isAssigned || own !== undefined))) kinds.push("question");
  const desk = { id: row.deskId, policy: row.policy };
  const mayDecide = mayDecideClaim(owner, desk, { hasReviewed: own !== undefined });
  if (mayDecide && status === "disputed") kinds.push("decide");
  if (kinds.length === 0) return null;
  const dueAt = isAssigned && own === undefined ? dueDate(row) : null;
  const { id, number, statement } = row;
  const overdue = dueAt !== null && new Date(dueAt) < now;
  return { row, item: { claimId: id, number, statement, kinds, dueAt, overdue } };
}

/** The claim's own date, else the article's. */
function dueDate({ own }: WorkRow): string | null {
  const active = own.filter(({ status }) => status === "active");
  const dates = [...active.filter(({ claimId }) => claimId !== null), ...active].flatMap(({ dueAt }) => dueAt ?? []);
  return dates[0] ?? null;
}

/** Articles in the order of their most urgent claims. */
function byArticle(waiting: readonly { row: WorkRow; item: WorkItem }[]): WorkArticle[] {
  const articles = new Map<string, WorkArticle>();
  for (const { row, item } of waiting) {
    const { articleId: id, title, language, direction } = row;
    const article = articles.get(id) ?? { id, title, language, direction, items: [] };
    articles.set(id, article);
    article.items.push(item);
  }
  return [...articles.values()];
}
