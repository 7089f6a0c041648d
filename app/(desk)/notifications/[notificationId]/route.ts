import { followNotification } from "@/lib/operations/follow-notification";
import { contextFor } from "@/lib/server/context";
import { serverEnv } from "@/lib/server/env";
import { requireViewer } from "@/lib/server/viewer";

/** Where a notification's link leads, from the list or a mail: marks it read and goes on. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/notifications/[notificationId]">,
): Promise<Response> {
  const { notificationId } = await params;
  const viewer = await requireViewer(`/notifications/${notificationId}`);
  const followed = await followNotification(contextFor(viewer), { notificationId });
  const path = followed.ok ? followed.value.path : "/notifications";
  return new Response(null, {
    status: 303,
    headers: { Location: `${serverEnv().publicUrl}${path}`, "Cache-Control": "no-store" },
  });
}
