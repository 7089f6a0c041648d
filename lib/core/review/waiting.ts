import type { ClaimStatus } from "./claim-status";

/** What of a viewer's part in a claim decides whether it waits for their review. */
export type OwnPart = {
  /** Whether they have submitted a review. */
  mine: boolean;
  /** Whether they are asked to review it, and whether they recused themselves. */
  assigned: boolean;
  recused: boolean;
};

/**
 * Whether a claim waits for the viewer's review. Until anybody is assigned on its article, every claim waits for everybody; from
 * then on it waits for those who are assigned. None waits for whoever recused themselves from it, and one that is settled for nobody.
 */
export function waitsForReview(
  { mine, assigned, recused }: OwnPart,
  { isShared, status }: { isShared: boolean; status: ClaimStatus },
): boolean {
  return !isSettled(status) && !mine && !recused && (assigned || isShared);
}

/** Whether the desk has settled a claim: reviews are welcome then, and nobody is waited for. */
export const isSettled = (status: ClaimStatus): boolean => status === "decided";
