import { ClaimAssignees } from "@/components/review/claim-assignees";
import { RecuseForm } from "@/components/review/recuse-form";
import { ResumeForm } from "@/components/review/resume-form";
import { readClaimAssignments } from "@/lib/operations/read-claim-assignments";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../../../../../page-value";
import { recuseAction, resumeAction } from "../../../assignments/recusal-actions";

/** Who is asked to review the claim, and the viewer's own word that they should not. */
export async function ClaimAssignments({ articleId, claimId }: { articleId: string; claimId: string }) {
  const viewer = await requireViewer(`/articles/${articleId}/claims/${claimId}`);
  const { assignees, recusals, may } = pageValue(await readClaimAssignments(contextFor(viewer), { claimId }));
  return (
    <>
      <ClaimAssignees
        assignees={assignees}
        viewerId={viewer.id}
        assignHref={may.assign ? `/articles/${articleId}/assignments` : null}
      />
      {recusals.map((recusal) => (
        <ResumeForm key={recusal.id} action={resumeAction} recusal={recusal} />
      ))}
      {may.recuse && recusals.length === 0 && (
        <RecuseForm key={claimId} action={recuseAction} articleId={articleId} claimId={claimId} />
      )}
    </>
  );
}
