import { done, type Result } from "@/lib/core/result";
import { revokeSessionsOf } from "@/lib/data/sessions";
import type { Context } from "./context";
import { recordInstallationEvent } from "./installation-event";
import { ownAccount } from "./own-account";

/** Ends every session of the actor, this one included; API tokens go on. */
export async function signOutEverywhere(context: Context): Promise<Result<{ sessionsEnded: number }>> {
  const person = ownAccount(context);
  if (!person.ok) return person;
  const { id } = person.value;
  return context.db.$transaction(async (tx) => {
    const sessionsEnded = await revokeSessionsOf(tx, id, context.now);
    await recordInstallationEvent(tx, context, id, {
      type: "sessions.ended",
      subjectId: id,
      payload: { sessionsEnded },
    });
    return done({ sessionsEnded });
  });
}
