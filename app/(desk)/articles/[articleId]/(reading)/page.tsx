import { redirect } from "next/navigation";
import { ClaimList } from "@/components/annotator/claim-list";
import { SubmittedNotice } from "@/components/review/submitted-notice";
import { versionHref } from "../versions/version-address";
import { getReadingDesk } from "./reading-desk";

type Given = string | string[] | undefined;
type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<{ show?: Given; page?: Given; submitted?: Given; version?: Given }>;
};

/** The panel without a claim chosen: all claims in reading order, and word of the review that was just sent. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { show, page, submitted, version } = await searchParams;
  const { claims, scale, may, newestVersion } = await getReadingDesk(articleId);
  // Exports name the version they were made of in this way.
  if (typeof version === "string" && /^[1-9]\d{0,5}$/.test(version))
    redirect(versionHref(`/articles/${articleId}`, Number(version), newestVersion));
  return (
    <>
      {typeof submitted === "string" && /^\d{1,6}$/.test(submitted) && <SubmittedNotice number={Number(submitted)} />}
      <ClaimList path={`/articles/${articleId}`} claims={claims} scale={scale} may={may} show={show} page={page} />
    </>
  );
}
