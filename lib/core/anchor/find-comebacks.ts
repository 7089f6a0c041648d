import type { Carried, VersionText } from "./carried";
import { carryOver } from "./carry-over";
import type { Present } from "./carry-targets";
import { type DescribedSpan, isPlaceUncertain } from "./target";

/** Where and in which version a person last accepted a target's words. */
export type AcceptedPlace = DescribedSpan & { versionId: string };

/** Targets whose accepted words may be back, by the versions they were accepted in. */
export type Comebacks = {
  versionIds: string[];
  /** Where they are, reckoned from the versions they were accepted in, by the target's id; versions that are not given are passed over. */
  carry: (acceptedIn: ReadonlyMap<string, VersionText>, after: VersionText) => Map<string, Carried>;
};

/** Quotes of fewer UTF-16 units are everywhere: they count as back only with some of what stood around them. */
const TELLING = 24;
const AROUND = 12;

/**
 * Each version that is looked back to costs an alignment of its whole text. So many UTF-16 units are aligned in all: forty versions of
 * an ordinary article, two of the longest. Targets of others stay `changed` or `gone`, which is never wrong.
 */
const MOST_UNITS = 4_000_000;
const MOST_VERSIONS = 40;

/** UTF-16 units of text that are searched for words at most: thousands of lost claims in an ordinary article, hundreds in the longest. */
const MOST_SEARCHED = 500_000_000;

/**
 * Finds the targets that the version before cannot settle: they are gone from it or from here, or could be at several places, while
 * the words that a person accepted stand somewhere in the new text. A changed place needs no look back: its own successor tells.
 */
export function findComebacks(text: string, present: readonly Present[]): Comebacks {
  const byVersion = new Map<string, { id: string; accepted: AcceptedPlace }[]>();
  let searched = 0;
  for (const { target, here } of present) {
    const { id, accepted, state } = target;
    const isOpen = state === "gone" || here.status === "gone" || isPlaceUncertain(target);
    if (accepted === null || !isOpen || searched > MOST_SEARCHED) continue;
    searched += text.length;
    if (!mayBeBack(text, accepted)) continue;
    const known = byVersion.get(accepted.versionId);
    if (known === undefined) byVersion.set(accepted.versionId, [{ id, accepted }]);
    else known.push({ id, accepted });
  }
  const most = Math.max(1, Math.min(MOST_VERSIONS, Math.floor(MOST_UNITS / Math.max(1, text.length))));
  const chosen = [...byVersion].sort((a, b) => b[1].length - a[1].length).slice(0, most);
  return {
    versionIds: chosen.map(([versionId]) => versionId),
    carry: (acceptedIn, after) => {
      const found = new Map<string, Carried>();
      for (const [versionId, asked] of chosen) {
        const version = acceptedIn.get(versionId);
        if (version === undefined) continue;
        const places = asked.map(({ accepted }) => accepted);
        carryOver(version, after, places).forEach((carried, index) => {
          const one = asked[index];
          if (one !== undefined) found.set(one.id, carried);
        });
      }
      return found;
    },
  };
}

function mayBeBack(text: string, { exact, prefix, suffix }: DescribedSpan): boolean {
  if (exact.length >= TELLING) return text.includes(exact);
  return text.includes(prefix.slice(-AROUND) + exact) || text.includes(exact + suffix.slice(0, AROUND));
}
