import { ClaimList } from "@/components/annotator/claim-list";
import { getReadingDesk } from "./reading-desk";

type Props = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<{ show?: string | string[]; page?: string | string[] }>;
};

/** The panel without a claim chosen: all claims in reading order. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const { articleId } = await params;
  const { show, page } = await searchParams;
  const { claims, scale, may } = await getReadingDesk(articleId);
  return <ClaimList path={`/articles/${articleId}`} claims={claims} scale={scale} may={may} show={show} page={page} />;
}
