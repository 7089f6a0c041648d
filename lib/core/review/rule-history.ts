import { DEFAULT_POLICY } from "./default-policy";
import type { BlindRules, RuleHistory } from "./visible-events";

/** What an event of a desk says its rules are from then on (and were before); absent: it says nothing of that. */
export type ToldRules = { seq: number; payload: unknown };

/**
 * The rules of a desk over time, from its events in the order of the chain and the rules it has now. When the events do not lead
 * to the present ones (they were erased, or the rules were set past the operations), the present ones count for all time.
 */
export function ruleHistory(told: readonly ToldRules[], now: BlindRules): RuleHistory {
  const present: BlindRules = { blind: now.blind, reviewsNeeded: now.reviewsNeeded };
  let first: BlindRules | null = null;
  let current: BlindRules = { blind: DEFAULT_POLICY.blind, reviewsNeeded: DEFAULT_POLICY.reviewsNeeded };
  const changes: { seq: number; rules: BlindRules }[] = [];
  for (const { seq, payload } of told) {
    const blind = changeOf(payload, "blind", isBoolean);
    const reviewsNeeded = changeOf(payload, "reviewsNeeded", isCount);
    if (blind === null && reviewsNeeded === null) continue;
    first ??= {
      blind: blind?.from ?? current.blind,
      reviewsNeeded: reviewsNeeded?.from ?? current.reviewsNeeded,
    };
    current = {
      blind: blind?.to ?? current.blind,
      reviewsNeeded: reviewsNeeded?.to ?? current.reviewsNeeded,
    };
    changes.push({ seq, rules: current });
  }
  return first !== null && isSame(current, present) ? { first, changes } : { first: present, changes: [] };
}

const isSame = (one: BlindRules, other: BlindRules) =>
  one.blind === other.blind && one.reviewsNeeded === other.reviewsNeeded;
const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
const isCount = (value: unknown): value is number => typeof value === "number";

type Change<T> = { from: T | null; to: T };

/** A field of an event's payload: its new value, or `{ from, to }`; in the payload itself, or in its `changes` or `policy`. */
function changeOf<T>(payload: unknown, name: string, is: (value: unknown) => value is T): Change<T> | null {
  if (!isRecord(payload)) return null;
  for (const place of [payload, payload.changes, payload.policy]) {
    const value = isRecord(place) ? place[name] : undefined;
    if (is(value)) return { from: null, to: value };
    if (isRecord(value) && is(value.to)) return { from: is(value.from) ? value.from : null, to: value.to };
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
