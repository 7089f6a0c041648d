import type { Metadata } from "next";
import { NotificationDays } from "@/components/notifications/notification-days";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { listNotifications } from "@/lib/operations/list-notifications";
import { contextFor } from "@/lib/server/context";
import { requireViewer } from "@/lib/server/viewer";
import { pageValue } from "../../page-value";
import { MarkAllForm } from "./mark-all-form";

export const metadata: Metadata = { title: "Notifications" };

/** What others did that waits for the viewer's eye. */
export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const { cursor } = await searchParams;
  const viewer = await requireViewer("/notifications");
  const page = typeof cursor === "string" ? { cursor } : {};
  const { items, unread, nextCursor } = pageValue(await listNotifications(contextFor(viewer), page));
  const [newest] = items;
  return (
    <PageBody width="narrow">
      <PageTitle
        lead={items.length === 0 ? undefined : inWords(unread)}
        actions={unread > 0 && newest && typeof cursor !== "string" && <MarkAllForm upTo={newest.id} />}
      >
        Notifications
      </PageTitle>
      {items.length === 0 ? (
        <EmptyState title="Nothing here">
          When somebody asks you to review a claim, mentions you, answers you or decides what you reviewed, it is told
          here.
        </EmptyState>
      ) : (
        <NotificationDays notifications={items} />
      )}
      {(typeof cursor === "string" || nextCursor !== null) && (
        <nav aria-label="Pages">
          {typeof cursor === "string" && <ButtonLink href="/notifications">Newest</ButtonLink>}{" "}
          {nextCursor !== null && (
            <ButtonLink href={`/notifications?cursor=${encodeURIComponent(nextCursor)}`}>
              Older notifications
            </ButtonLink>
          )}
        </nav>
      )}
    </PageBody>
  );
}

const inWords = (unread: number) => (unread === 0 ? "You have read them all." : `${unread} unread`);
