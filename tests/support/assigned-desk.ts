import { createId } from "@paralleldrive/cuid2";
import type { Db } from "@/lib/database/client";
import { assign } from "@/lib/operations/assign";
import { CLAIMED, claim } from "./stale-desk";
import { type StoryPerson, valueIn } from "./story";

/** Two claims of an article, in reading order. */
export async function twoClaims(person: StoryPerson, articleId: string): Promise<[string, string]> {
  const first = await claim(person, articleId, CLAIMED.stays);
  const second = await claim(person, articleId, CLAIMED.changes);
  return [first.id, second.id];
}

/** Asks a person to review claims, as an editor. */
export async function ask(
  editor: StoryPerson,
  { articleId, claimIds, of, dueAt }: { articleId: string; claimIds: string[]; of: StoryPerson; dueAt?: string },
): Promise<void> {
  const { actor } = of.context;
  if (actor.kind !== "user") throw new Error("only people are asked");
  const due = dueAt === undefined ? {} : { dueAt };
  valueIn(
    await assign({ ...editor.context, now: new Date() }, { articleId, claimIds, assigneeIds: [actor.id], ...due }),
  );
}

/** The same person with a name that no other story's has: people are chosen by it from everybody on the desk. */
export async function renamed(db: Db, person: StoryPerson): Promise<StoryPerson> {
  const name = `Rey ${createId().slice(0, 8)}`;
  await db.user.update({ where: { email: person.email }, data: { name } });
  return { ...person, name };
}
