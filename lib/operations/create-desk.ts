import type { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { PRESET_SCALES } from "@/lib/core/verdict/presets";
import { countDesks } from "@/lib/data/desk-rows";
import { createDesk as insertDesk } from "@/lib/data/desks";
import { appendEvent } from "@/lib/data/events";
import { findDesk } from "@/lib/data/find-desk";
import { lockInstallation } from "@/lib/data/installation-lock";
import { CreateDeskInput, type DeskView } from "@/lib/schemas/desk";
import { LIMITS } from "@/lib/schemas/limits";
import { refuseUnlessAdmin } from "./administer";
import type { Context } from "./context";
import { deskNow, viewDesk } from "./desk-view";
import { parseInput } from "./parse";
import { stampOf } from "./stamp";

/** Makes a desk with the default policy and a scale of its own; nobody is on it yet but the admins. Errors: `forbidden`, `slug_taken`. */
export async function createDesk(context: Context, input: z.input<typeof CreateDeskInput>): Promise<Result<DeskView>> {
  const parsed = parseInput(CreateDeskInput, input);
  if (!parsed.ok) return parsed;
  const refusal = refuseUnlessAdmin(context);
  if (refusal !== null) return refusal;
  const { name, slug, timeZone, scale } = parsed.value;
  const id = context.ids();
  return context.db.$transaction(async (tx) => {
    await lockInstallation(tx);
    if ((await findDesk(tx, { slug, among: null })) !== null) return slugTaken(slug);
    if ((await countDesks(tx)) >= LIMITS.desks) {
      return refuse("invalid_input", `There are ${LIMITS.desks.toLocaleString("en")} desks already, and no more fit.`);
    }
    await insertDesk(tx, { id, slug, name, timeZone, createdAt: context.now }, PRESET_SCALES[scale], context.ids);
    const made = await deskNow(tx, context.actor, { id });
    if (!made.ok) return made;
    await appendEvent(tx, stampOf(context), {
      chain: id,
      type: "desk.created",
      payload: { slug, name, timeZone, scale },
    });
    return done(viewDesk(made.value, context.actor));
  });
}

function slugTaken(slug: string) {
  const message = `There is already a desk with the short name “${slug}”. Choose another.`;
  return refuse("slug_taken", message, { errors: [{ path: "slug", message }] });
}
