import { notFound } from "next/navigation";
import { cache } from "react";
import { readOldVersion } from "@/lib/operations/read-old-version";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../page-value";

/** A version for the viewer, read once per request. `number` as the address has it: what is no number is not there. */
export const getOldVersion = cache(async (articleId: string, number: string) => {
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}/versions/${number}`));
  return pageValue(await readOldVersion(contextFor(viewer), { articleId, version: Number(number) }));
});
