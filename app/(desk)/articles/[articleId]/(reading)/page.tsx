import { ClaimList } from "@/components/annotator/claim-list";
import { SubmittedNotice } from "@/components/review/submitted-notice";
import { LastConfirmed } from "./claims/[claimId]/last-confirmed";
import { getReadingDesk } from "./reading-desk";

type Given = string | string[] | undefined;
type Props = { params: Promise<{ articleId: string }>; searchParams: Promise<Record<string, Given>> };

/** The panel without a claim chosen: all claims in reading order, and word of what was just submitted or confirmed. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const query = await searchParams;
  const { show, page, submitted } = query;
  const { claims, scale, may } = await getReadingDesk(articleId);
  return (
    <>
      {typeof submitted === "string" && /^\d{1,6}$/.test(submitted) && <SubmittedNotice number={Number(submitted)} />}
      <LastConfirmed path={`/articles/${articleId}`} query={query} />
      <ClaimList path={`/articles/${articleId}`} claims={claims} scale={scale} may={may} show={show} page={page} />
    </>
  );
}
