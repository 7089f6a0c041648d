import { CARRIED_STATUSES, type CarriedStatus } from "../anchor/carried";
import type { TargetState } from "../anchor/target";
import type { Span } from "../text/span";

/** What became of a claim's words from one version to another; `new`: they were marked in the later one, or after the earlier. */
export type ClaimFate = CarriedStatus | "new";

/** A claim with its places in one version. */
export type ClaimInVersion = {
  id: string;
  number: number;
  targets: readonly (Span & { id: string; exact: string; state: TargetState })[];
};

/** One place of a claim in two versions; `null` where it has none. */
export type FatedPlace = {
  claimId: string;
  number: number;
  fate: ClaimFate;
  before: Span | null;
  after: Span | null;
};

/**
 * What became of every place of the claims between two versions that need not follow each other. Words decide: a place whose
 * words differ is `changed`, also when a person has accepted them since, and so is one whose place has become uncertain.
 */
export function claimFates(from: readonly ClaimInVersion[], to: readonly ClaimInVersion[]): FatedPlace[] {
  const later = new Map(to.flatMap(({ targets }) => targets.map((target) => [target.id, target] as const)));
  const earlier = new Set(from.flatMap(({ targets }) => targets.map(({ id }) => id)));
  const carried = from.flatMap(({ id, number, targets }) =>
    targets.flatMap((before): FatedPlace[] => {
      const found = later.get(before.id);
      const after = found === undefined || found.state === "gone" ? null : found;
      if (before.state === "gone") {
        return after === null ? [] : [{ claimId: id, number, fate: "new", before: null, after: spanOf(after) }];
      }
      const fate = after === null ? "gone" : fateOf(before, after);
      return [{ claimId: id, number, fate, before: spanOf(before), after: after === null ? null : spanOf(after) }];
    }),
  );
  const added = to.flatMap(({ id, number, targets }) =>
    targets
      .filter((target) => !earlier.has(target.id) && target.state !== "gone")
      .map((target): FatedPlace => ({ claimId: id, number, fate: "new", before: null, after: spanOf(target) })),
  );
  return [...carried, ...added];
}

type Place = ClaimInVersion["targets"][number];

function fateOf(before: Place, after: Place): ClaimFate {
  const becameUncertain = after.state === "changed" && before.state !== "changed";
  if (before.exact !== after.exact || becameUncertain) return "changed";
  return after.state === "moved" ? "moved" : "exact";
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** From what needs a person least to what needs one most. */
const BY_URGENCY: readonly ClaimFate[] = ["exact", "new", "moved", "changed", "gone"];

/** The one of two that needs a person more. */
export function worseFate(one: ClaimFate, other: ClaimFate): ClaimFate {
  return BY_URGENCY.indexOf(one) < BY_URGENCY.indexOf(other) ? other : one;
}

/** How many claims have each fate; one with several places counts by the worst of them. */
export function countFates<Fate extends ClaimFate>(
  places: readonly { claimId: string; fate: Fate }[],
): Record<CarriedStatus, number> {
  const worst = new Map<string, ClaimFate>();
  for (const { claimId, fate } of places) worst.set(claimId, worseFate(worst.get(claimId) ?? "exact", fate));
  const counts = { exact: 0, moved: 0, changed: 0, gone: 0 };
  for (const fate of worst.values()) {
    const known = CARRIED_STATUSES.find((status) => status === fate);
    if (known !== undefined) counts[known] += 1;
  }
  return counts;
}
