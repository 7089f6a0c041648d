import { done, type Result, refuse } from "@/lib/core/result";
import type { Actor } from "@/lib/core/review/policy";
import type { Role } from "@/lib/core/review/role";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";
import { createDesk } from "@/lib/data/desks";
import { appendEvent } from "@/lib/data/events";
import { findDesk } from "@/lib/data/find-desk";
import { createSampleMember, requireTwoReviews } from "@/lib/data/sample-desk";
import type { Context } from "./context";
import { forbidden } from "./open-article";
import { stampOf } from "./stamp";

export const SAMPLE_SLUG = "sample-desk";

/** Makes the desk that the sample articles live on, with people who cannot sign in, and returns an actor for each. Errors: `conflict` when it is already there, `forbidden` unless the system asks. */
export async function makeSampleDesk(
  context: Context,
  people: Record<string, { name: string; role: Role }>,
): Promise<Result<Map<string, Actor>>> {
  if (context.actor.kind !== "system") return forbidden(context);
  if ((await findDesk(context.db, { slug: SAMPLE_SLUG, among: null })) !== null) {
    return refuse("conflict", "The sample desk is already there.");
  }
  const deskId = context.ids();
  const actors = new Map<string, Actor>();
  await context.db.$transaction(async (tx) => {
    await createDesk(
      tx,
      { id: deskId, slug: SAMPLE_SLUG, name: "Sample desk", createdAt: context.now },
      DEFAULT_SCALE,
      context.ids,
    );
    await requireTwoReviews(tx, deskId);
    for (const [key, { name, role }] of Object.entries(people)) {
      const person = { id: context.ids(), name, email: `${key}@sample.invalid` };
      await createSampleMember(tx, { ...person, createdAt: context.now, deskId, role });
      actors.set(key, { kind: "user", ...person, isAdmin: false, memberships: [{ deskId, role }], readOnly: false });
    }
    await appendEvent(tx, stampOf(context), {
      chain: deskId,
      type: "desk.created",
      payload: { slug: SAMPLE_SLUG, sample: true },
    });
  });
  return done(actors);
}
