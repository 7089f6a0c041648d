import { done, type Result, refuse } from "@/lib/core/result";
import type { CaptureRow } from "@/lib/data/captures";
import type { SourceHead } from "@/lib/data/cited-sources";
import type { Context } from "./context";
import { listKnownCaptures } from "./known-captures";
import { openSource } from "./open-source";

/** A capture with its source, if the actor may know of both. Errors: `not_found`. */
export async function openCapture(
  context: Context,
  { sourceId, captureId }: { sourceId: string; captureId: string },
): Promise<Result<{ source: SourceHead; capture: CaptureRow }>> {
  const source = await openSource(context, sourceId, "article.read");
  if (!source.ok) return source;
  const known = await listKnownCaptures(context, [source.value]);
  const capture = known.get(sourceId)?.captures.find(({ id }) => id === captureId);
  if (capture === undefined)
    return refuse("not_found", "There is no such capture of this source among those you may see.");
  return done({ source: source.value, capture });
}
