import type { DiffPart } from "../text/diff-part";
import { diffWords } from "../text/diff-words";
import type { Span } from "../text/span";
import type { Carried, VersionText } from "./carried";
import { carryOver } from "./carry-over";
import { createAnchorDescriber } from "./describe-anchor";
import type { DescribedSpan, PlacedTarget } from "./target";

/** A target as it is in the newest version. `accepted`: the version and place at which a person last accepted its words, when these are not the present ones. */
export type TargetToCarry = PlacedTarget & { id: string; accepted: (DescribedSpan & { versionId: string }) | null };

/** A target as it is in the version it was carried to. `diff`: from the accepted words to the present ones, when `changed`. */
export type CarriedTarget = PlacedTarget & { id: string; diff: DiffPart[] | null };

/**
 * Carries targets from one version of an article to the next. What a person last accepted decides: a target that was `changed`
 * or `gone` and is there again as accepted lives again; one that is still as it was when it went `changed` stays `changed`.
 * `acceptedIn` holds the text of every version that an `accepted` names.
 */
export function carryTargets(
  before: VersionText,
  after: VersionText,
  acceptedIn: ReadonlyMap<string, VersionText>,
  targets: readonly TargetToCarry[],
): CarriedTarget[] {
  const present = carryOver(before, after, targets);
  const others = carryCandidates(before, after, targets);
  const accepted = carryAccepted(acceptedIn, after, targets);
  const describeSpan = createAnchorDescriber(after.text);
  return targets.map((target, index) => {
    const here = present[index];
    if (here === undefined) throw new Error("a target was not carried");
    const settled = settle(target, here, accepted.get(target.id) ?? null, others.get(target.id) ?? []);
    return { id: target.id, ...place(target, settled, describeSpan) };
  });
}

/** The carried place that counts, with the words it is compared to; its diff, when it has one, is from these. */
type Settled = { carried: Carried; formerExact: string };

function settle(target: TargetToCarry, here: Carried, back: Carried | null, others: Span[]): Settled {
  if (target.accepted === null || back === null) return { carried: here, formerExact: target.exact };
  const formerExact = target.accepted.exact;
  if (back.status === "exact" || back.status === "moved" || target.state === "gone" || here.status === "gone") {
    return { carried: back, formerExact };
  }
  const score = back.status === "changed" ? back.score : here.score * target.score;
  // Still not accepted: equal words in the place of the changed ones are changed all the same.
  const candidates = [...here.candidates, ...others];
  return { carried: { ...here, status: "changed", score, diff: null, candidates }, formerExact };
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

/** Where the other places that a target may have are now, by its id: those whose words are still there. */
function carryCandidates(before: VersionText, after: VersionText, targets: readonly TargetToCarry[]) {
  const asked = targets.flatMap(({ id, candidates }) => candidates.map((span) => ({ id, span })));
  const carried = carryOver(
    before,
    after,
    asked.map(({ span }) => span),
  );
  const found = new Map<string, Span[]>();
  asked.forEach(({ id }, index) => {
    const now = carried[index];
    if (now?.status !== "exact" && now?.status !== "moved") return;
    found.set(id, [...(found.get(id) ?? []), { start: now.start, end: now.end }]);
  });
  return found;
}

function carryAccepted(
  acceptedIn: ReadonlyMap<string, VersionText>,
  after: VersionText,
  targets: readonly TargetToCarry[],
): Map<string, Carried> {
  const found = new Map<string, Carried>();
  for (const [versionId, version] of acceptedIn) {
    const asked = targets.flatMap(({ id, accepted }) => (accepted?.versionId === versionId ? [{ id, accepted }] : []));
    const carried = carryOver(
      version,
      after,
      asked.map(({ accepted }) => accepted),
    );
    asked.forEach(({ id }, index) => {
      const now = carried[index];
      if (now !== undefined) found.set(id, now);
    });
  }
  return found;
}
