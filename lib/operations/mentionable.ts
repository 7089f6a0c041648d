import { done, type Result, refuse } from "@/lib/core/result";
import { whoIsMentioned } from "@/lib/core/review/mentions";
import type { DeskReader } from "@/lib/data/comments";
import type { MentionableView } from "@/lib/schemas/comment";
import { LIMITS } from "@/lib/schemas/limits";

/** The members among those who may read a desk. */
export const mentionableAmong = (readers: readonly DeskReader[]): MentionableView[] =>
  readers.flatMap(({ id, name, role }) => (role === null ? [] : [{ id, name, role }]));

/** Ids of the people a comment mentions: those its text names, those `chosen` among namesakes. Refused where one is not known or not clear; `field`: of the text. */
export function mentionsIn(
  readers: readonly DeskReader[],
  { field, text, chosen }: { field: "body" | "answer"; text: string; chosen: readonly string[] },
): Result<string[]> {
  const people = mentionableAmong(readers);
  const known = new Set(people.map(({ id }) => id));
  const strangers = chosen.flatMap((id, index) => (known.has(id) ? [] : [`mentions.${index}`]));
  if (strangers.length > 0) {
    const message = "Nobody on this desk has this id, or they have left.";
    return refuse("invalid_input", message, { errors: strangers.map((path) => ({ path, message })) });
  }
  const { ids, unclear } = whoIsMentioned(text, people, chosen);
  const [first] = unclear;
  if (first !== undefined) {
    const message = `${first.ids.length} people here are called ${first.name}. Choose who is meant.`;
    return refuse("invalid_input", message, { errors: [{ path: "mentions", message }] });
  }
  if (ids.length > LIMITS.mentionsPerComment) {
    const message = `A comment may mention ${LIMITS.mentionsPerComment} people.`;
    return refuse("invalid_input", message, { errors: [{ path: field, message }] });
  }
  return done(ids);
}
