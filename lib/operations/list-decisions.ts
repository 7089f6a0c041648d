import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { findFullClaimRow } from "@/lib/data/claims";
import { listDecisionRows } from "@/lib/data/decision-rows";
import { ClaimReference } from "@/lib/schemas/claim";
import type { DecisionView } from "@/lib/schemas/decision";
import type { Context } from "./context";
import { viewDecision } from "./decision-view";
import { noSuchClaim, openClaim } from "./open-article";
import { parseInput } from "./parse";

/** Every decision on a claim, newest first: the first one stands, the others were superseded. */
export async function listDecisions(
  context: Context,
  input: z.input<typeof ClaimReference>,
): Promise<Result<{ items: DecisionView[] }>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const { claimId } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  const [row, decisions] = await Promise.all([
    findFullClaimRow(context.db, claimId, opened.value.version.id),
    listDecisionRows(context.db, claimId),
  ]);
  return row === null ? noSuchClaim() : done({ items: decisions.map((decision) => viewDecision(decision, row)) });
}
