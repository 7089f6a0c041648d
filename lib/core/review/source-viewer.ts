import type { Actor } from "./policy";

/**
 * Whose eyes look at sources. A source may be known to members of its desk who added it, or who may know of a review that cites
 * it (`knowsOfReviews`); one that the desk keeps to itself only to who added it, and to editors.
 */
export type SourceViewer = {
  /** Null: nobody in particular. */
  viewerId: string | null;
  /** The desks they read; null: every one. */
  deskIds: string[] | null;
  /** The desks they are an editor of; null: every one. */
  editorOf: string[] | null;
};

export function sourceViewer(actor: Actor): SourceViewer {
  if (actor.kind === "system") return { viewerId: null, deskIds: null, editorOf: null };
  if (actor.isAdmin) return { viewerId: actor.id, deskIds: null, editorOf: null };
  const deskIds = actor.memberships.map(({ deskId }) => deskId);
  const editorOf = actor.memberships.filter(({ role }) => role === "editor").map(({ deskId }) => deskId);
  return { viewerId: actor.id, deskIds, editorOf };
}
