import type { z } from "zod";
import { BELIEVED_MS } from "@/lib/core/live/presence";
import { done, type Result, refuse } from "@/lib/core/result";
import { findArticleIdOfClaim } from "@/lib/data/claims";
import { deletePresence, listPresence, savePresence } from "@/lib/data/presence";
import { type PresenceList, SayPresenceInput } from "@/lib/schemas/history";
import type { Context } from "./context";
import { forbidden, isReadOnly, noSuchClaim, openArticle } from "./open-article";
import { parseInput } from "./parse";

/** Rows of people who were last seen so long ago are deleted, in milliseconds. */
const FORGOTTEN_MS = 10 * 60_000;

/**
 * Says that the actor has an article open, and which claim of it, or that they leave; answers who else does. No event: it is no
 * record. Errors: `not_found`, `forbidden` for the system and for a token that may only read.
 */
export async function sayPresence(
  context: Context,
  input: z.input<typeof SayPresenceInput>,
): Promise<Result<PresenceList>> {
  const parsed = parseInput(SayPresenceInput, input);
  if (!parsed.ok) return parsed;
  const { articleId, claimId, leaving } = parsed.value;
  const { actor, db, now } = context;
  const opened = await openArticle(context, articleId, "article.read");
  if (!opened.ok) return opened;
  if (actor.kind === "system") return refuse("forbidden", "Only a person is present. Name one with --as.");
  if (isReadOnly(context)) return forbidden(context);
  if (claimId !== null && (await findArticleIdOfClaim(db, claimId)) !== articleId) return noSuchClaim();
  if (leaving) await deletePresence(db, { articleId, userId: actor.id });
  else {
    const forgotten = new Date(now.getTime() - FORGOTTEN_MS);
    await savePresence(db, { articleId, userId: actor.id, claimId, now, forgotten });
  }
  const present = await listPresence(db, [articleId], new Date(now.getTime() - BELIEVED_MS));
  return done({ people: present.flatMap(({ articleId: _, ...person }) => (person.id === actor.id ? [] : [person])) });
}
