import type { DeskRules } from "@/lib/core/review/standing";
import { Prisma } from "@/lib/database/generated/client";

/** Columns of the desk `d` that its policy is made of, with the steps of its newest scale. */
export const POLICY_COLUMNS = Prisma.sql`
  d."reviewsNeeded", d.blind, d."sourcesNeeded", d."consensusRule"::text AS "consensusRule", d.quorum,
  d."deciderRole"::text AS "deciderRole", d."reviewersMayDecide",
  ARRAY(
    SELECT g.code FROM "Rating" g
    WHERE g."scaleId" = (SELECT s.id FROM "RatingScale" s WHERE s."deskId" = d.id ORDER BY s.version DESC LIMIT 1)
      AND g.kind = 'ordinal' AND NOT g.retired ORDER BY g.position) AS steps`;

/** Takes the policy's columns out of a row. */
export function splitPolicy<Row extends DeskRules>(row: Row): { policy: DeskRules; rest: Omit<Row, keyof DeskRules> } {
  const {
    reviewsNeeded,
    blind,
    sourcesNeeded,
    consensusRule,
    quorum,
    deciderRole,
    reviewersMayDecide,
    steps,
    ...rest
  } = row;
  return {
    policy: { reviewsNeeded, blind, sourcesNeeded, consensusRule, quorum, deciderRole, reviewersMayDecide, steps },
    rest,
  };
}
