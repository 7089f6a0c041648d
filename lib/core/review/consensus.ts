export const CONSENSUS_RULES = ["all_agree", "majority", "quorum", "within_one"] as const;

/**
 * When equal or near verdicts of independent reviews make the desk's verdict without an editor:
 * `all_agree`: every review has it; `majority`: more than half have it; `quorum`: a number of them have it, and no other label
 * has as many; `within_one`: all are ordinal and no two are more than one step of the scale apart.
 */
export type ConsensusRule = (typeof CONSENSUS_RULES)[number];

/** What finding a consensus takes of a desk. */
export type ConsensusPolicy = {
  consensusRule: ConsensusRule;
  /** Equal verdicts that the rule `quorum` asks for. */
  quorum: number;
  /** Codes of the scale's ordinal labels in use, worst first: neighbours are one step apart. */
  steps: readonly string[];
};

/** The label that reviews agree on, and those that gave it. */
export type Consensus<S> = { ratingCode: string; agreeing: S[] };

/**
 * The consensus of submissions under the desk's rule, or `null` when they dispute. Of `within_one` the label is the one most
 * gave, of as many for both the worse one: a doubt is not decided in the claim's favour.
 */
export function findConsensus<S extends { ratingCode: string }>(
  submissions: readonly S[],
  policy: ConsensusPolicy,
): Consensus<S> | null {
  const camps = campsOf(submissions);
  const [first, second] = camps;
  if (first === undefined) return null;
  const votes = first.agreeing.length;
  const isUnanimous = second === undefined;
  switch (policy.consensusRule) {
    case "all_agree":
      return isUnanimous ? first : null;
    case "majority":
      return votes * 2 > submissions.length ? first : null;
    case "quorum":
      return votes >= policy.quorum && (second?.agreeing.length ?? 0) < votes ? first : null;
    case "within_one":
      return isUnanimous ? first : withinOne(camps, policy.steps);
  }
}

/** Those who gave each label, the largest camp first. */
function campsOf<S extends { ratingCode: string }>(submissions: readonly S[]): Consensus<S>[] {
  const byCode = new Map<string, S[]>();
  for (const submission of submissions) {
    byCode.set(submission.ratingCode, [...(byCode.get(submission.ratingCode) ?? []), submission]);
  }
  return [...byCode].map(([ratingCode, agreeing]) => ({ ratingCode, agreeing })).sort(mostFirst);
}

const mostFirst = <S>(a: Consensus<S>, b: Consensus<S>): number => b.agreeing.length - a.agreeing.length;

function withinOne<S>(camps: readonly Consensus<S>[], steps: readonly string[]): Consensus<S> | null {
  const [worse, better, ...rest] = camps
    .map((camp) => ({ camp, step: steps.indexOf(camp.ratingCode) }))
    .sort((a, b) => a.step - b.step);
  if (worse === undefined || better === undefined || rest.length > 0) return null;
  if (worse.step === -1 || better.step - worse.step !== 1) return null;
  return better.camp.agreeing.length > worse.camp.agreeing.length ? better.camp : worse.camp;
}
