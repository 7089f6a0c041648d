import { isEvidence } from "./evidence";
import { heaviestIncreasing } from "./increasing";
import { type Group, groupSpans, listGroups, type Matching, removeGroup } from "./matching";

/** A group and the chain it belongs to: 0 for what stayed in order, any other number for one stretch that was moved as a whole. */
export type ChainedGroup = Group & { chain: number };

/**
 * Tells what stayed in order (as much text as possible) from what moved, and takes back moved stretches that are too short to be
 * evidence. In the order of the old text.
 */
export function orderGroups(matching: Matching): ChainedGroup[] {
  const groups = listGroups(matching);
  const inOrder = heaviestIncreasing(
    groups.map((group) => group.afterFrom),
    groups.map((group) => weightOf(matching, group)),
  );
  const chained: ChainedGroup[] = [];
  let chain = 0;
  groups.forEach((group, index) => {
    const last = chained.at(-1);
    const goesOn = last && last.chain !== 0 && last.beforeTo === group.beforeFrom && last.afterTo === group.afterFrom;
    if (!inOrder[index] && !goesOn) chain++;
    chained.push({ ...group, chain: inOrder[index] ? 0 : chain });
  });
  const believed = believedChains(matching, chained);
  return chained.filter((group) => {
    if (group.chain === 0 || believed.has(group.chain)) return true;
    removeGroup(matching, group);
    return false;
  });
}

/** The moved chains that say enough in both texts. */
function believedChains({ before, after }: Matching, groups: readonly ChainedGroup[]): Set<number> {
  const chains = new Map<number, Group>();
  for (const group of groups) {
    const first = chains.get(group.chain) ?? group;
    chains.set(group.chain, { ...first, beforeTo: group.beforeTo, afterTo: group.afterTo });
  }
  const believed = [...chains].filter(
    ([, chain]) =>
      isEvidence(before, chain.beforeFrom, chain.beforeTo) && isEvidence(after, chain.afterFrom, chain.afterTo),
  );
  return new Set(believed.map(([number]) => number));
}

function weightOf(matching: Matching, group: Group): number {
  const { beforeStart, beforeEnd } = groupSpans(matching, group);
  return beforeEnd - beforeStart;
}
