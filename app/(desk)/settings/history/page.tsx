import type { Metadata } from "next";
import { HistoryList } from "@/components/history/history-list";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { readInstallationHistory } from "@/lib/operations/read-history";
import { readDailyBackups } from "@/lib/server/backup/daily-backup";
import { contextFor } from "@/lib/server/context";
import { serverEnv } from "@/lib/server/env";
import { requireViewer } from "@/lib/server/viewer";
import { ErasePayloadForm } from "../../articles/[articleId]/history/erase-payload-form";
import { AdminsOnly } from "../admins-only";
import { BackupsNotice } from "./backups-notice";

export const metadata: Metadata = { title: "Installation history" };

/** What happened to people, their sign-ins and the installation, newest first. For admins. */
export default async function InstallationHistoryPage({ searchParams }: PageProps<"/settings/history">) {
  const { cursor } = await searchParams;
  const viewer = await requireViewer("/settings/history");
  const input = typeof cursor === "string" && /^[a-z0-9]{20,40}$/.test(cursor) ? { cursor } : {};
  const context = contextFor(viewer);
  const found = await readInstallationHistory(context, input);
  if (!found.ok) return <AdminsOnly problem={found} />;
  const { items, nextCursor } = found.value;
  const { databaseUrl, dataDir } = serverEnv();
  // Whoever looks after a database server looks after its backups too.
  const backups = databaseUrl === null && input.cursor === undefined ? readDailyBackups(dataDir) : null;
  return (
    <PageBody>
      <PageTitle
        kicker="Settings"
        lead="People, sign-ins and the installation itself. What happens to articles is in each article’s own history."
        actions={
          <>
            <ButtonLink href="/settings/jobs">Jobs</ButtonLink>
            <ButtonLink href="/settings/people">People</ButtonLink>
          </>
        }
      >
        Installation history
      </PageTitle>
      {backups && <BackupsNotice backups={backups} now={context.now} />}
      <HistoryList
        items={items}
        actions={({ id, type, erased }) => !erased && type !== "event.erased" && <ErasePayloadForm eventId={id} />}
      />
      <nav aria-label="Pages of the history">
        {input.cursor !== undefined && <ButtonLink href="/settings/history">Newest</ButtonLink>}
        {nextCursor !== null && <ButtonLink href={`/settings/history?cursor=${nextCursor}`}>Earlier</ButtonLink>}
      </nav>
    </PageBody>
  );
}
