import type { DeskRules, ReviewPolicy } from "@/lib/core/review/standing";

/** A desk's policy as people see and set it: the steps of the scale are the scale's. */
export function viewPolicy({ steps, ...policy }: DeskRules): ReviewPolicy {
  return policy;
}
