import type { ConsensusRule } from "@/lib/core/review/consensus";
import type { DECIDER_ROLES } from "@/lib/schemas/desk";

/** Each rule in a few words, and what it does with three reviews. */
export const RULE_LABELS = {
  all_agree: { label: "All agree", example: "True, True, True stands; True, True, Mostly true is disputed." },
  majority: {
    label: "More than half agree",
    example: "True, True, False stands at True; True, False, Unproven is disputed.",
  },
  quorum: {
    label: "A quorum agrees",
    example: "With a quorum of 2, True, True, False stands at True; with 3 it is disputed.",
  },
  within_one: {
    label: "Within one step",
    example: "Mostly true, Mostly true, True stands at Mostly true; Half true, Mostly true, True is disputed.",
  },
} satisfies Record<ConsensusRule, { label: string; example: string }>;

export const DECIDER_LABELS = {
  editor: "Editors",
  reviewer: "Reviewers and editors",
} satisfies Record<(typeof DECIDER_ROLES)[number], string>;
