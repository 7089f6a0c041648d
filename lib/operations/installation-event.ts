import { appendEvent, type NewEvent } from "@/lib/data/events";
import type { Transaction } from "@/lib/database/client";
import type { PublicContext } from "./context";

/** Records what concerns people, not a desk, in the installation's own chain; the last thing in its transaction. `actorId` null: the system. */
export async function recordInstallationEvent(
  tx: Transaction,
  context: PublicContext,
  actorId: string | null,
  event: Pick<NewEvent, "type" | "subjectId" | "payload">,
): Promise<void> {
  const { now, ids, secret } = context;
  await appendEvent(tx, { now, ids, secret, actorId }, { chain: "installation", ...event });
}
