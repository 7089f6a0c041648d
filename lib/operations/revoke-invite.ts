import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { endInvite } from "@/lib/data/invites";
import { InviteReference } from "@/lib/schemas/person";
import { actorId, refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { parseInput } from "./parse";

/** Makes a link stop working before it is used. The person stays, and can get a new one. Error: `not_found` when it does not work any more. */
export async function revokeInvite(
  context: Context,
  input: z.input<typeof InviteReference>,
): Promise<Result<{ userId: string }>> {
  const parsed = parseInput(InviteReference, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  return context.db.$transaction(async (tx) => {
    const userId = await endInvite(tx, parsed.value.inviteId, context.now);
    if (userId === null) return refuse("not_found", "This link was used, revoked or has run out; reload the list.");
    await recordInstallationEvent(tx, context, actorId(context), {
      type: "invite.revoked",
      subjectId: userId,
      payload: {},
    });
    return done({ userId });
  });
}
