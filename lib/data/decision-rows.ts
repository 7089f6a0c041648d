import type { DecisionOutcome } from "@/lib/core/review/decision";
import type { Rating } from "@/lib/core/verdict/scale";
import type { Transaction } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { RATING_JSON, UTC } from "./sql-json";

/** What the desk settled last on a claim. Times are ISO 8601 strings in UTC. */
export type DecisionRow = {
  id: string;
  number: number;
  outcome: DecisionOutcome;
  /** Of a `verdict`; `null` for the others. */
  rating: Rating | null;
  summary: string;
  statement: string;
  quotes: { targetId: string; exact: string }[];
  submissionIds: string[];
  threadId: string | null;
  /** Of `sent_back`: whether its question is not resolved yet. */
  isQuestionOpen: boolean;
  decidedById: string;
  decidedByName: string;
  decidedAt: string;
};

/** A decision `d` with the rating `g` and the person `u`, as JSON. */
const DECISION = Prisma.sql`json_build_object(
  'id', d.id, 'number', d.number, 'outcome', d.outcome, 'rating', CASE WHEN g.id IS NOT NULL THEN ${RATING_JSON} END, 'summary', d.summary,
  'statement', d.statement, 'quotes', d.quotes, 'submissionIds', d."submissionIds", 'threadId', d."threadId",
  'isQuestionOpen', EXISTS (SELECT 1 FROM "Comment" q WHERE q.id = d."threadId" AND q."resolvedAt" IS NULL),
  'decidedById', d."decidedById", 'decidedByName', u.name, 'decidedAt', to_char(d."decidedAt" AT TIME ZONE 'UTC', ${UTC}))`;

const DECISION_TABLES = Prisma.sql`"Decision" d JOIN "User" u ON u.id = d."decidedById" LEFT JOIN "Rating" g ON g.id = d."ratingId"`;

/** What is settled and asked on the claim `c`. */
export const SETTLED = Prisma.sql`
  (SELECT ${DECISION} FROM ${DECISION_TABLES} WHERE d."claimId" = c.id ORDER BY d.number DESC LIMIT 1) AS decision,
  (SELECT count(*)::int FROM "Comment" q WHERE q."claimId" = c.id AND q."isQuestion" AND q."resolvedAt" IS NULL) AS "openQuestions"`;

/** Every decision on a claim, newest first. */
export async function listDecisionRows(db: Transaction, claimId: string): Promise<DecisionRow[]> {
  const rows = await db.$queryRaw<{ decision: DecisionRow }[]>`
    SELECT ${DECISION} AS decision FROM ${DECISION_TABLES} WHERE d."claimId" = ${claimId} ORDER BY d.number DESC`;
  return rows.map(({ decision }) => decision);
}
