import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { ClaimReference } from "@/lib/schemas/claim";
import type { ThreadView } from "@/lib/schemas/comment";
import type { Context } from "./context";
import { openClaim } from "./open-article";
import { parseInput } from "./parse";
import { readThreads } from "./thread-view";

/** Every thread on a claim, oldest first, of a withdrawn one too. The same for all of the desk, whoever has reviewed the claim. */
export async function listComments(
  context: Context,
  input: z.input<typeof ClaimReference>,
): Promise<Result<{ items: ThreadView[] }>> {
  const parsed = parseInput(ClaimReference, input);
  if (!parsed.ok) return parsed;
  const { claimId } = parsed.value;
  const opened = await openClaim(context, claimId, "article.read");
  if (!opened.ok) return opened;
  return done({ items: await readThreads(context, claimId, opened.value.desk.id) });
}
