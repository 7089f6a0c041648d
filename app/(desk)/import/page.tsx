import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { can } from "@/lib/core/review/policy";
import { contextFor } from "@/lib/server/context";
import { getViewer, requireViewer } from "@/lib/server/viewer";
import { deskChoice } from "../desk-choice";
import { importAction } from "./import-action";
import { ImportForm } from "./import-form";
import { isFormPost } from "./is-form-post";

export const metadata: Metadata = { title: "Import an article" };

/** Text in, an article out, with a look at what was recognised in between. */
export default async function ImportPage() {
  const viewer = await getViewer();
  // A form that was sent after the sign-in ended is shown again with everything that was typed; only a visit is sent to sign in.
  if (viewer === null && !(await isFormPost())) await requireViewer("/import");
  const mayImport =
    viewer === null || viewer.isAdmin || viewer.memberships.some(({ deskId }) => can(viewer, "article.import", deskId));
  const choice = viewer === null ? [] : await deskChoice(contextFor(viewer), viewer);
  const desks = choice.filter(({ role }) => role !== "observer").map(({ slug, name }) => ({ slug, name }));
  return (
    <PageBody>
      <PageTitle lead="Its exact words are kept, nothing is thrown away. You see what was recognised before anything is saved.">
        Import an article
      </PageTitle>
      {mayImport ? (
        <ImportForm action={importAction} desks={desks} />
      ) : (
        <EmptyState title="You can read here, not import">
          Ask an admin for the role of a reviewer if you should add articles to this desk.
        </EmptyState>
      )}
    </PageBody>
  );
}
