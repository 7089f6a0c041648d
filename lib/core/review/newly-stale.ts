import { isStale, type RatedWords, type TargetWords } from "./standing";

/** A verdict somebody answers for: their newest submission on a claim, or the decision that stands. */
export type GivenVerdict = RatedWords & { claimId: string; userId: string };

/** A claim before and after its article changed. */
export type ChangedClaim = { statement: string; before: TargetWords[]; after: TargetWords[] };

/** Whose verdicts spoke of a claim's words before and do not any more; each once, in the order given. */
export function newlyStale(verdicts: readonly GivenVerdict[], claims: ReadonlyMap<string, ChangedClaim>): string[] {
  const people = verdicts.filter((verdict) => {
    const claim = claims.get(verdict.claimId);
    if (claim === undefined) return false;
    const { statement, before, after } = claim;
    return !isStale(verdict, { statement, targets: before }) && isStale(verdict, { statement, targets: after });
  });
  return [...new Set(people.map(({ userId }) => userId))];
}
