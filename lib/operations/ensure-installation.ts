import { done, type Result } from "@/lib/core/result";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";
import { createDesk, findDefaultDeskId } from "@/lib/data/desks";
import { lockInstallation } from "@/lib/data/installation-lock";
import { replaceInvite } from "@/lib/data/invites";
import { hashSecret } from "@/lib/data/secret-hash";
import { hasActiveAdmin } from "@/lib/data/users";
import type { Transaction } from "@/lib/database/client";
import type { PublicContext } from "./context";
import { recordInstallationEvent } from "./installation-event";

/** The set-up link is printed where only its installer reads it; each start makes a new one. */
const SET_UP_DAYS = 7;

/**
 * Makes a new installation usable: its default desk with the default scale and, while nobody administers it, a fresh
 * set-up link that is the only one to work. `setupToken` is null once there is an admin. Several starts at once make one desk.
 */
export async function ensureInstallation(context: PublicContext): Promise<Result<{ setupToken: string | null }>> {
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const deskId = await ensureDesk(tx, context);
    const invite = (await hasActiveAdmin(tx)) ? null : await makeSetUpLink(tx, context);
    if (deskId !== null || invite !== null) {
      await recordInstallationEvent(tx, context, null, {
        type: "installation.prepared",
        payload: { deskCreated: deskId, setUpInviteCreated: invite?.id ?? null },
      });
    }
    return done({ setupToken: invite?.token ?? null });
  });
}

/**
 * The default desk alone, for a command that comes before the first start. The set-up link stays as it is: whoever holds
 * the one that a start printed can still use it.
 */
export async function ensureDefaultDesk(context: PublicContext): Promise<void> {
  if ((await findDefaultDeskId(context.db)) !== null) return;
  await context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    const deskCreated = await ensureDesk(tx, context);
    if (deskCreated === null) return;
    const payload = { deskCreated, setUpInviteCreated: null };
    await recordInstallationEvent(tx, context, null, { type: "installation.prepared", payload });
  });
}

/** The id of the desk that had to be made; `null` when there was one. */
async function ensureDesk(tx: Transaction, { ids, now }: PublicContext): Promise<string | null> {
  if ((await findDefaultDeskId(tx)) !== null) return null;
  const id = ids();
  await createDesk(tx, { id, slug: "fact-desk", name: "Fact desk", createdAt: now }, DEFAULT_SCALE, ids);
  return id;
}

async function makeSetUpLink(tx: Transaction, { ids, now, secret }: PublicContext) {
  const id = ids();
  const token = secret();
  const expiresAt = new Date(now.getTime() + SET_UP_DAYS * 24 * 60 * 60 * 1000);
  await replaceInvite(tx, { id, userId: null, tokenHash: hashSecret(token), createdAt: now, expiresAt });
  return { id, token };
}
