import type { z } from "zod";
import { done, type Result } from "@/lib/core/result";
import { can } from "@/lib/core/review/policy";
import { sourceViewer } from "@/lib/core/review/source-viewer";
import { getSourceNames } from "@/lib/data/cited-sources";
import { SourceReference, type SourceView } from "@/lib/schemas/capture";
import { viewCapture } from "./capture-view";
import type { Context } from "./context";
import { listKnownCaptures } from "./known-captures";
import { openSource } from "./open-source";
import { parseInput } from "./parse";

/** A source with the captures that the actor may know of. Errors: `not_found`. */
export async function readSource(
  context: Context,
  input: z.input<typeof SourceReference>,
): Promise<Result<SourceView>> {
  const parsed = parseInput(SourceReference, input);
  if (!parsed.ok) return parsed;
  const opened = await openSource(context, parsed.value.sourceId, "article.read");
  if (!opened.ok) return opened;
  const source = opened.value;
  const [known, names] = await Promise.all([
    listKnownCaptures(context, [source]),
    getSourceNames(context.db, sourceViewer(context.actor), source.id),
  ]);
  const { captures, isWaiting } = known.get(source.id) ?? { captures: [], isWaiting: false };
  const may = can(context.actor, "review.write", source.deskId);
  return done({
    ...{ id: source.id, url: source.url, ...names },
    ...{ captures: captures.map(viewCapture), isWaiting },
    may: { capture: may && source.url !== null && source.withheldReason === null, upload: may },
  });
}
