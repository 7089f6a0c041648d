"use server";

import { refresh } from "next/cache";
import { type ClaimAnswer, type ClaimFacts, toClaimFacts } from "@/components/review/claim-answer";
import type { Problem, Result } from "@/lib/core/result";
import type { Context } from "@/lib/operations/context";
import { editClaim } from "@/lib/operations/edit-claim";
import { readClaim } from "@/lib/operations/read-claim";
import { restoreClaim, withdrawClaim } from "@/lib/operations/withdraw-claim";
import { FOREIGN, isOwnForm, SIGNED_OUT } from "@/lib/server/action";
import { contextFor } from "@/lib/server/context";
import { isDatabaseAway } from "@/lib/server/database-away";
import { formFields } from "@/lib/server/form-fields";
import { getViewer } from "@/lib/server/viewer";

/** Changes what a claim says of itself. */
export async function editClaimAction(previous: ClaimAnswer, form: FormData): Promise<ClaimAnswer> {
  return change(previous, form, "The claim is not changed", (context, { claimId = "", revision, ...fields }) => {
    const { statement = "", claimant = "", claimedAt = "", checkability } = fields;
    const facts = { statement, claimant, claimedAt, checkability };
    // The operation parses whatever it is given: an unknown `checkability` is refused there.
    const input = { claimId, revision: Number(revision), ...facts } as Parameters<typeof editClaim>[1];
    return editClaim(context, input);
  });
}

/** Withdraws a claim or restores it, as the form's `intent` says. */
export async function changeClaimLifeAction(previous: ClaimAnswer, form: FormData): Promise<ClaimAnswer> {
  const restores = form.get("intent") === "restore";
  const title = restores ? "The claim is not restored" : "The claim is not withdrawn";
  return change(previous, form, title, (context, { claimId = "", revision }) =>
    (restores ? restoreClaim : withdrawClaim)(context, { claimId, revision: Number(revision) }),
  );
}

async function change(
  previous: ClaimAnswer,
  form: FormData,
  title: string,
  run: (context: Context, fields: Partial<Record<string, string>>) => Promise<Result<unknown>>,
): Promise<ClaimAnswer> {
  const fields = formFields(form);
  const attempt = previous.status === "refused" ? previous.attempt + 1 : 1;
  const refused = (problem: Problem, now: Extract<ClaimAnswer, { status: "refused" }>["now"] = null): ClaimAnswer => {
    const errors = problem.errors ?? [];
    const message = errors.length > 0 ? null : problem.message;
    return { status: "refused", title, message, errors, facts: factsOf(fields), now, attempt };
  };
  if (!(await isOwnForm())) return refused(FOREIGN);
  try {
    const viewer = await getViewer();
    if (viewer === null) return refused(SIGNED_OUT);
    const context = contextFor(viewer);
    const changed = await run(context, fields);
    if (!changed.ok && changed.code !== "conflict") return refused(changed);
    if (!changed.ok) {
      const desk = await readClaim(context, { claimId: fields.claimId ?? "" });
      if (!desk.ok) return refused(desk);
      refresh();
      const { claim } = desk.value;
      return { ...refused(changed, { revision: claim.revision, facts: toClaimFacts(claim) }), ...SAVED_FIRST };
    }
    refresh();
    return { status: "changed" };
  } catch (error) {
    // An error page would lose what was typed.
    if (!isDatabaseAway(error)) throw error;
    console.error(error);
    return refused(AWAY);
  }
}

const SAVED_FIRST = { title: "Somebody else changed this claim first" };

const AWAY: Problem = {
  ok: false,
  code: "unavailable",
  message: "The database does not answer right now. Wait a moment, then send this once more.",
};

function factsOf({
  statement = "",
  claimant = "",
  claimedAt = "",
  checkability = "",
}: Record<string, string>): ClaimFacts {
  return { statement, claimant, claimedAt, checkability };
}
