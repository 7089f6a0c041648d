import type { EditMap } from "../align/edit-map";
import type { DiffPart } from "../text/diff-part";
import { diffWords } from "../text/diff-words";
import type { Span } from "../text/span";
import type { Carried, VersionText } from "./carried";
import { carryOver } from "./carry-over";
import { createAnchorDescriber } from "./describe-anchor";
import { type AcceptedPlace, findComebacks } from "./find-comebacks";
import { type DescribedSpan, isPlaceUncertain, type PlacedTarget } from "./target";

/** A target as it is in the newest version. `accepted`: the version and place at which a person last accepted its words, when these are not the present ones. */
export type TargetToCarry = PlacedTarget & { id: string; accepted: AcceptedPlace | null };

/** A target as it is in the version it was carried to. `diff`: from the accepted words to the present ones, when `changed`. */
export type CarriedTarget = PlacedTarget & { id: string; diff: DiffPart[] | null };

/** Targets on their way: `finish` needs the text of each of `versionIds`, in which words were accepted that may be back. */
export type Carrying = {
  versionIds: string[];
  finish: (acceptedIn: ReadonlyMap<string, VersionText>) => CarriedTarget[];
};

/** Other places that a target keeps at most: more tell a person nothing. */
const MOST_CANDIDATES = 20;

/**
 * Carries targets from one version of an article to the next. What a person last accepted decides: a target that was `changed`
 * or `gone` and is there again as accepted lives again; one that is still as it was when it went `changed` stays `changed`.
 */
export function carryTargets(
  before: VersionText,
  after: VersionText,
  targets: readonly TargetToCarry[],
  map?: EditMap,
): Carrying {
  const candidates = targets.flatMap((target) => target.candidates);
  const carried = carryOver(before, after, [...targets, ...candidates], map);
  let next = targets.length;
  const present = targets.map((target, index): Present => {
    const others = carried.slice(next, next + target.candidates.length);
    next += target.candidates.length;
    const here = carried[index];
    if (here === undefined) throw new Error("a target was not carried");
    return { target, here, others };
  });
  const comebacks = findComebacks(after.text, present);
  return {
    versionIds: comebacks.versionIds,
    finish: (acceptedIn) => {
      const back = comebacks.carry(acceptedIn, after);
      const describeSpan = createAnchorDescriber(after.text);
      return present.map((one) => {
        const settled = settle(one, back.get(one.target.id) ?? null, after.text);
        return { id: one.target.id, ...place(one.target, settled, describeSpan) };
      });
    },
  };
}

/** Where a target, and the other places it may have, are in the new version, reckoned from the version before. */
export type Present = { target: TargetToCarry; here: Carried; others: Carried[] };

/** The carried place that counts, with the words it is compared to; its diff, when it has one, is from these. */
type Settled = { carried: Carried; formerExact: string };

function settle({ target, here, others }: Present, back: Carried | null, text: string): Settled {
  if (target.accepted === null) return { carried: here, formerExact: target.exact };
  const formerExact = target.accepted.exact;
  if (back?.status === "exact" || back?.status === "moved") return { carried: back, formerExact };
  if (target.state === "gone" || here.status === "gone") {
    const lost = { ...here, status: "gone" as const, end: here.start };
    return { carried: back ?? lost, formerExact };
  }
  const isAccepted = (span: Span) => text.slice(span.start, span.end) === formerExact;
  if (isAccepted(here) && here.candidates.length === 0 && !isPlaceUncertain(target)) {
    return { carried: { ...here, status: "exact" }, formerExact };
  }
  // Still not accepted: equal words in the place of the changed ones are changed all the same.
  const places = [...here.candidates, ...others].filter(isAccepted).map(({ start, end }) => ({ start, end }));
  const score = here.score * target.score;
  return {
    carried: { ...here, status: "changed", score, diff: null, candidates: places.slice(0, MOST_CANDIDATES) },
    formerExact,
  };
}

function place(
  target: TargetToCarry,
  { carried, formerExact }: Settled,
  describeSpan: (span: Span) => DescribedSpan,
): PlacedTarget & { diff: DiffPart[] | null } {
  const { status, start, end, score, candidates } = carried;
  if (status === "gone") {
    const { prefix, suffix } = target.accepted ?? target;
    const words = { exact: formerExact, prefix, suffix, formerExact };
    return { start, end: start, ...words, state: "gone", score: 0, candidates: [], diff: null };
  }
  const described = describeSpan({ start, end });
  if (status !== "changed") {
    return { ...described, state: status, formerExact: null, score: 1, candidates: [], diff: null };
  }
  const diff = carried.diff ?? diffWords(formerExact, described.exact);
  return { ...described, state: "changed", formerExact, score, candidates, diff };
}
