import { DECISION_OUTCOMES, type DecisionOutcome } from "../review/decision";

/** A decision that is being written. */
export type DecisionDraft = {
  outcome: DecisionOutcome;
  /** A rating's code; kept while another outcome is chosen. */
  verdict: string | null;
  /** Markdown; of `sent_back`, the question. */
  summary: string;
};

/** What of a claim somebody had before them when they began to write. */
export type SeenClaim = {
  /** The claim's revision. */
  revision: number;
  /** Ids of the submissions that were shown. */
  submissions: readonly string[];
  /** Number of the newest decision; 0 when there is none. */
  decision: number;
};

/** Whether nothing was typed or chosen yet: then there is nothing to lose. */
export const isBlank = ({ verdict, summary }: DecisionDraft): boolean => verdict === null && summary.trim() === "";

/** What came after `seen`: submissions that are new or were made anew, a decision, or another change of the claim. */
export function changesSince(
  seen: SeenClaim,
  now: SeenClaim,
): { submissions: string[]; isDecided: boolean; isOther: boolean } {
  const known = new Set(seen.submissions);
  const isDecided = now.decision > seen.decision;
  const submissions = now.submissions.filter((id) => !known.has(id));
  const isGone = seen.submissions.some((id) => !now.submissions.includes(id)) && submissions.length === 0;
  return { submissions, isDecided, isOther: isGone || (now.revision !== seen.revision && !isDecided) };
}

/** Whether what is there now is what was seen. */
export function isAsSeen(seen: SeenClaim, now: SeenClaim): boolean {
  const { submissions, isDecided, isOther } = changesSince(seen, now);
  return submissions.length === 0 && !isDecided && !isOther;
}

/** A draft that takes somebody's reasons as a start: below what is written already, with their label if none is chosen. */
export function withReasons(
  draft: DecisionDraft,
  { rationale, verdict }: { rationale: string; verdict: string | null },
): DecisionDraft {
  const written = draft.summary.trim() === "" ? rationale : `${draft.summary.trimEnd()}\n\n${rationale}`;
  return { ...draft, verdict: draft.verdict ?? verdict, summary: written };
}

/** Under which name the browser keeps what somebody wrote about a claim. */
export const decisionCopyKey = (userId: string, claimId: string) => `stet-decision:${userId}:${claimId}`;

const FORMAT = 1;

export const encodeDecisionCopy = (draft: DecisionDraft): string => JSON.stringify({ format: FORMAT, ...draft });

/** The draft in `text`, or `null` when it is not one of ours. */
export function decodeDecisionCopy(text: string): DecisionDraft | null {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) return null;
  const { format, outcome, verdict, summary } = value as Record<string, unknown>;
  const known = DECISION_OUTCOMES.find((one) => one === outcome);
  if (format !== FORMAT || known === undefined || typeof summary !== "string") return null;
  return { outcome: known, verdict: typeof verdict === "string" ? verdict : null, summary };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
