import { CONSENSUS_RULES } from "@/lib/core/review/consensus";
import type { ReviewPolicy } from "@/lib/core/review/standing";
import { DECIDER_ROLES } from "@/lib/schemas/desk";

/** The policy a form holds, as far as it can be read; what cannot is as it was saved. */
export function typedPolicy(saved: ReviewPolicy, fields: Record<string, string>): ReviewPolicy {
  const number = (name: "reviewsNeeded" | "sourcesNeeded" | "quorum", least: number) => {
    const value = Number(fields[name]?.trim() || Number.NaN);
    return Number.isInteger(value) && value >= least && value <= 1_000 ? value : saved[name];
  };
  return {
    reviewsNeeded: number("reviewsNeeded", 1),
    sourcesNeeded: number("sourcesNeeded", 0),
    quorum: number("quorum", 1),
    blind: fields.blind === "on",
    reviewersMayDecide: fields.reviewersMayDecide === "on",
    consensusRule: CONSENSUS_RULES.find((rule) => rule === fields.consensusRule) ?? saved.consensusRule,
    deciderRole: DECIDER_ROLES.find((role) => role === fields.deciderRole) ?? saved.deciderRole,
  };
}
