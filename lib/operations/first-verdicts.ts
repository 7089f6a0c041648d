import type { AgreementInput } from "@/lib/core/agreement/ratings";
import { visibleSubmissions } from "@/lib/core/review/standing";
import type { AgreementDesk } from "@/lib/data/agreement-desk";
import { type DeskLabel, listDeskLabels } from "@/lib/data/desk-labels";
import { type AgreementScope, type FirstSubmissionsRow, listFirstSubmissions } from "@/lib/data/first-submissions";
import { listNames } from "@/lib/data/names";
import type { Context } from "./context";
import { viewerId } from "./viewer-id";

/** What agreement is measured on, as one viewer may know it. */
export type FirstVerdicts = Omit<AgreementInput, "categories"> & {
  categories: DeskLabel[];
  /** Reviewed claims that count nowhere. */
  leftOut: { withdrawn: number; rejected: number };
};

/**
 * Everybody's first verdicts on the claims of the scope whose reviews the actor may know of: the same rule as everywhere, so that
 * nothing here changes while a colleague's review is hidden. Claims that were withdrawn, or are rejected, are counted and left out.
 */
export async function readFirstVerdicts(
  context: Context,
  desk: Pick<AgreementDesk, "id" | "policy">,
  scope: AgreementScope,
): Promise<FirstVerdicts> {
  const viewer = viewerId(context);
  const [rows, labels] = await Promise.all([
    listFirstSubmissions(context.db, scope),
    listDeskLabels(context.db, desk.id),
  ]);
  const known = rows.filter((row) => mayKnow(row, desk.policy, viewer));
  const counted = known.filter(({ withdrawn, rejected }) => !withdrawn && !rejected);
  const units = counted.map(({ claimId, firsts }) => ({
    claimId,
    ratings: firsts.map(([raterId, code, blind]) => ({ raterId, code, blind })),
  }));
  const used = new Set(units.flatMap(({ ratings }) => ratings.map(({ code }) => code)));
  const people = new Set(units.flatMap(({ ratings }) => ratings.map(({ raterId }) => raterId)));
  return {
    categories: labels.filter(({ code, offered }) => offered || used.has(code)),
    raters: await listNames(context.db, [...people]),
    units,
    leftOut: {
      withdrawn: known.filter(({ withdrawn }) => withdrawn).length,
      rejected: known.filter(({ withdrawn, rejected }) => rejected && !withdrawn).length,
    },
  };
}

const mayKnow = ({ firsts }: FirstSubmissionsRow, policy: AgreementDesk["policy"], viewer: string | null): boolean =>
  visibleSubmissions(
    firsts.map(([authorId]) => ({ authorId })),
    policy,
    viewer,
  ).length > 0;
