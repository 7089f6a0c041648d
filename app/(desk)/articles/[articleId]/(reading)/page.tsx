import { redirect } from "next/navigation";
import { ClaimList } from "@/components/annotator/claim-list";
import { versionHref } from "../versions/version-address";
import { LastDone } from "./claims/[claimId]/last-done";
import { getReadingDesk } from "./reading-desk";

type Given = string | string[] | undefined;
type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<Record<string, Given>> };

/** The panel without a claim chosen: all claims in reading order, and word of what was just submitted or confirmed. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const query = await searchParams;
  const { show, page, version } = query;
  const { claims, scale, may, newestVersion } = await getReadingDesk(articleId);
  // Exports name the version they were made of in this way.
  if (typeof version === "string" && /^[1-9]\d{0,5}$/.test(version))
    redirect(versionHref(`/articles/${articleId}`, Number(version), newestVersion));
  return (
    <>
      <LastDone path={`/articles/${articleId}`} query={query} />
      <ClaimList path={`/articles/${articleId}`} claims={claims} scale={scale} may={may} show={show} page={page} />
    </>
  );
}
