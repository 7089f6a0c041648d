import type { z } from "zod";
import { done, type Problem, type Result, refuse } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { type DeskChanges, type DeskRow, lockDesk, updateDesk } from "@/lib/data/desk-rows";
import { appendEvent } from "@/lib/data/events";
import { markShownReviews } from "@/lib/data/mark-shown-reviews";
import { ChangeDeskInput, type DeskView } from "@/lib/schemas/desk";
import type { Context } from "./context";
import { deskConflict, deskNow, noSuchDesk, viewDesk } from "./desk-view";
import { forbidden } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * Changes a desk's name, time zone, how often it looks at its articles' pages, or policy. A policy holds at once: what stands and who may see what is derived by it from
 * then on, of work under way too. With nothing to change, nothing is done. Errors: `not_found`, `forbidden`, `conflict` with
 * the desk as it is now, `invalid_input` for a quorum of more reviews than a claim needs.
 */
export async function changeDesk(context: Context, input: z.input<typeof ChangeDeskInput>): Promise<Result<DeskView>> {
  const parsed = parseInput(ChangeDeskInput, input);
  if (!parsed.ok) return parsed;
  const { deskId, revision, ...asked } = parsed.value;
  const { actor } = context;
  return context.db.$transaction(async (tx) => {
    if (!(await lockDesk(tx, deskId))) return noSuchDesk();
    const before = await deskNow(tx, actor, { id: deskId });
    if (!before.ok) return before;
    if (!can(actor, "desk.edit", deskId)) return forbidden(context);
    if (before.value.revision !== revision) return deskConflict(before.value, actor);
    const changes = changesOf(before.value, asked);
    const refusal = refuseQuorum(before.value, changes);
    if (refusal !== null) return refusal;
    const names = Object.keys(changes);
    if (names.length === 0) return done(viewDesk(before.value, actor));
    if (!(await updateDesk(tx, { id: deskId, revision }, changes))) return deskConflict(before.value, actor);
    const rules = { from: before.value.policy, to: { ...before.value.policy, ...changes } };
    if (hidesAgain(rules)) await markShownReviews(tx, deskId, { ...rules, now: context.now });
    const after = await deskNow(tx, actor, { id: deskId });
    if (!after.ok) return after;
    const settings = settingsOf(before.value);
    await appendEvent(tx, stampOf(context), {
      chain: deskId,
      type: "desk.changed",
      payload: {
        from: Object.fromEntries(Object.entries(settings).filter(([name]) => names.includes(name))),
        to: changes,
      },
    });
    return done(viewDesk(after.value, actor));
  });
}

/** Whether reviews that everybody could read under the old rules are hidden under the new ones from who has not submitted. */
const hidesAgain = ({ from, to }: { from: DeskRow["policy"]; to: Partial<DeskRow["policy"]> }): boolean =>
  to.blind === true && (!from.blind || (to.reviewsNeeded ?? 1) > from.reviewsNeeded);

const settingsOf = ({ name, timeZone, watchHours, policy }: DeskRow) => ({ name, timeZone, watchHours, ...policy });

/** What of `asked` differs from what there is; a quorum that the rule does not ask for goes along with the number of reviews. */
function changesOf(row: DeskRow, asked: Omit<z.output<typeof ChangeDeskInput>, "deskId" | "revision">): DeskChanges {
  const before: Record<string, unknown> = settingsOf(row);
  const after = { ...settingsOf(row), ...asked };
  const quorum =
    after.consensusRule === "quorum" ? after.quorum : Math.min(after.quorum ?? 1, after.reviewsNeeded ?? 1);
  return Object.fromEntries(
    Object.entries({ ...asked, quorum }).filter(([name, value]) => value !== undefined && value !== before[name]),
  );
}

function refuseQuorum({ policy }: DeskRow, changes: DeskChanges): Problem | null {
  const { consensusRule, quorum, reviewsNeeded } = { ...policy, ...changes };
  if (consensusRule !== "quorum" || (quorum ?? 1) <= (reviewsNeeded ?? 1)) return null;
  const message = `A quorum of ${quorum} cannot be reached with ${reviewsNeeded} reviews: lower it, or ask for more reviews.`;
  return refuse("invalid_input", message, { errors: [{ path: "quorum", message }] });
}
