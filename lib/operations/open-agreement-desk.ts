import { done, type Result, refuse } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { type AgreementDesk, findAgreementDesk } from "@/lib/data/agreement-desk";
import type { Context } from "./context";
import { forbidden } from "./open-article";

/** The desk whose agreement is asked for, by id or short name: `not_found` unless the actor is on it. */
export async function openAgreementDesk(
  context: Context,
  { deskId, deskSlug }: { deskId?: string | undefined; deskSlug?: string | undefined },
): Promise<Result<AgreementDesk>> {
  const desk = await findAgreementDesk(context.db, deskId === undefined ? { slug: deskSlug ?? "" } : { id: deskId });
  if (desk === null || !can(context.actor, "article.read", desk.id)) {
    return refuse("not_found", "There is no such desk that you are on. The address may be mistyped.");
  }
  return can(context.actor, "agreement.read", desk.id) ? done(desk) : forbidden(context);
}

/** A desk's claims in a span. */
export const scopeOf = (
  { id, timeZone }: AgreementDesk,
  { from, to }: { from?: string | undefined; to?: string | undefined },
) => ({
  deskId: id,
  timeZone,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
