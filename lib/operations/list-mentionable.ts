import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { listDeskReaders } from "@/lib/data/comments";
import { ClaimReference } from "@/lib/schemas/claim";
import type { MentionableView } from "@/lib/schemas/comment";
import type { Context } from "./context";
import { mentionableAmong } from "./mentionable";
import { openClaim } from "./open-article";
import { parseInput } from "./parse";

/** Who can be mentioned in a comment on a claim: the desk's members who have not left, by name. Names and roles only. */
export async function listMentionable(
  context: Context,
  input: z.input<typeof ClaimReference>,
): Promise<Result<{ items: MentionableView[] }>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openClaim(context, parsed.value.claimId, "article.read");
  if (!opened.ok) return opened;
  return done({ items: mentionableAmong(await listDeskReaders(context.db, opened.value.desk.id)) });
}
