import { z } from "zod";
import { done, type Result, refuse } from "@/lib/core/result";
import { sourceViewer } from "@/lib/core/review/source-viewer";
import { findKnownSource, type KnownCitation, type KnownSource, listKnownCitations } from "@/lib/data/known-source";
import { Identifier } from "@/lib/schemas/article";
import { LIMITS } from "@/lib/schemas/limits";
import type { Context } from "./context";
import { parseInput } from "./parse";

const SourcePageInput = z.strictObject({ sourceId: Identifier });

/** A source and where it is cited, as far as the actor may know of either. Error: `not_found`, also for what they may not know of. */
export async function readSourcePage(
  { db, actor }: Context,
  input: z.input<typeof SourcePageInput>,
): Promise<Result<{ source: KnownSource; citations: KnownCitation[] }>> {
  const parsed = parseInput(SourcePageInput, input);
  if (!parsed.ok) return refuse("not_found", "There is no such source.");
  const { sourceId } = parsed.value;
  const viewer = sourceViewer(actor);
  const source = await findKnownSource(db, viewer, sourceId);
  if (source === null) return refuse("not_found", "There is no such source.");
  return done({ source, citations: await listKnownCitations(db, viewer, { sourceId, limit: LIMITS.pageSize }) });
}
