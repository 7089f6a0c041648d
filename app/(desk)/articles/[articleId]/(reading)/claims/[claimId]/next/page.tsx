import { redirect } from "next/navigation";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { nextClaimHref } from "../next-claim-href";

/** Leads on to the next claim that waits for the viewer: asked for only when it is needed, since it looks at every claim of the article. */
export default async function NextClaimPage({ params }: PageProps<"/articles/[articleId]/claims/[claimId]/next">) {
  const { articleId, claimId } = await params;
  const viewer = (await getViewer()) ?? (await requireViewer(`/articles/${articleId}/claims/${claimId}/next`));
  redirect(await nextClaimHref(contextFor(viewer), claimId));
}
