import type { Context } from "@/lib/operations/context";
import { listDesks } from "@/lib/operations/list-desks";
import type { DeskSummary } from "@/lib/schemas/desk";
import type { Viewer } from "@/lib/server/viewer";
import { pageValue } from "../page-value";

/** The desks a viewer can choose among: none for whoever has one, so that they never have to think about it. */
export async function deskChoice(context: Context, viewer: Viewer): Promise<DeskSummary[]> {
  if (!viewer.isAdmin && viewer.memberships.length < 2) return [];
  const { items } = pageValue(await listDesks(context, {}));
  return items.length > 1 ? items : [];
}
