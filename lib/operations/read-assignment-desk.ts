import { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import type { Direction } from "@/lib/core/text/direction";
import { listAssignedClaims } from "@/lib/data/desk-loads";
import { listDeskMembers } from "@/lib/data/desk-reviewers";
import { ArticleReference } from "@/lib/schemas/article";
import type { AssignmentView, ReviewerProgress } from "@/lib/schemas/assignment";
import { mayReview } from "./assignees";
import type { AssignmentBoard } from "./assignment-board";
import { assignmentViewer } from "./assignment-view";
import { openClaims } from "./choose-assignees";
import type { Context } from "./context";
import { openArticle } from "./open-article";
import { parseInput } from "./parse";
import { readBoard } from "./read-board";
import { reviewerProgress } from "./reviewer-progress";
import { viewerId } from "./viewer-id";

/** Claims on one page of the screen. */
const CLAIMS_PER_PAGE = 50;

const ReadAssignmentDeskInput = ArticleReference.extend({ page: z.coerce.number().int().min(1).max(1_000).default(1) });

/** A claim with the assignments that are its own; those of the whole article are listed once. */
export type AssignmentLine = {
  id: string;
  number: number;
  statement: string;
  settled: boolean;
  /** How many are asked to review it, by claim or by article, and of how many the viewer knows the review to be in. */
  assigned: number;
  done: number;
  assignments: AssignmentView[];
};

/** All that the screen of who reviews what shows. */
export type AssignmentDesk = {
  article: { id: string; title: string; language: string | null; direction: Direction };
  timeZone: string;
  reviewsNeeded: number;
  /** Whether others' reviews may be in without the viewer knowing. */
  isBlind: boolean;
  claims: AssignmentLine[];
  page: number;
  pages: number;
  whole: AssignmentView[];
  reviewers: ReviewerProgress[];
  /** Whom an editor may choose from, with the claims they have open on the desk; empty for everybody else. */
  people: { id: string; name: string; open: number }[];
  /** The viewer's own recusal from the whole article. */
  recusal: AssignmentView | null;
  may: { assign: boolean; recuse: boolean };
};

/** Who reviews what on an article, a page of its claims at a time, as the actor may know it. */
export async function readAssignmentDesk(
  context: Context,
  input: z.input<typeof ReadAssignmentDeskInput>,
): Promise<Result<AssignmentDesk>> {
  const parsed = parseInput(ReadAssignmentDeskInput, input);
  if (!parsed.ok) return parsed;
  const opened = await openArticle(context, parsed.value.articleId, "article.read");
  if (!opened.ok) return opened;
  const head = opened.value;
  const { actor } = context;
  const viewer = viewerId(context);
  const mayAssign = actor.kind === "user" && can(actor, "assignment.make", head.desk.id);
  const [board, members, loads] = await Promise.all([
    readBoard(context.db, head, viewer),
    mayAssign ? listDeskMembers(context.db, head.desk.id) : [],
    mayAssign ? listAssignedClaims(context.db, head.desk.id) : [],
  ]);
  const open = openClaims(loads, head.desk.policy);
  const { id, title, language, direction, desk } = head;
  const view = assignmentViewer(context, head, board.claims);
  const whole = board.assignments.filter(({ claimId }) => claimId === null);
  const pages = Math.max(1, Math.ceil(board.claims.length / CLAIMS_PER_PAGE));
  const page = Math.min(parsed.value.page, pages);
  return done({
    article: { id, title, language, direction },
    timeZone: desk.timeZone,
    reviewsNeeded: desk.policy.reviewsNeeded,
    isBlind: desk.policy.blind && desk.policy.reviewsNeeded > 1,
    claims: linesOf(board, view).slice((page - 1) * CLAIMS_PER_PAGE, page * CLAIMS_PER_PAGE),
    page,
    pages,
    whole: whole.map(view),
    reviewers: reviewerProgress(board, context.now),
    people: members.filter(mayReview).map((person) => ({ ...pick(person), open: open.get(person.id) ?? 0 })),
    recusal:
      whole.filter(({ status, assigneeId }) => status === "recused" && assigneeId === viewer).map(view)[0] ?? null,
    may: { assign: mayAssign, recuse: actor.kind === "user" && can(actor, "review.write", desk.id) },
  });
}

const pick = ({ id, name }: { id: string; name: string }) => ({ id, name });

function linesOf(
  { claims, assignments }: AssignmentBoard,
  view: (row: AssignmentBoard["assignments"][number]) => AssignmentView,
): AssignmentLine[] {
  const own = new Map<string | null, AssignmentBoard["assignments"]>();
  for (const row of assignments) own.set(row.claimId, [...(own.get(row.claimId) ?? []), row]);
  return claims.map((claim) => ({
    id: claim.id,
    number: claim.number,
    statement: claim.statement,
    settled: claim.settled,
    assigned: claim.assigned.size,
    done: [...claim.assigned].filter((id) => claim.submitted.has(id)).length,
    assignments: (own.get(claim.id) ?? []).map(view),
  }));
}
