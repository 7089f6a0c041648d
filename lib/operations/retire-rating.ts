import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { retireTrouble, withRetired } from "@/lib/core/verdict/retire";
import { lockDesk } from "@/lib/data/desk-rows";
import { appendEvent } from "@/lib/data/events";
import { insertScale } from "@/lib/data/scales";
import { type DeskView, RetireRatingInput } from "@/lib/schemas/desk";
import type { Context } from "./context";
import { deskConflict, deskNow, noSuchDesk, viewDesk } from "./desk-view";
import { forbidden } from "./open-article";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/**
 * Takes a label out of use, or brings it back, as a new version of the desk's scale. What was given keeps it. Errors:
 * `not_found`, `forbidden`, `conflict` with the desk as it is now, `unknown_verdict`, `invalid_input` for one of the last two steps.
 */
export async function retireRating(
  context: Context,
  input: z.input<typeof RetireRatingInput>,
): Promise<Result<DeskView>> {
  const parsed = parseInput(RetireRatingInput, input);
  if (!parsed.ok) return parsed;
  const { deskId, version, code, retired } = parsed.value;
  const { actor } = context;
  return context.db.$transaction(async (tx) => {
    if (!(await lockDesk(tx, deskId))) return noSuchDesk();
    const before = await deskNow(tx, actor, { id: deskId });
    if (!before.ok) return before;
    if (!can(actor, "desk.edit", deskId)) return forbidden(context);
    const { scale } = before.value;
    if (scale.version !== version) return deskConflict(before.value, actor);
    const rating = scale.ratings.find((one) => one.code === code);
    if (rating === undefined) {
      const message = `“${code}” is not on this desk's scale. It has: ${scale.ratings.map((one) => one.code).join(", ")}.`;
      return refuse("unknown_verdict", message, { errors: [{ path: "code", message }] });
    }
    if (rating.retired === retired) return done(viewDesk(before.value, actor));
    if (retired && retireTrouble(scale, rating) !== null) return lastSteps(rating.label);
    await insertScale(tx, { deskId, scale: withRetired(scale, code, retired), createdAt: context.now }, context.ids);
    const after = await deskNow(tx, actor, { id: deskId });
    if (!after.ok) return after;
    await appendEvent(tx, stampOf(context), {
      chain: deskId,
      type: "scale.changed",
      payload: { version: version + 1, [retired ? "retired" : "restored"]: code },
    });
    return done(viewDesk(after.value, actor));
  });
}

function lastSteps(label: string) {
  const message = `“${label}” stays: a scale needs two labels in use to tell apart. Bring another back first.`;
  return refuse("invalid_input", message, { errors: [{ path: "code", message }] });
}
