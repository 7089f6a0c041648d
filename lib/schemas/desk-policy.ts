import { z } from "zod";
import { CONSENSUS_RULES } from "@/lib/core/review/consensus";
import { ROLES } from "@/lib/core/review/role";

/** What a desk asks of its reviews and decisions. */
export const DeskPolicyView = z.strictObject({
  reviewsNeeded: z.int().min(1),
  blind: z.boolean(),
  sourcesNeeded: z.int().min(0),
  consensusRule: z.enum(CONSENSUS_RULES),
  /** Equal verdicts that the rule `quorum` asks for. */
  quorum: z.int().min(1),
  /** The weakest role that may decide a claim. */
  deciderRole: z.enum(ROLES),
  /** Whether somebody who reviewed a claim may decide it. */
  reviewersMayDecide: z.boolean(),
});
