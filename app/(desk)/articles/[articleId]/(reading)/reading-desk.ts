import { cache } from "react";
import { readLiveCursor } from "@/lib/operations/read-live-cursor";
import { readReadingDesk } from "@/lib/operations/read-reading-desk";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";

/** The desk of one article for the viewer, read once per request however many parts of the page ask. */
export const getReadingDesk = cache(async (articleId: string) => {
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}`));
  return pageValue(await readReadingDesk(contextFor(viewer), { articleId }));
});

/** Who looks at an article, and the newest event that their page is made after: read before the page's own data, so that nothing falls between. */
export const getLivePlace = cache(async (articleId: string) => {
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}`));
  const { cursor } = pageValue(await readLiveCursor(contextFor(viewer), { articleId }));
  return { viewerId: viewer.id, cursor };
});
