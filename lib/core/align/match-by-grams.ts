import { countGramVotes, type Vote } from "./gram-votes";
import { judgePair } from "./judge-pair";
import { addGroup, type Matching } from "./matching";

/** Fewer grams than this are chance. */
const LEAST_VOTES = 3;
/**
 * Share of the words that must have survived for a sentence to be recognised wherever it is: more than in its old place, where its
 * neighbours speak for it too.
 */
const ANYWHERE = 0.7;
/** A sentence split into more parts than this, or made of more, is left to the gaps. */
const MOST_UNITS = 3;

/**
 * Matches edited units by the grams that only they share. Every unit votes for the one on the other side it shares most with; units
 * tied together so, when they stand side by side on both sides, make a group: one for one, a sentence split, sentences merged. `gram` is
 * the length of the grams in UTF-16 units.
 */
export function matchByGrams(matching: Matching, gram: number): void {
  const votes = countGramVotes(matching, gram).filter(({ count }) => count >= LEAST_VOTES);
  const bestAfter = bestOf(votes, (vote) => vote.before);
  const bestBefore = bestOf(votes, (vote) => vote.after);
  const done = new Set<Vote>();
  for (const vote of votes) {
    // A pair of first choices is the heart of a group; others join it.
    if (done.has(vote) || bestAfter.get(vote.before) !== vote || bestBefore.get(vote.after) !== vote) continue;
    done.add(vote);
    const ranges = growGroup(vote, bestAfter, bestBefore);
    const isSmall =
      ranges.beforeTo - ranges.beforeFrom <= MOST_UNITS && ranges.afterTo - ranges.afterFrom <= MOST_UNITS;
    const group = isSmall ? judgePair(matching, ranges, ANYWHERE) : null;
    if (group) addGroup(matching, group);
  }
}

function bestOf(votes: readonly Vote[], keyOf: (vote: Vote) => number): Map<number, Vote> {
  const best = new Map<number, Vote>();
  for (const vote of votes) {
    const known = best.get(keyOf(vote));
    if (!known || known.count < vote.count) best.set(keyOf(vote), vote);
  }
  return best;
}

/** Adds the neighbours whose first choice is the pair's other side: the second half of a split, the second of two merged. */
function growGroup({ before, after }: Vote, bestAfter: Map<number, Vote>, bestBefore: Map<number, Vote>) {
  const ranges = { beforeFrom: before, beforeTo: before + 1, afterFrom: after, afterTo: after + 1 };
  while (bestBefore.get(ranges.afterFrom - 1)?.before === before) ranges.afterFrom--;
  while (bestBefore.get(ranges.afterTo)?.before === before) ranges.afterTo++;
  while (bestAfter.get(ranges.beforeFrom - 1)?.after === after) ranges.beforeFrom--;
  while (bestAfter.get(ranges.beforeTo)?.after === after) ranges.beforeTo++;
  return ranges;
}
