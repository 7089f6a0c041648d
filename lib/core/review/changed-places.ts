import { type PlaceTrouble, placeTrouble } from "./place-trouble";
import type { RatedWords, TargetWords } from "./standing";

/** A place of a claim that is not as somebody rated or accepted it. `before`: the words they did; `trouble`: what a person must answer for. */
export type ChangedPlace<Target extends TargetWords> = {
  target: Target;
  trouble: PlaceTrouble | null;
  before: string | null;
};

/** The places in trouble, and those whose words differ from what `rated` speaks of (`null`: nothing was rated), in the claim's order. */
export function changedPlaces<Target extends TargetWords>(
  targets: readonly Target[],
  rated: RatedWords | null,
): ChangedPlace<Target>[] {
  const quotes = new Map(rated?.quotes.map(({ targetId, exact }) => [targetId, exact]));
  return targets.flatMap((target): ChangedPlace<Target>[] => {
    const trouble = placeTrouble(target);
    const before = quotes.get(target.id) ?? target.formerExact ?? null;
    return trouble === null && (before === null || before === target.exact) ? [] : [{ target, trouble, before }];
  });
}
