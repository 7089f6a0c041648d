import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import type { ArticleHead } from "@/lib/data/article-head";
import { listDeskMembers } from "@/lib/data/desk-reviewers";
import { appendEvent } from "@/lib/data/events";
import { lockArticle } from "@/lib/data/lock-article";
import { insertNotifications } from "@/lib/data/notifications";
import { insertAssignments, type NewAssignment, setDueDates } from "@/lib/data/write-assignments";
import type { Transaction } from "@/lib/database/client";
import { type Assigned, AssignInput } from "@/lib/schemas/assignment";
import type { AssignmentBoard } from "./assignment-board";
import { assignmentViewer } from "./assignment-view";
import { type Choice, chooseAssignees, scopeOf } from "./choose-assignees";
import type { Context } from "./context";
import { refusePast } from "./due-date";
import { noSuchArticle, openArticle } from "./open-article";
import { parseInput } from "./parse";
import { readBoard } from "./read-board";
import { stampOf } from "./stamp";
import { viewerId } from "./viewer-id";

/** What was written: ids of assignments that were made, and of those that were there. */
type Written = { made: string[]; kept: string[]; unfilled: Choice["unfilled"] };

/**
 * Asks people to review claims of an article, or all of it: those who are named, or whom a method finds. Two editors who do it at
 * once are served one after the other. Errors: `forbidden`, `invalid_input` naming the people, claims or date that cannot be taken.
 */
export async function assign(context: Context, input: z.input<typeof AssignInput>): Promise<Result<Assigned>> {
  const parsed = parseInput(AssignInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "assignment.make");
  if (!opened.ok) return opened;
  const { actor } = context;
  if (actor.kind === "system") return refuse("forbidden", "An assignment is a person's to make. Name one with --as.");
  const past = refusePast(context, parsed.value.dueAt);
  if (past !== null) return past;
  const written = await context.db.$transaction((tx) => write(tx, context, parsed.value, actor.id));
  if (!written.ok) return written;
  const board = await readBoard(context.db, opened.value, viewerId(context));
  const view = assignmentViewer(context, opened.value, board.claims);
  const { made, kept, unfilled } = written.value;
  const among = (ids: string[]) => {
    const wanted = new Set(ids);
    return board.assignments.filter(({ id }) => wanted.has(id)).map(view);
  };
  return done({ made: among(made), kept: among(kept), unfilled });
}

async function write(
  tx: Transaction,
  context: Context,
  input: AssignInput,
  assignedById: string,
): Promise<Result<Written>> {
  const head = await lockArticle(tx, input.articleId);
  if (head === null) return noSuchArticle();
  const board = await readBoard(tx, head, null);
  const members = await listDeskMembers(tx, head.desk.id);
  const choice = await chooseAssignees(tx, { head, board, members, input });
  if (!choice.ok) return choice;
  const { pairs, unfilled } = choice.value;
  const { there, missing } = split(pairs, board);
  const stamp = stampOf(context);
  const dueAt = input.dueAt ? new Date(input.dueAt) : null;
  const made = await insertAssignments(
    tx,
    stamp,
    { articleId: head.id, method: input.method, assignedById, dueAt },
    missing,
  );
  const moved = input.dueAt === undefined ? [] : there.filter((row) => row.dueAt?.getTime() !== dueAt?.getTime());
  const movedIds = moved.map(({ id }) => id);
  await setDueDates(tx, stamp, movedIds, dueAt);
  if (made.length > 0 || moved.length > 0) await record(tx, context, { head, input, made, movedIds });
  return done({ made: made.map(({ id }) => id), kept: there.map(({ id }) => id), unfilled });
}

/** Which of the pairs are active assignments already. */
function split(pairs: readonly NewAssignment[], { assignments }: AssignmentBoard) {
  const keyOf = ({ claimId, assigneeId }: NewAssignment) => `${claimId ?? ""} ${assigneeId}`;
  const wanted = new Set(pairs.map(keyOf));
  const there = assignments.filter((row) => row.status === "active" && wanted.has(keyOf(row)));
  const known = new Set(there.map(keyOf));
  return { there, missing: pairs.filter((pair) => !known.has(keyOf(pair))) };
}

async function record(
  tx: Transaction,
  context: Context,
  {
    head,
    input,
    made,
    movedIds,
  }: { head: ArticleHead; input: AssignInput; made: ({ id: string } & NewAssignment)[]; movedIds: string[] },
): Promise<void> {
  const stamp = stampOf(context);
  const claimId = onlyOne(made.map((row) => row.claimId));
  const at = { articleId: head.id, ...(claimId === null ? {} : { claimId }) };
  await insertNotifications(tx, stamp, {
    userIds: made.map(({ assigneeId }) => assigneeId),
    kind: "assigned",
    deskId: head.desk.id,
    ...at,
  });
  const subjectId = onlyOne([...made.map(({ id }) => id), ...movedIds]);
  await appendEvent(tx, stamp, {
    chain: head.desk.id,
    type: made.length > 0 ? "assignment.made" : "assignment.changed",
    ...at,
    ...(subjectId === null ? {} : { subjectId }),
    payload: {
      method: input.method,
      scope: scopeOf(input),
      dueAt: input.dueAt ?? null,
      made: made.map(({ id, claimId, assigneeId }) => ({ id, claimId, assigneeId })),
      changed: movedIds,
    },
  });
}

/** The value that all of them are; `null` when they differ or there is none. */
function onlyOne<T>(values: readonly T[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
