import { done, type Result, refuse } from "@/lib/core/result";
import { can, type DeskAction, roleOn } from "@/lib/core/review/policy";
import { knowsOfReviews } from "@/lib/core/review/standing";
import { findSourceHead, type SourceHead } from "@/lib/data/cited-sources";
import type { Context } from "./context";
import { forbidden } from "./open-article";
import { viewerId } from "./viewer-id";

/**
 * The source, if the actor may do `action` on its desk and may know of it: they added it, or may know of a review that cites it.
 * That somebody else cited it is not to be told before (DESIGN.md §5). Errors: `not_found`, `forbidden`.
 */
export async function openSource(context: Context, sourceId: string, action: DeskAction): Promise<Result<SourceHead>> {
  const { actor } = context;
  const source = await findSourceHead(context.db, sourceId);
  if (source === null || !can(actor, "article.read", source.deskId)) return noSuchSource();
  if (!can(actor, action, source.deskId)) return forbidden(context);
  return mayKnowSource(context, source) ? done(source) : noSuchSource();
}

/** Whether the actor may know of the source, whatever they may do with it. */
export function mayKnowSource(context: Context, source: SourceHead): boolean {
  const { actor } = context;
  if (!can(actor, "article.read", source.deskId)) return false;
  const viewer = viewerId(context);
  const isOwn = viewer !== null && source.createdById === viewer;
  if (source.withheldReason !== null && !isOwn && roleOn(actor, source.deskId) !== "editor") return false;
  return isOwn || source.authors.some((authors) => knowsOfReviews(authors, source, viewer));
}

const noSuchSource = () =>
  refuse("not_found", "There is no such source among those that you may see. Its review may be hidden still.");
