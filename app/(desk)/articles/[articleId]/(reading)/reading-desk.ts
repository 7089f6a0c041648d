import { cache } from "react";
import { readReadingDesk } from "@/lib/operations/read-reading-desk";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../page-value";

/** The desk of one article for the viewer, read once per request however many parts of the page ask. */
export const getReadingDesk = cache(async (articleId: string) => {
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}`));
  return pageValue(await readReadingDesk(contextFor(viewer), { articleId }));
});
