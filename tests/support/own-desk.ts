import { createId } from "@paralleldrive/cuid2";
import { DEFAULT_SCALE } from "@/lib/core/verdict/scale";
import { createDesk } from "@/lib/data/desks";
import type { Db } from "@/lib/database/client";
import { readActor } from "@/lib/operations/read-actor";
import type { StoryPerson } from "./story";

/** What of a desk's policy a story chooses. */
type Policy = { reviewsNeeded: number; blind?: boolean };

/** A desk of a story's own, with its policy, for the people who are moved to it: other stories work on the first one. */
export async function openOwnDesk(
  db: Db,
  people: StoryPerson[],
  policy: Policy,
): Promise<{ id: string; slug: string }> {
  const id = createId();
  const slug = `desk-${id}`;
  await createDesk(db, { id, slug, name: `Desk ${id.slice(0, 4)}`, createdAt: new Date() }, DEFAULT_SCALE, createId);
  await db.desk.update({ where: { id }, data: policy });
  for (const person of people) {
    await db.membership.updateMany({ where: { user: { email: person.email } }, data: { deskId: id } });
    const actor = await readActor({ db }, person.email);
    if (actor === null) throw new Error(`${person.email} is gone`);
    person.context.actor = actor;
  }
  return { id, slug };
}
